"""Claims that are about one fact."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.attribute import Attribute
from crosscheck.model.made_fast import made_fast
from crosscheck.model.reading import Reading
from crosscheck.model.subject import Subject


@made_fast
@dataclass(frozen=True, slots=True)
class Group:
    """The readings of one subject and one attribute (and, of a list, one member), in a fixed order.

    `called` are all the names, folded, under which the claims have the member: a person may have joined two.
    """

    subject: Subject
    attribute: Attribute
    readings: tuple[Reading, ...]
    member: str = ""
    called: frozenset[str] = frozenset()
