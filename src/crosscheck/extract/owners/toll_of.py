"""The event whose toll a noun tells: "the death toll from the sinking of the ferry"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve

_LINKS = frozenset({"theme_preposition", "origin_link"})


def toll_of(scene: Scene, fact: Fact, number: int) -> Referent | None:
    """What happened, where a preposition leads to it right behind the verb's subject; None for a time or a place."""
    if number < 0 or fact.reason != "subject-noun" or fact.sense is None or fact.sense.of != "event":
        return None
    atoms, noun = scene.atoms, scene.subject(number)
    at = next((at for at, atom in enumerate(atoms) if noun is not None and atom.start >= noun.end), len(atoms))
    if noun is None or at + 1 >= len(atoms) or not atoms[at].classes & _LINKS:
        return None
    event = phrase_at(atoms, at + 1, scene.groups[number].start, scene.grammar)
    if event is None or "type_event" not in atoms[event.head].classes:
        return None
    return resolve(scene, replace(event, sense=None))
