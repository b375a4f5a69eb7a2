"""Where the text says that its names are from, and what "la start-up française" can therefore not mean."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

_REACH = 4
"""Words between a determiner and a name that can say where it is from ("le fabricant américain de puces X")."""


def note_origin(atoms: Sequence[Atom], at: int, entity: Entity) -> None:
    """Note the nationality that stands before the name at `at` in its own noun phrase ("le néerlandais X")."""
    for step in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if atoms[step].kind != "word" or atoms[step].classes & {"by", "and"}:
            return
        if "nationality" in atoms[step].classes:
            entity.origins.add(atoms[step].low)
            return
        if determiner(atoms[step]) and "of" not in atoms[step].classes:
            return


def from_elsewhere(atoms: Sequence[Atom], start: int, end: int, entity: Entity) -> bool:
    """Whether a noun phrase names a nationality, and the text has given the entity another."""
    told = [atom.low for atom in atoms[start:end] if atom.kind == "word" and "nationality" in atom.classes]
    return bool(told and entity.origins) and not any(_same(one, other) for one in told for other in entity.origins)


def known_by_origin(scene: Scene, phrase: NounPhrase, place: int) -> Entity | None:
    """ "L'allemand", "le suédois": the one body before a place that the text has called so ("l'allemand X")."""
    head = scene.atoms[phrase.head]
    bare = phrase.end == phrase.head + 1 and phrase.determiner in ("definite", "demonstrative")
    if not bare or "nationality" not in head.classes or head.text[0].isupper():
        return None
    found = [
        entity
        for entity, _ in scene.referents.namings.known(place)
        if "person" not in entity.kinds and any(_same(head.low, origin) for origin in entity.origins)
    ]
    return found[0] if len(found) == 1 else None


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one nationality: they differ in their ending only ("français", "françaises")."""
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= max(len(one), len(other)) - 3
