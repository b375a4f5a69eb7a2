"""What has changed where its noun stands before the change: "un bénéfice net en baisse de 22 %, à 412 millions"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.noun_ending import noun_ending
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene

_LONGEST = 4  # words of "en baisse de"
_LEVELS = ("money", "any", "people")


def shifted_noun(scene: Scene, at: int, dimension: str) -> Fact | None:
    """The fact of a figure by which the noun before "en baisse de" changed, or of the level behind that figure."""
    atoms, before = scene.atoms, before_value(scene, at)
    if before < 2:
        return None
    if dimension == "percent" and "of" in atoms[before].classes:
        opened = _shift_ending(scene, before + 1)
        found = _noun_before(scene, opened, _LEVELS) if opened > 0 else None
        if found is None or found.sense is None:
            return None
        told = found.sense.values.get("percent", "")
        name = told if told and told != found.attribute else found.attribute + " change"
        return replace(found, attribute=name, explicit=False)
    if not atoms[before].classes & {"changed_to", "at"}:
        return None
    by = before - 1 - (atoms[before - 1].text == ",")
    if by < 2 or atoms[by].kind != "amount":
        return None
    opened = _shift_ending(scene, before_value(scene, by) + 1)
    return _noun_before(scene, opened, (dimension,)) if opened > 0 else None


def _noun_before(scene: Scene, opened: int, dimensions: tuple[str, ...]) -> Fact | None:
    """The noun right before such words, that has figures of one of these dimensions."""
    found = (noun_ending(scene, opened, dimension) for dimension in dimensions)
    return next((fact for fact in found if fact is not None), None)


def _shift_ending(scene: Scene, end: int) -> int:
    """Where words that end here begin and tell by how much something went up or down; -1 for none."""
    atoms = scene.atoms
    for start in range(max(1, end - _LONGEST), end):
        for words, _ in scene.grammar.phrases["shift"].get(atoms[start].low, ()):
            if start + len(words) == end and matches(atoms, start, words) and atoms[start - 1].kind in ("word", "name"):
                return start
    return -1
