"""Whose a figure is that somebody only puts on a thing ("puts the damage at 40 million")."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model.replace import replace

_REASONS = ("noun-before", "own-words")


def reckoned(scene: Scene, subject: Referent, fact: Fact, group: VerbGroup | None, at: int) -> Referent:
    """What the text tells of, for a figure that a body or a person has only put on something; never for sure.

    A body whose own text it is ("Hallam estimates the cost at ...") reckons with what is its own.
    """
    if not _only_puts(scene, subject, fact, group):
        return subject
    if not subject.named and "common-noun" in subject.reasons:  # "police put the crowd at 180,000"
        told = scene.referents.lead_event()
        return _unsaid(subject, told[1], "event-of-text") if told is not None else subject
    place = scene.atoms[at].start
    projects = [entity for entity in scene.referents.candidates("project", place) if "project" in entity.kinds]
    if projects:
        return _unsaid(subject, projects[0].name, "topic")
    entity = scene.referents.find(subject.name)
    own = entity is not None and entity.title and "person" not in entity.kinds
    event = scene.referents.lead_event()
    if event is not None and not own:
        return _unsaid(subject, event[1], "event-of-text")
    topic = scene.referents.topic(place)
    if topic is not None and not own:
        return _unsaid(subject, topic.name, "topic")
    return replace(subject, certain=False)


def _only_puts(scene: Scene, subject: Referent, fact: Fact, group: VerbGroup | None) -> bool:
    """Whether the subject is who reckons, and what is reckoned is not said to be theirs."""
    if group is None or group.passive or fact.reason not in _REASONS or not scene.grammar.has(group.lemma, "puts"):
        return False
    if not subject.start < scene.atoms[group.start].start or subject.noun:
        return False
    if fact.phrase is not None:
        return (
            fact.phrase.owner < 0
            and _definite(scene, fact.phrase, group.end)
            and (subject.named or "common-noun" in subject.reasons)
        )
    return group.end < len(scene.atoms) and scene.atoms[group.end].determiner == "definite"


def _definite(scene: Scene, phrase: NounPhrase, floor: int) -> bool:
    """Whether "the" opens a noun phrase, also before the adjectives of its noun ("the direct damage")."""
    if phrase.determiner:
        return phrase.determiner == "definite"
    start = phrase.start - 1
    while start > floor and scene.atoms[start].kind == "word" and not determiner(scene.atoms[start]):
        start -= 1
    return start >= floor and determiner(scene.atoms[start]) == "definite"


def _unsaid(subject: Referent, name: str, why: Reason) -> Referent:
    if name == subject.name:
        return replace(subject, certain=False)
    return replace(subject, name=name, certain=False, named=False, reasons=("owner-unsaid", why))
