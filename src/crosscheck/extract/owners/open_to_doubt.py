"""Whether somebody else than syntax gives may have a figure: then signs and weights are asked."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.scene.referents import Referent

_SHARE = 24
"""Code points from a share to the noun of those that it is a part of."""


def open_to_doubt(figure: StatedFigure, syntax: Referent) -> bool:
    """Whether somebody else may be meant: not where a frame gave the fact, and syntax a name that stands there.

    Nor where the noun's own words say whose it is ("sales at the perfume house X"), a pronoun is what the verb
    acts on ("the state sold it for ..."), a noun stands in the body's own name ("l'alliance", of a Partnership), or the
    verb's own subject stands there ("X expects that exports will reach ...": it is the exports'); nor what events alone
    have, of the event that the text is about.
    """
    reckoned = figure.group is not None and figure.scene.grammar.has(figure.group.lemma, "puts")
    behind = figure.fact.phrase is not None and figure.fact.phrase.start > figure.at
    if behind and figure.fact.reason == "own-words" and (syntax.named or reckoned):
        return False  # "estime à 3 milliards le surcoût du canal X"
    part = figure.dimension in ("percent", "number")  # "40% of the homes", "a third of the sum"
    share = figure.as_subject and part and figure.fact.reason == "own-words"
    if share and figure.place < syntax.start < figure.place + _SHARE:
        return False  # "X says that 13 % of households have none": the share is of those behind it
    said = {"owner", "object-pronoun", "name-suggests", "receiver"} & set(syntax.reasons)
    told = syntax.certain or bool(said) or _own_subject(figure, syntax)
    if figure.fact.attribute == "distance" and "leading-phrase" in syntax.reasons:
        return False  # "The mine, 210 km north of X, has ..."
    if {"latter", "last-named"} & set(syntax.reasons) or _each(figure, syntax):
        return False  # "ce dernier", "the latter", "cette société" say which of those named
    if {"apposition", "gerund"} <= set(syntax.reasons):
        return False  # "X a racheté Y, fabricant de jouets employant 300 personnes"
    phrase = figure.fact.phrase
    if figure.fact.attribute == "age" and phrase is not None and phrase.determiner == "indefinite":
        return not {"common-noun", "apposition"} & set(syntax.reasons)  # "A, 44 ans, et une vendeuse de 17 ans"
    opened = figure.group is not None and figure.group.kind == "participle" and figure.group.start == 0
    if opened and "pronoun-previous-sentence" not in syntax.reasons and figure.scene.atoms[0].start <= syntax.start:
        return False  # "Évalués à 86 millions, les travaux ...": what the participle agrees with
    if _named_event(figure, syntax):
        return False  # "medics treated 212 people": at the marathon that X won
    if _done_by(figure, syntax) or _sent(figure, syntax) or _aboard(figure, syntax):
        return False
    if _acts(figure, syntax) or _made(figure, syntax) or {"owner-unsaid", "last-object"} <= set(syntax.reasons):
        return False
    describes = ("phrase", "phrase-behind", "noun-before", "own-words", "counted-noun")
    if "describes" in syntax.reasons and figure.fact.reason in describes:
        return False  # "le pont de X, distant de 28 km", "a racheté une société de 300 salariés"
    toll = figure.kind == "event" and "event-of-text" in syntax.reasons
    return not ((figure.fact.explicit and (told or toll)) or _measured(figure, syntax))


def _named_event(figure: StatedFigure, syntax: Referent) -> bool:
    """Whether nothing but an event with a name is left for a figure that no clause gives to anybody."""
    event = figure.scene.referents.find(syntax.name)
    return syntax.reasons == ("event-of-text",) and event is not None and "event" in event.kinds


def _done_by(figure: StatedFigure, syntax: Referent) -> bool:
    """ "La grève a été suivie par 80 % de l'équipe": whether the figure counts who did it to the verb's own subject."""
    group, before = figure.group, before_value(figure.scene, figure.at)
    if group is None or group.kind != "finite" or not group.passive or figure.as_subject or before < group.end:
        return False
    here = figure.scene.atoms[0].start <= syntax.start < figure.place and "common-noun" in syntax.reasons
    return here and "by" in figure.scene.atoms[before].classes


def _sent(figure: StatedFigure, syntax: Referent) -> bool:
    """ "300 pompiers ont été mobilisés": what has happened has who was sent there."""
    group = figure.group
    deployed = group is not None and group.passive and figure.scene.grammar.has(group.lemma, "deploys")
    return deployed and figure.as_subject and "event-of-text" in syntax.reasons


