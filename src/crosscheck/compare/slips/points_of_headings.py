"""How much the subjects and attributes of two claims speak for one fact, in points: one table for all who ask.

Set by hand on seven stories, and tried on others (docs/decisions.md).
"""

from __future__ import annotations

from crosscheck.compare.slips.kindred import kindred
from crosscheck.model import Attribute

ONE_SUBJECT, SUBJECTS_MEET = 40, 25
OTHER_NAMES = 10  # both subjects are names, and have no word in common
ONE_ATTRIBUTE, KINDRED, ONE_WORDING = 30, 20, 15
OTHER_STATUS = 15


def points_of_subjects(*, one: bool, meet: bool, both_named: bool) -> int:
    """The points of two subjects: whether they are one, have words in common, and are both proper names."""
    if one:
        return ONE_SUBJECT
    if meet:
        return SUBJECTS_MEET
    return -OTHER_NAMES if both_named else 0


def points_of_attributes(one: Attribute, other: Attribute) -> int:
    """The points of two attributes; a wording of the text's own that both have says less than one of the catalogue."""
    if one.key == other.key:
        return ONE_ATTRIBUTE if one.explicit else ONE_WORDING
    return KINDRED if kindred(one.key, other.key) else 0
