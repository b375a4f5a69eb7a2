"""Whom a noun phrase means: a name of the document, with the reasons, or its own words."""

from __future__ import annotations

from crosscheck.extract.definitions.tied_name import tied_name
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.before_adjunct import before_adjunct
from crosscheck.extract.phrases.named_beside import apposed_to
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, noun_words, singular
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.qualities.stage import as_stage
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.called_by_noun import called_by_noun
from crosscheck.extract.subjects.general_noun import general_noun
from crosscheck.extract.subjects.noun_without_owner import noun_without_owner
from crosscheck.extract.subjects.of_another import is_personal, of_another, owned_by_another
from crosscheck.extract.subjects.of_theirs import of_theirs
from crosscheck.extract.subjects.pointed_out import pointed_out
from crosscheck.extract.subjects.possessor import possessor
from crosscheck.extract.subjects.somebodys import somebodys
from crosscheck.extract.subjects.work_meant import work_meant
from crosscheck.extract.text.atoms import Atom
from crosscheck.model.replace import replace


def phrase_ending(scene: Scene, end: int, why: Reason, number: str = "", *, start: int = -1) -> Referent | None:
    """The referent of the noun phrase that ends here: its head, or the name that stands last."""
    atoms = scene.atoms
    if start >= 0:
        phrase = phrase_at(atoms, start, end, scene.grammar)
        found = resolve(scene, phrase) if phrase is not None else None
        apposed = apposed_to(scene, start) if found is not None and not found.named else None
        return replace(apposed, reasons=(*apposed.reasons, why)) if apposed is not None else found
    start = end - 1
    best: Referent | None = None
    floor = 0
    for group in scene.groups:
        if group.end <= end - 1:
            floor = max(floor, group.end)
    while start >= floor:
        atom = atoms[start]
        if atom.kind == "mark" and atom.text not in "'’-“”«»\"":
            break
        counted = atom.kind == "amount" and start + 1 < end and atoms[start + 1].kind == "word"
        if atom.kind == "name" or determiner(atom) or counted:
            phrase = phrase_at(atoms, start, end, scene.grammar)
            if phrase is not None and phrase.end >= end - 1:
                before = atoms[start - 1] if start else None
                found = resolve(scene, phrase)
                mere = found is not None and _mere_noun_around(scene, phrase, found, best)
                if found is not None and not mere:
                    best = replace(found, reasons=(*found.reasons, why), noun=found.noun)
                elif best is not None and mere and phrase.determiner == "indefinite":
                    best = replace(best, certain=False)  # "a review of the X pipeline, which cost ..."
                linked = before is not None and ("of" in before.classes or bool(determiner(before)))
                whole = "of" in atom.classes and (number == "s") == ("plural_determiner" not in atom.classes)
                if counted and found is not None and "type_project" in atoms[phrase.head].classes:
                    break  # "la construction de quatre centrales à gaz d'une puissance de ...": theirs
                if not linked and ("of" not in atom.classes or whole or not number):
                    break
        elif atom.kind == "word" and "preposition" in atom.classes and "of" not in atom.classes and best is not None:
            break
        start -= 1
    if best is None:
        noun = before_adjunct(scene, end)
        best = phrase_ending(scene, noun, why, number) if noun < end else _bare_ending(scene, end, why)
    if 0 <= start < end - 2 and atoms[start].text == "," and atoms[start + 2].kind == "name":
        start += determiner(atoms[start + 1]) == "indefinite"  # "the Quayside, a Wexholm office block bought in 2017"
    apposed = apposed_to(scene, start) if best is not None and _may_describe(best) else None
    return replace(apposed, reasons=(*apposed.reasons, why)) if apposed is not None else best


def _may_describe(found: Referent) -> bool:
    """Whether a noun without a name may describe one before it ("committed to the X Alliance, a partnership that")."""
    return not found.named or "clause-subject" in found.reasons


def _mere_noun_around(scene: Scene, phrase: NounPhrase, found: Referent, inner: Referent | None) -> bool:
    """ "À l'initiative de la coopérative X, qui ...", "l'accord de X, qui ...": a noun that nothing is told of."""
    named = inner is not None and inner.named and not found.named
    called = inner is not None and ("apposition" in inner.reasons or inner.name[0].islower())
    head = scene.atoms[phrase.head].classes
    return named and phrase.sense is None and ("deeds" in head or (called and "type" not in head))


def _bare_ending(scene: Scene, end: int, why: Reason) -> Referent | None:
    """The noun without a determiner that opens its stretch and ends here ("First-time buyers, who ...")."""
    start = end - 1
    while start > 0 and scene.atoms[start - 1].kind == "word" and not any(
        group.start < start <= group.end for group in scene.groups
    ) and not scene.atoms[start - 1].classes & {"preposition", "and", "coordinator"}:  # fmt: skip
        start -= 1
    phrase = phrase_at(scene.atoms, start, end, scene.grammar) if scene.atoms[start].kind == "word" else None
    if phrase is None or phrase.end != end or any(group.start <= start < group.end for group in scene.groups):
        return None
    if any(group.end == start and scene.grammar.has(group.lemma, "linking_verbs") for group in scene.groups):
        return None  # "restait porté disparu"
    found = resolve(scene, phrase)
    return replace(found, reasons=(*found.reasons, why)) if found is not None else None


