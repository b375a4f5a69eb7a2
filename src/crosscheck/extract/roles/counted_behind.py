"""Who bears a counted noun whose names stand behind a colon: "three bidders have been shortlisted: A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_REACH = 16  # atoms from the noun to the colon


def counted_behind(scene: Scene, phrase: Role) -> Iterator[BearerNames]:
    """The names behind the colon that ends the noun's own clause, where they are as many as the figure says."""
    atoms, count = scene.atoms, _count(scene, phrase)
    colon = next((at for at in range(phrase.end, min(len(atoms), phrase.end + _REACH)) if atoms[at].text == ":"), -1)
    clauses = sum(phrase.end <= group.start < colon and group.kind == "finite" for group in scene.groups)
    if count < 2 or colon <= phrase.end or clauses != 1:
        return
    if any(atom.kind in ("mark", "name", "amount") for atom in atoms[phrase.end : colon]):
        return
    names = tuple(names_from(scene, colon + 1))
    if len(names) == count:
        yield BearerNames(names, names[-1] + 1, sure=False)


def _count(scene: Scene, phrase: Role) -> int:
    """The whole number right before the noun's phrase, or in it; 0 for none."""
    for atom in scene.atoms[max(0, phrase.start - 1) : phrase.noun]:
        value = atom.mention.value if atom.kind == "amount" and atom.mention is not None else None
        if isinstance(value, Amount) and value.written.low is not None and value.written.low == value.written.high:
            return int(value.written.low)
    return 0
