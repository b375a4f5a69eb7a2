"""When something happened, told by a verb: its subject, or its object, does or suffers what the verb says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.drafts.act_date import changes, measures_act
from crosscheck.extract.drafts.date_verb import date_verb
from crosscheck.extract.drafts.lede_announcement import lede_announcement
from crosscheck.extract.drafts.not_of_people import not_of_people
from crosscheck.extract.drafts.noun_date import is_event
from crosscheck.extract.drafts.plain_date import plain_date
from crosscheck.extract.drafts.since_when import since_opening, start_of_act, starts_then, told_since
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.verb_phrase import verb_phrase
from crosscheck.extract.qualities.date_hedge import (
    date_hedge,
    lasts_until,
    of_words_before,
    until_of_words,
)  # fmt: skip
from crosscheck.extract.qualities.month_of_name import month_of_name
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.object_of import object_of
from crosscheck.extract.subjects.relative_clauses import relative_object
from crosscheck.model import Span

_FIRST = 5  # atoms before a date that opens its sentence all the same


def verb_date(scene: Scene, at: int, figures: Sequence[Draft]) -> Draft | None:
    """When the verb's subject, or its object, does or suffers what the verb says."""
    number = date_verb(scene, at)
    if number < 0:
        return None
    group = scene.groups[number]
    if at < group.start and since_opening(scene, at):
        return told_since(scene, number, at)
    if (at < group.start and _set_off(scene, at, group)) or month_of_name(scene, at):
        return None
    measured = any(draft.group is group for draft in figures)
    if measured and at > group.start and starts_then(scene, group, at):
        return start_of_act(scene, number, at, figures)
    between = any(group.end <= draft.value < at for draft in figures)
    act = measured and measures_act(scene, group, at, figures)
    if between and not act:
        return None  # the date is that of the figure before it
    nominal = _nominal_date(scene, number)
    if nominal is not None and at > group.start and not _tells_own(scene, group, nominal):
        owner = scene.subject(number)
        assert owner is not None
        return Draft(at, nominal.date, owner, True, group, nominal, (group.start, group.end), ("subject-noun",))
    whole = verb_phrase(scene, group)
    sense = _own_sense(scene, at, group, whole[0] if whole is not None else None)
    if measured and date_hedge(scene, at) == "at_least":
        return None  # "ont été détectés depuis vendredi": since when the figure counts
    if sense is not None and at < group.start and until_of_words(scene, at):
        return None  # "Ann Lee, chief executive until 2020, founded X": until when she was that
    if sense is not None and at < group.start and not sense.until and lasts_until(scene, at):
        sense = None  # "until 2019, X sold pumps": not when it did
    if sense is not None and group.lemma in scene.grammar.relations.words.appointing and lasts_until(scene, at):
        return None  # "a nommé X entraîneur jusqu'en 2028": until when, and not since
    if sense is None or _only_reports(scene, at, group, sense):
        apart = (at < group.start and not _opens(scene, at)) or (measured and not act)
        if apart or _only_reports(scene, at, group, sense):
            return lede_announcement(scene, number, at)
        plain = plain_date(scene, number, at)
        return _beside_figure(scene, plain, figures) if act and plain is not None else plain
    subject = scene.subject(number)
    if not group.passive and sense.object_date:
        acted = replace(group, end=whole[1]) if whole is not None else group
        before = relative_object(scene, number)  # "the plant, which Valtis opened in 2020"
        found = (before.whole if before is not None else None) or object_of(scene, acted)
        subject = found or subject
        if subject is not None and (found is None or _acted_on_before(scene, group)):
            subject = replace(subject, certain=False)  # what was opened, or who opened it
    if subject is None or not_of_people(scene, sense, subject):
        return None
    if sense.date == "event date" and not (_held(scene, sense, group) or is_event(scene, subject)):
        return None
    attribute, status = _told_date(scene, sense, subject, group)
    trigger = (group.start, group.end)
    told = set(subject.reasons)
    aside = {"apposition", "participle"} <= told or {"relative", "infinitive"} <= told  # "X, le patron de Y, née en"
    aside = aside or bool(subject.noun)  # "X's residents left": not X
    aside = aside or (attribute == "birth date" and " " not in subject.name)  # "Néolia est née en 2003": who knows
    aside = aside or (sense.name == "arrest" and "person" not in kinds_of(scene.referents, scene.grammar, subject))
    sure = not (sense.weak or aside or between) and scene.atoms[at].kind == "date"
    reason: Reason = "act-date" if between else "verb-date"
    return Draft(at, attribute, subject, sure, group, sense, trigger, (reason,), status=status)


def _own_sense(scene: Scene, at: int, group: VerbGroup, whole: Sense | None) -> Sense | None:
    """What a verb and its words, or it alone, say that has a date."""
    sense = whole or next((one for one in scene.grammar.verbs.get(group.lemma, ()) if one.date), None)
    if sense is not None and sense.until and not _until(scene, at, group):
        return None  # "prolongée jusqu'à Orly le 24 juin": when it was, not until when
    if sense is not None and sense.name == "hold_event" and not group.passive and date_hedge(scene, at) == "at_least":
        return None  # "who had held the seat since 2005"
    return sense


def _until(scene: Scene, at: int, group: VerbGroup) -> bool:
    """Whether a date says until when ("extended until 2027", "to 30 June")."""
    to = before_value(scene, at)
    led = to >= group.end and "changed_to" in scene.atoms[to].classes
    return led or (scene.atoms[at].mention is not None and lasts_until(scene, at))