def _aboard(figure: StatedFigure, syntax: Referent) -> bool:
    """ "Le car, parti de X avec 30 passagers, a heurté ...": whether "with" stands before a count in words set off."""
    atoms, before = figure.scene.atoms, before_value(figure.scene, figure.at)
    here = atoms[0].start <= syntax.start < figure.place and "leading-phrase" in syntax.reasons
    if not here or syntax.named or before < 1 or "with" not in atoms[before].classes:
        return False
    comma = next((at for at in range(before - 1, 0, -1) if atoms[at].text == ","), before)
    return comma + 1 < before and atoms[comma].start >= syntax.end


def _acts(figure: StatedFigure, syntax: Referent) -> bool:
    """ "X a réduit ses achats de 21 %": whether an active verb and the name of its subject stand before the figure."""
    group = figure.group
    if group is None or group.kind != "finite" or group.passive or figure.as_subject:
        return False
    if figure.scene.grammar.has(group.lemma, "report_verb"):
        return _study(figure, syntax)
    here = figure.scene.atoms[0].start <= syntax.start < figure.place
    told = figure.fact.reason in ("own-words", "counted-noun") and (
        _same_thing(figure, syntax) or _set_off_word(figure, syntax)
    )
    plain = "named" in syntax.reasons and set(syntax.reasons) <= {"named", "before-aside"}
    return here and (told or (plain and figure.fact.reason == "own-words"))


def _same_thing(figure: StatedFigure, syntax: Referent) -> bool:
    """ "Un essai ... L'essai inclura 900 patients": a thing told of again, no body that tells figures of others."""
    grammar = figure.scene.grammar
    words = [singular(grammar, word) for word in syntax.name.lower().split()]
    bodies = {"type_organisation", "type_person", "guarded", "metonyms", "can_speak"}
    plain = not any(word in grammar.nouns or grammar.classes_of(word) & bodies for word in words)
    return syntax.reasons == ("same-noun",) and plain


def _study(figure: StatedFigure, syntax: Referent) -> bool:
    """ "A poll by X for Y found 49% of 804 voters in favour": what the study found is neither X's nor Y's."""
    here = figure.scene.atoms[0].start <= syntax.start < figure.place
    plain = "common-noun" in syntax.reasons and figure.fact.reason in ("own-words", "counted-noun")
    return (
        here and plain and any(figure.scene.grammar.has(word, "said_nouns") for word in syntax.written.lower().split())
    )


def _set_off_word(figure: StatedFigure, syntax: Referent) -> bool:
    """ "Its gout treatment, ralvocimab, cut flares by 57%": the lower-case name that the verb has as its subject."""
    group, atoms = figure.group, figure.scene.atoms
    if group is None or group.start < _SET_OFF or "common-noun" not in syntax.reasons:
        return False
    opened, word, closed = atoms[group.start - _SET_OFF : group.start]
    return opened.text == closed.text == "," and word.start == syntax.start and word.end == syntax.end


_SET_OFF = 3
"""Atoms of a word and the commas around it."""


def _made(figure: StatedFigure, syntax: Referent) -> bool:
    """ "A drug made by X cut ...": whether the subject is a thing, and right before the verb stands its maker."""
    scene, number, group = figure.scene, figure.number, figure.group
    if (
        group is None
        or number < 1
        or group.kind != "finite"
        or figure.as_subject
        or "common-noun" not in syntax.reasons
    ):
        return False
    made = scene.groups[number - 1]
    by = made.end < len(scene.atoms) and "by" in scene.atoms[made.end].classes
    named = scene.atoms[group.start - 1].kind == "name" and group.start - made.end in (_MAKER, _MAKER + 1)
    after = scene.atoms[made.start - 1].kind == "word" and scene.atoms[made.start - 1].end > syntax.start
    return made.kind == "participle" and made.start > 0 and by and named and after


_MAKER = 2
"""Atoms of "by" and the maker's name."""


def _each(figure: StatedFigure, syntax: Referent) -> bool:
    """ "Chaque rame", "each turbine": of one of them, and of nobody who has them."""
    first = syntax.written.lower().split()[:1]
    here = figure.scene.atoms[0].start <= syntax.start
    return here and not syntax.named and any(figure.scene.grammar.has(word, "distributive") for word in first)


def _measured(figure: StatedFigure, syntax: Referent) -> bool:
    """Whether the figure measures what stands before it: "un entrepôt de 8 000 m²", "une ville de 9 000 habitants"."""
    grammar = figure.scene.grammar
    words = syntax.name.lower().split()[:2]
    built = any(grammar.has(word, "type_project") or grammar.has(word, "type_place") for word in words)
    return figure.fact.reason == "describes" and "common-noun" in syntax.reasons and built


def _own_subject(figure: StatedFigure, syntax: Referent) -> bool:
    """Whether a frame's verb gave the fact, and the thing without a name that it is of stands in the sentence."""
    here = figure.scene.atoms[0].start <= syntax.start < figure.place
    told = {"common-noun", "same-noun"} & set(syntax.reasons)
    return here and bool(told) and figure.fact.reason == "verb" and not figure.as_subject
