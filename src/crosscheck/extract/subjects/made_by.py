"""What a participle and its doer only describe: "the bridge designed by Ann Lee, which cost ..."."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace

_DOER = 6  # atoms from the end of a doer's name back to its "by"


def made_by(scene: Scene, end: int) -> tuple[Referent, bool] | None:
    """The noun before "designed by X", where the doer X ends here, and whether X is a person."""
    atoms = scene.atoms
    if end < 3 or atoms[end - 1].kind != "name":
        return None
    by = end - 2
    while by > max(0, end - _DOER) and (determiner(atoms[by]) or part_of_phrase(atoms[by])) and (
        "by" not in atoms[by].classes
    ):  # fmt: skip
        by -= 1
    if "by" not in atoms[by].classes:
        return None
    number = next((n for n, group in enumerate(scene.groups) if group.end == by and group.kind == "participle"), -1)
    done = scene.subject(number) if number >= 0 else None
    if done is None or done.start > atoms[by].start:
        return None
    person = "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, end - 1))
    return replace(done, certain=False), person
