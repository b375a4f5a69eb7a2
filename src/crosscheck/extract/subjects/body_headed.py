"""The body that a sentence makes somebody the head or a member of: "Ann Lee, who chairs Norvel, said her company"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import fits
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_APPOSED = 10
"""Atoms of the words beside a person's name that say of what body she is what."""

_BODY = frozenset({"organisation"})


def body_headed(scene: Scene, person: Referent, before: int) -> Referent | None:
    """The body in the words set beside the person's name, in front of it or behind: none where two could be meant.

    `before` is the atom that the words have to stand before.
    """
    atoms = scene.atoms
    names = (n for n in range(before - 1, -1, -1) if atoms[n].kind == "name")
    at = next((n for n in names if name_at(scene, n).name == person.name), -1)
    if at < 0:
        return None
    if at + 1 < before and atoms[at + 1].text == ",":
        stop = next((n for n in range(at + 2, min(before, at + _APPOSED)) if atoms[n].kind == "mark"), before)
        behind = _body_within(scene, at + 2, stop)
        if behind is not None:
            return behind
    stop = at - (at > 0 and atoms[at - 1].text == ",")
    start = next((n + 1 for n in range(stop - 1, max(-1, stop - _APPOSED), -1) if atoms[n].kind == "mark"), 0)
    return _body_within(scene, start, stop)


def _body_within(scene: Scene, start: int, stop: int) -> Referent | None:
    """The one body named in words that say what somebody is."""
    atoms, roles = scene.atoms, scene.grammar.roles
    inside = range(max(start, stop - _APPOSED), stop)
    if any(group.kind == "finite" and start <= group.start < stop for group in scene.groups):
        return None
    if any(atoms[n].low in scene.grammar.relations.words.former for n in inside):
        return None
    if not any(atoms[n].low in roles or atoms[n].low in scene.grammar.relations.nouns for n in inside):
        return None
    named = [name_at(scene, n) for n in inside if atoms[n].kind == "name" and not determiner(atoms[n])]
    bodies = [name for name in named if fits(scene.referents, scene.grammar, name, _BODY) is not False]
    return bodies[0] if len(bodies) == len(named) == 1 else None
