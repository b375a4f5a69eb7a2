"""Dates that are a fact of their own: when something was launched, opened, signed."""

from __future__ import annotations

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.draft import Draft
from crosscheck.extract.governing import governing
from crosscheck.extract.grammar import Sense
from crosscheck.extract.owners import object_of
from crosscheck.extract.qualify import clause_of
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene
from crosscheck.model import Span


def date_drafts(scene: Scene, taken: set[int]) -> list[Draft]:
    """Dates that are a fact of their own: when something was launched, opened, signed."""
    drafts = []
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "date" or at in taken:
            continue
        number, as_subject = governing(scene, at)
        if number < 0:
            number = next(
                (n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1
            )
        if number < 0 or as_subject:
            continue
        group = scene.groups[number]
        sense = next((s for s in scene.grammar.verbs.get(group.lemma, ()) if s.date), None)
        if any(group.end <= other < at for other in taken):
            continue
        nominal = _nominal_date(scene, number)
        if nominal is not None and at > group.start:
            owner = scene.subject(number)
            assert owner is not None
            drafts.append(
                Draft(at, nominal.date, owner, True, group, nominal, (group.start, group.end), ("subject-noun",))
            )
            continue
        if sense is None:
            if not taken and at > group.start and not scene.grammar.has(group.lemma, "report_verb"):
                drafts.extend(_plain_date(scene, number, at))
            continue
        start, _ = clause_of(scene, at, group)
        if at < group.start and start > at:
            continue
        subject = scene.subject(number)
        if not group.passive and sense.object_date:
            subject = object_of(scene, group) or subject
        if subject is None or (sense.date == "event date" and not _is_event(scene, subject)):
            continue
        attribute, status = _founding(scene, sense, subject, group)
        drafts.append(
            Draft(at, attribute, subject, True, group, sense, (group.start, group.end), ("verb-date",), status=status)
        )
    return drafts


def _founding(scene: Scene, sense: Sense, subject: Referent, group: VerbGroup) -> tuple[str, str]:
    """An organisation that was launched was founded; "initially formed in 2024" is no earlier version of a date."""
    entity = scene.referents.find(subject.name)
    body = entity is not None and "organisation" in entity.kinds and "project" not in entity.kinds
    attribute = "founding date" if sense.name == "launch" and body else sense.date
    plain = attribute == "founding date" and not group.modal and not group.chain and not group.negated
    return attribute, "actual" if plain else ""


def _nominal_date(scene: Scene, number: int) -> Sense | None:
    """ "L'ouverture de la ligne est prévue en 2028": the subject's noun says which date it is."""
    subject = scene.subject(number)
    if subject is None or not subject.noun:
        return None
    entries = scene.grammar.nouns.get(subject.noun[0], ())
    return next((sense for words, sense in entries if words == subject.noun and sense.date), None)


def _plain_date(scene: Scene, number: int, at: int) -> list[Draft]:
    """A date with a verb that no frame knows: when the subject does that, in the verb's own words."""
    group = scene.groups[number]
    mention = scene.atoms[at].mention
    subject = scene.subject(number)
    if subject is None or mention is None or not isinstance(mention.value, Span) or mention.value.start is None:
        return []
    name = "event date" if _is_event(scene, subject) else group.lemma + " date"
    if subject.noun:
        name = " ".join(subject.noun) + " date"
    return [Draft(at, name, subject, False, group, None, (group.start, group.end), ("own-words",))]


def _is_event(scene: Scene, subject: Referent) -> bool:
    words = subject.written.lower().split() + subject.name.lower().split()
    return any(scene.grammar.has(word, "type_event") for word in words)
