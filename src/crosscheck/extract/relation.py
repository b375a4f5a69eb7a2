"""A relation between two names as a draft."""

from __future__ import annotations

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.draft import Draft
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene


def relation(
    scene: Scene, value: int, attribute: str, subject: Referent, reason: str, *, group: VerbGroup | None = None,
    trigger: tuple[int, int] = (-1, -1), status: str = "",
) -> Draft:  # fmt: skip
    """A draft that the name at atom `value` is what `attribute` says of the subject."""
    return Draft(value, attribute, subject, True, group, None, trigger, (reason,), value, status or "actual")
