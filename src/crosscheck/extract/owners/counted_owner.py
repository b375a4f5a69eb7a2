"""Whose those that are counted are: "the 5,800 members of the union", "59 of the 120 seats in X's parliament"."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve

OF_BODIES = frozenset({"population", "members", "employ", "jobs", "users", "subscribers", "customers"})
"""Senses of nouns that are counted and belong to a body or place ("les 2 300 habitants de l'île")."""


def counted_owner(scene: Scene, at: int) -> Referent | None:
    """Whose those that are counted are: "the 5,800 members of the union", "les 2 300 habitants de l'île"."""
    if at >= len(scene.atoms) or "of" not in scene.atoms[at].classes:
        return None
    found = whole_of(scene, at)
    fits = found is not None and (found.named or bool({"same-noun", "tied-by-document"} & set(found.reasons)))
    return found if fits else None


def owner_before(scene: Scene, at: int) -> Referent | None:
    """Whose the whole is that a figure counts behind a possessive: "9 of Scotland's 57 seats"."""
    atoms = scene.atoms
    owned = at > 1 and "possessive_mark" in atoms[at - 1].classes and atoms[at - 2].kind == "name"
    return name_at(scene, at - 2, ("owner",)) if owned else None


def whole_of(scene: Scene, at: int) -> Referent | None:
    """What the whole of a part belongs to: "59 of the 120 seats in Northvale's parliament"."""
    atoms = scene.atoms
    if at + 1 >= len(atoms) or not atoms[at].classes & {"of", "into", "preposition"}:
        return None
    articled = "definite" in atoms[at].classes  # "au conseil", "du groupe"
    phrase = phrase_at(atoms, at if articled else at + 1, len(atoms), scene.grammar)
    return resolve(scene, phrase) if phrase is not None else None