def resolve(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The name that a noun phrase means, with the noun it owns where the noun is a fact of a subject."""
    head = scene.atoms[phrase.head]
    owns = phrase.sense is not None or (phrase.determiner == "possessed" and not phrase.names)
    relative = phrase.start > 0 and "possessive_relative" in scene.atoms[phrase.start - 1].classes
    if (relative or phrase.determiner in ("possessed", "possessive")) and not phrase.names and is_personal(scene, head):
        return thing(scene, phrase)  # "Ann Lee, whose father ..."
    other = of_another(scene, phrase) if phrase.owner >= 0 and not phrase.names and owns else None
    if other is not None:
        return other
    if _has_figures_of_its_own(scene, phrase):
        return thing(scene, phrase)
    if phrase.owner >= 0 and phrase.determiner == "possessive" and "concepts" in scene.atoms[phrase.owner].classes:
        phrase = replace(phrase, owner=-1, owner_phrase=-1)  # "ses émissions de CO2"
    if phrase.owner >= 0 and owns:
        return _of_owner(scene, phrase)
    if relative and "totals" in head.classes:
        return _before_relative(scene, phrase)  # "les travaux, dont le montant s'élève à"
    worked_on = _before_relative(scene, phrase) if relative and "works_on" in head.classes else None
    if worked_on is not None and (worked_on.named or "same-noun" in worked_on.reasons):
        return replace(worked_on, certain=False)  # "le site, dont le chantier a débuté en mai"
    if "stages" in head.classes:
        whole = _whole_of_stage(scene, phrase)
        return as_stage(scene, phrase, whole) if whole is not None else thing(scene, phrase)
    pointed = pointed_out(scene, phrase)
    if pointed is not None:
        return pointed
    if phrase.names and (head.kind == "name" or phrase.sense is None):
        return _named(scene, phrase)
    if phrase.sense is not None:
        return _of_figure_noun(scene, phrase)
    if phrase.determiner == "possessive" and head.kind == "word":
        return somebodys(scene, phrase)
    return (
        work_meant(scene, phrase)
        or called_by_noun(scene, phrase, relative=relative)
        or general_noun(scene, phrase)
        or of_theirs(scene, phrase)
        or thing(scene, phrase)
    )


def _has_figures_of_its_own(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun that is somebody's has figures that are not its owner's: a bridge, a painting, a fund."""
    head = scene.atoms[phrase.head]
    if phrase.determiner == "possessed" and phrase.sense is None and _thing_apart(scene, head):
        return True
    if phrase.determiner == "possessed" and phrase.end == phrase.head + 1 and "financiers" in head.classes:
        return True  # "Norway's wealth fund"
    # "un tableau de X"
    return phrase.owner >= 0 and phrase.sense is not None and head.low in scene.grammar.relations.words.works


def _of_owner(scene: Scene, phrase: NounPhrase) -> Referent:
    """The owner that stands with a noun, by name."""
    another = owned_by_another(scene, phrase)
    if another is not None:
        return replace(another, noun=noun_words(scene.atoms, phrase))
    whose = name_at(scene, phrase.owner, ("owner",))
    apart = phrase.sense is None and phrase.determiner == "possessed"  # "Ann Lee's house": hers, and not she
    return replace(whose, noun=noun_words(scene.atoms, phrase), certain=whose.certain and not apart)


def _named(scene: Scene, phrase: NounPhrase) -> Referent:
    """The name in a phrase, to which its noun is tied from then on; several names are one plural."""
    head = scene.atoms[phrase.head]
    first = name_at(scene, phrase.names[0])
    others = tuple(name_at(scene, place).name for place in phrase.names[1:])
    if head.kind != "name" and "type" in head.classes:
        scene.referents.tie(first.name, singular(scene.grammar, head.low), head.start)
        first = replace(first, reasons=(*first.reasons, "apposition"))
    if head.kind != "name" and phrase.owner >= 0:
        return first
    return replace(first, plural=bool(others), others=others)


def _of_figure_noun(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Whose figure a noun of figures is: of what the text has called so, of its owner, or nobody's in particular."""
    head, sense = scene.atoms[phrase.head], phrase.sense
    assert sense is not None
    if "type" in head.classes and phrase.determiner in ("definite", "demonstrative"):
        tied = tied_name(scene, phrase)
        if tied is not None and "tied-by-document" in tied.reasons:
            return replace(tied, noun=noun_words(scene.atoms, phrase))
    several = sense.people and scene.grammar.plural(head.low)
    mine = phrase.determiner == "possessive" and not several and bool(sense.date)  # "sa livraison"
    unowned = phrase.owner < 0 and phrase.owner_phrase < 0
    if (sense.counts or several) and unowned and not (phrase.names or mine or _possessed(scene, phrase)):
        general = "general_projects" in head.classes and phrase.determiner in ("definite", "demonstrative")
        tied = tied_name(scene, phrase) if general else None
        return tied or general_noun(scene, phrase) or thing(scene, phrase)  # "the average home": nobody's figure
    return _owned(scene, phrase)


def _thing_apart(scene: Scene, head: Atom) -> bool:
    """ "Velmont's bridge", "Ann Lee's novel": what has a cost or sales of its own, which are not its owner's."""
    words = scene.grammar.relations.words
    return bool(head.classes & {"type_project", "type_person"}) or head.low in words.works | words.sites


def _whole_of_stage(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """What a stage is one of: what stands behind "of", else what the text told of last, if it is no person."""
    if phrase.owner_phrase >= 0:
        inner = phrase_at(scene.atoms, phrase.owner_phrase, phrase.end, scene.grammar)
        return resolve(scene, inner) if inner is not None else None
    if phrase.start and "possessive_relative" in scene.atoms[phrase.start - 1].classes:
        return _before_relative(scene, phrase)  # "le site, dont la première tranche ..."
    place = scene.atoms[phrase.start].start
    last = scene.referents.last_subject(place) if phrase.determiner == "definite" else None
    if last is None or "person" in last.kinds:
        return None
    whole = of_entity(last, place, place, "", ("last-subject",), False)
    goods = last.name.lower().split()[0] in scene.grammar.relations.words.goods  # "des puces seront installées"
    thing_only = last.common and (goods or kinds_of(scene.referents, scene.grammar, whole) == {"thing"})
    return None if thing_only else whole  # "the connection costs 3 million": it has no phases


def _before_relative(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """What a relative clause is about that opens with "dont" and this noun."""
    before = phrase.start - 1
    before -= before > 0 and scene.atoms[before - 1].text == ","
    return phrase_ending(scene, before, "relative") if before > 0 else None


def _possessed(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "The ship's delivery": the thing without a name that stands before the possessive, if one does."""
    marks = (at for at in range(phrase.start + 1, phrase.head) if "possessive_mark" in scene.atoms[at].classes)
    mark = next(marks, -1)
    inner = phrase_at(scene.atoms, phrase.start, mark, scene.grammar) if mark > 0 else None
    if inner is None or inner.end != mark or inner.names or inner.sense is not None:
        return None
    return resolve(scene, inner)


def _owned(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """A noun that is somebody's: "le chiffre d'affaires du groupe", "sa capacité", or with nobody said."""
    words = noun_words(scene.atoms, phrase)
    before = _possessed(scene, phrase)
    if before is not None:
        return replace(before, noun=words, reasons=(*before.reasons, "owner"))
    if phrase.owner_phrase >= 0:
        atoms = scene.atoms
        inner = phrase_at(atoms, phrase.owner_phrase, phrase.end, scene.grammar)
        if inner is not None and inner.sense is phrase.sense:
            inner = replace(inner, sense=None)  # "le prix du billet"
        owner = resolve(scene, inner) if inner is not None and inner.sense is None else None
        if owner is not None:
            return replace(owner, noun=words, reasons=(*owner.reasons, "owner"))
    if phrase.names:
        return replace(name_at(scene, phrase.names[0], ("owner",)), noun=words)
    if phrase.determiner == "possessive":
        owner = possessor(scene, phrase)
        return replace(owner, noun=words) if owner is not None else None
    holder = _holder(scene, phrase) or _seat(scene, phrase)
    if holder is not None:
        return replace(holder, noun=words)
    return noun_without_owner(scene, phrase, words)


def _holder(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The noun that another is set behind: "X, dont le budget ...", "une usine d'une capacité"."""
    atoms = scene.atoms
    end = phrase.start - 1
    if end < 1:
        return None
    opener = atoms[end]
    if "possessive_relative" not in opener.classes and not (
        phrase.determiner == "indefinite" and opener.classes & {"of", "with"}
    ):
        return None
    if atoms[end - 1].text == ",":
        if "with" in opener.classes:
            return None  # ", avec une capacité de ...": the clause's subject has it
        end -= 1
    return phrase_ending(scene, end, "owner")


def _seat(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Inflation in Lowmark", "sales at the perfume house Orsenne": the name that a place's preposition brings."""
    atoms = scene.atoms
    if (
        phrase.end + 1 >= len(atoms)
        or "locatives" not in atoms[phrase.end].classes
        or phrase.determiner == "indefinite"
    ):
        return None
    inner = phrase_at(atoms, phrase.end + 1, len(atoms), scene.grammar)
    if inner is None or not inner.names or inner.names[-1] != inner.end - 1 or len(inner.names) > 1:
        return None  # "sales in France and Germany" are of neither
    return replace(name_at(scene, inner.names[-1], ("owner",)), certain=False)