def _beside_figure(scene: Scene, plain: Draft, figures: Sequence[Draft]) -> Draft:
    """The date of an act beside its figure; from then on a new price or rate is in force."""
    new = plain.group is not None and changes(scene, plain.group, [d for d in figures if d.group is plain.group])
    return replace(plain, attribute="effective date" if new else plain.attribute, reasons=("act-date",))


def _held(scene: Scene, sense: Sense, group: VerbGroup) -> bool:
    """Whether a verb says of its subject that it is held ("se tiendra", "aura lieu"), whatever that is."""
    reflexive = group.start > 0 and "reflexive" in scene.atoms[group.start - 1].classes
    return sense.name == "take_place" or (sense.name == "hold_event" and (group.passive or reflexive))


def _acted_on_before(scene: Scene, group: VerbGroup) -> bool:
    """Whether what the verb acts on stands before it ("X, qu'Ann Lee a fondée en 2010")."""
    for atom in reversed(scene.atoms[: group.start]):
        if atom.kind == "mark" or "relative" in atom.classes:
            return False
        if "relative_object" in atom.classes:
            return True
    return False


def _only_reports(scene: Scene, at: int, group: VerbGroup, sense: Sense | None) -> bool:
    """Whether the date only says when somebody spoke; the day of an announcement, its clause first, tells more."""
    behind = scene.atoms[group.end] if group.end < len(scene.atoms) else None
    if behind is not None and "records_noun" in behind.classes and not group.passive:
        return True  # "lundi, les autorités faisaient état de deux morts"
    if not scene.grammar.has(group.lemma, "report_verb"):
        return False
    if group.start > 0 and "reflexive" in scene.atoms[group.start - 1].classes:
        return False  # "le feu s'est déclaré le 18 janvier"
    mention = scene.atoms[at].mention
    day = mention is None or (isinstance(mention.value, Span) and mention.value.precision == "day")
    announces = sense is not None and bool(sense.date) and (day or group.passive or sense.name != "announce")
    if group.passive:
        named = group.start > 1 and scene.atoms[group.start - 1].kind == "name"
        return not announces and named and scene.atoms[group.start - 2].kind == "mark"  # ", X added on Friday, "
    return not announces or _behind_what_is_said(scene, group)


def _behind_what_is_said(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb of saying stands behind what was said ("X va fermer, a annoncé jeudi Y"), and not behind an aside
    about its subject ("X, qui emploie 300 personnes, a annoncé jeudi").
    """
    atoms = scene.atoms
    if group.start < 1 or atoms[group.start - 1].text != ",":
        return False
    return any(
        other.kind == "finite" and other.start > 0 and "relative" not in atoms[other.start - 1].classes
        for other in scene.groups
        if other.end < group.start
    )


def _set_off(scene: Scene, at: int, group: VerbGroup) -> bool:
    """Whether a date belongs to words set off before the verb ("X, directrice de Y jusqu'en juin, rejoint Z")."""
    closed = any(atom.text == "," for atom in scene.atoms[at + 1 : group.start])
    # "Propriété de la ville depuis 1926, le musée ...": since when it is that
    since = closed and date_hedge(scene, at) == "at_least" and of_words_before(scene, at)
    return closed and (since or not _opens(scene, at))


def _opens(scene: Scene, at: int) -> bool:
    """Whether a date opens its clause: at the beginning of the sentence, or behind a mark or "and"."""
    first = before_value(scene, at)
    while first >= 0 and scene.atoms[first].classes & {"preposition", "definite", "on_day"}:
        first -= 1
    opener = scene.atoms[first] if first >= 0 else None
    early = at <= _FIRST and not any(atom.text == "," for atom in scene.atoms[:at])
    return early or opener is None or opener.kind == "mark" or bool(opener.classes & {"and", "coordinator"})


_BY_NOUN = frozenset({"common-noun", "type-of-noun", "tied-by-document"})
"""Why a noun is the subject and no name."""


def _told_date(scene: Scene, sense: Sense, subject: Referent, group: VerbGroup) -> tuple[str, str]:
    """An organisation that was launched was founded, and a deal that closes is done; "initially formed in 2024" is no
    earlier version of a date.
    """
    words = subject.written.lower().replace("’", "'").replace("'", " ").split()
    if sense.date == "end date" and any(scene.grammar.has(word, "deals") for word in words):
        return "completion date", ""
    entity = scene.referents.find(subject.name)
    body = entity is not None and "organisation" in entity.kinds and "project" not in entity.kinds
    noun = bool(_BY_NOUN & set(subject.reasons)) and any(scene.grammar.has(w, "type_organisation") for w in words)
    born = sense.date == "birth date" and (body or noun)  # "la coentreprise, née en 2022"
    attribute = "founding date" if born or (sense.name == "launch" and body) else sense.date
    plain = attribute == "founding date" and not group.modal and not group.chain and not group.negated
    return attribute, "actual" if plain else ""


def _tells_own(scene: Scene, group: VerbGroup, nominal: Sense) -> bool:
    """Whether a participle tells another date than its noun does: "la réouverture de la ligne, fermée en 1994"."""
    own = next((sense.date for sense in scene.grammar.verbs.get(group.lemma, ()) if sense.date), nominal.date)
    return group.kind == "participle" and own != nominal.date


def _nominal_date(scene: Scene, number: int) -> Sense | None:
    """ "L'ouverture de la ligne est prévue en 2028": the subject's noun says which date it is."""
    subject = scene.subject(number)
    if subject is None or not subject.noun:
        return None
    entries = scene.grammar.nouns.get(subject.noun[0], ())
    sense = next((sense for words, sense in entries if words == subject.noun and sense.date), None)
    unowned = sense is not None and sense.date == "founding date" and not subject.named
    return None if unowned else sense  # "la création de 40 emplois est prévue en 2027"
