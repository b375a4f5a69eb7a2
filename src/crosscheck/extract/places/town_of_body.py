"""Where a body is by the town in what is said of it: "X, a London growth fund", "X, a family firm from Leeds"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.naming.name_kinds import is_known_place, kinds_of
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.closed_at import closed_at
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.in_finite_verb import in_finite_verb
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_WORDS = 7  # atoms of the description behind a name
_PERSON = frozenset({"person", "place"})


def town_of_body_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name whose description behind a comma names a town before its noun, or behind "from"."""
    atoms = scene.atoms
    if not scene.grammar.traits.head_last or "," not in scene.lows:
        return
    for at, atom in enumerate(atoms):
        if atom.kind != "name" or "country" in atom.classes:
            continue
        comma = behind_brackets(atoms, at + 1)
        if comma + 3 >= len(atoms) or atoms[comma].text != "," or determiner(atoms[comma + 1]) != "indefinite":
            continue
        town, body = _town(scene, comma + 2), name_at(scene, at)
        if town > 0 and not kinds_of(scene.referents, scene.grammar, body) & _PERSON:
            where = comma + 1, town + 1
            yield Draft(town, "location", body, False, None, None, where, ("nationality",), town, "actual")


def _town(scene: Scene, start: int) -> int:
    """Where the town stands in "London growth fund", "family firm from Leeds"; -1 where there is none."""
    atoms, end = scene.atoms, start + (scene.atoms[start].kind == "name")
    while end < min(len(atoms), start + _WORDS) and part_of_phrase(atoms[end]) and not (
        determiner(atoms[end]) or in_finite_verb(scene, end)
    ):  # fmt: skip
        end += 1
    body = end > start and "type_organisation" in atoms[end - 1].classes
    if not body:
        return -1
    if atoms[start].kind == "name":
        known = is_known_place(atoms[start].text, scene.grammar)
        return start if known and closed_at(scene, end) and end > start + 1 else -1
    led = end + 1 < len(atoms) and "origin_link" in atoms[end].classes and "of" not in atoms[end].classes
    town = led and atoms[end + 1].kind == "name" and closed_at(scene, end + 2)
    return end + 1 if town else -1
