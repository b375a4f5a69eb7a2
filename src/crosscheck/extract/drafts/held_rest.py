"""A share that a verb behind it gives to its holder: "A holds 30%; the remaining 15% belongs to B"."""

from __future__ import annotations

from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.relations.holders import is_share
from crosscheck.extract.relations.rest_relations import tells_rest
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_STAKE = "stake"


def held_rest(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """The stake of who has what a verb of belonging right behind a share says; never for sure."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if not is_share(atoms[at]) or at + 2 >= len(atoms):
        return None
    group = next((group for group in scene.groups if group.start == at + 1), None)
    if group is None or group.kind != "finite" or group.lemma not in words.resting or group.end >= len(atoms) - 1:
        return None
    beside = bool(drafts) and drafts[-1].attribute == _STAKE
    rest = any(tells_rest(scene, step) for step in range(max(1, at - 1), at + 1))
    led = "by" in atoms[group.end].classes if group.passive else atoms[group.end].low in words.given_to
    names = names_from(scene, group.end + 1) if led and (beside or rest) else []
    if len(names) != 1:
        return None
    return Draft(at, _STAKE, name_at(scene, names[0]), False, group, None, (group.start, names[0]), ("verb",))
