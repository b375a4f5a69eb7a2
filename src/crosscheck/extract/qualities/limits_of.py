"""Where, for whom or in which part a figure holds, as a phrase says: "in Asia", "chez les femmes"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.qualities.age_bound import of_people
from crosscheck.extract.qualities.limit import limit_at
from crosscheck.extract.qualities.limit_before import limit_before
from crosscheck.extract.qualities.limit_behind import limit_behind
from crosscheck.extract.qualities.limit_in_front import limit_in_front
from crosscheck.extract.qualities.limit_kind import limit_kind
from crosscheck.extract.qualities.part_scope import Told
from crosscheck.extract.scene.scene import Scene


def limits_of(scene: Scene, start: int, end: int, sense: Sense | None, value: int) -> Iterator[Told]:
    """The phrases that limit a figure: behind it, between its noun and the verb, and at the front of its clause."""
    if scene.atoms[value].kind != "amount":
        return
    if (behind := limit_behind(scene, start, end, sense, value)) is not None:
        yield behind.told(scene)
    if (before := limit_before(scene, start, value)) is not None:
        yield before.told(scene)
    if (front := limit_in_front(scene, value)) is not None:
        yield front.told(scene)


def apart_limit(scene: Scene, value: int) -> bool:
    """Whether a figure behind "contre" is of other people or another part, and of the same time."""
    atoms, after = scene.atoms, value + 1
    if after < len(atoms) and "of" in atoms[after].classes:  # "contre 26 % des garçons"
        return any(of_people(scene, atom) for atom in atoms[after + 1 : after + 3])
    limit = limit_at(scene, value + 1, len(atoms)) if value + 1 < len(atoms) else None
    if limit is None:
        return False
    among = atoms[limit.opener].classes & {"purpose", "among_group"}
    return bool(among) or limit_kind(scene, limit) in ("part", "people")
