"""The verb of holding that tells a share with who holds it: "détenue à 60 % par Y et 40 % par Z", "60% owned by Y"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

_REACH = 16
"""Atoms from the verb to the last of the shares that it tells."""


def verb_of_share(scene: Scene, at: int) -> tuple[int, int] | None:
    """The number of the verb, of which what is held is the subject, and the atom behind "by"; None for any other."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if mention is None or not isinstance(mention.value, Amount) or mention.value.dimension != "percent":
        return None
    around = (n for n, group in enumerate(scene.groups) if group.start <= at + 1 <= group.end and at < group.end)
    number = next(around, -1)
    by = scene.groups[number].end if number >= 0 else at + 1
    number = number if number >= 0 else _verb_before(scene, at)
    if number < 0 or not _tells_holder(scene, scene.groups[number]):
        return None
    return (number, by + 1) if by + 1 < len(atoms) and "by" in atoms[by].classes else None


def _verb_before(scene: Scene, at: int) -> int:
    """The number of the verb before a share, with nothing but shares and their holders between; -1 for none."""
    number = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= at), -1)
    if number < 0 or at - scene.groups[number].end > _REACH:
        return -1
    between = scene.atoms[scene.groups[number].end : before_value(scene, at) + 1]
    return -1 if any(atom.text in ";:." or "relative" in atom.classes for atom in between) else number


def _tells_holder(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb tells by whom its subject is held."""
    held = group.passive or group.kind == "participle"
    return held and any(sense.name == "own" for sense in scene.grammar.verbs.get(group.lemma, ()))
