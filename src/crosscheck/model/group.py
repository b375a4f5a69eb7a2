"""Claims that are about one fact."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.attribute import Attribute
from crosscheck.model.reading import Reading
from crosscheck.model.subject import Subject


@dataclass(frozen=True, slots=True)
class Group:
    """The readings of one subject and one attribute (and, of a list, one member), in a fixed order."""

    subject: Subject
    attribute: Attribute
    readings: tuple[Reading, ...]
    member: str = ""
