"""Claims that are about one fact."""

from __future__ import annotations

from crosscheck.model.attribute import Attribute
from crosscheck.model.frozen import frozen
from crosscheck.model.reading import Reading
from crosscheck.model.subject import Subject


@frozen
class Group:
    """The readings of one subject and one attribute (and, of a list, one member), in a fixed order.

    `called` are all the names, folded, under which the claims have the member: a person may have joined two.
    """

    subject: Subject
    attribute: Attribute
    readings: tuple[Reading, ...]
    member: str = ""
    called: frozenset[str] = frozenset()
