"""How much speaks for it that two claims with one value tell one fact, in points; the terms are named, and few.

The points were set by hand on seven stories, and tried on fifteen others (docs/decisions.md).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from crosscheck.compare.extents import TIME
from crosscheck.compare.slips.points_of_headings import OTHER_STATUS, points_of_attributes, points_of_subjects
from crosscheck.compare.slips.rarity import Rarity
from crosscheck.compare.slips.slip import digits_of
from crosscheck.compare.slips.story import is_small
from crosscheck.compare.slips.words_told import WordsTold
from crosscheck.compare.statuses import PLAIN
from crosscheck.model import Amount, Group, Name, Reading, Span
from crosscheck.model.frozen import frozen
from crosscheck.names import fold, is_proper_name, scope_key

Specific = Literal["seldom", "often"]
"""Whether unlike facts of one story have one such value seldom (a figure of some digits, a day) or often (12, 2027)."""

NEEDED: dict[Specific, int] = {"seldom": 20, "often": 30}
NEEDED_OF_MANY: dict[Specific, int] = {"seldom": 30, "often": 60}
"""The points that two claims need; more where their sources may tell two stories."""
ROUNDED = 3  # digits from which a figure rounded to fewer is no chance
OTHER_ATTRIBUTES = 15  # both in the catalogue, and no family has both: an opening is no acquisition
OTHER_SCOPE, OTHER_COUNTED = 25, 20


@frozen
class Telling:
    """A claim with its group and its words."""

    group: Group
    reading: Reading
    words: WordsTold

    @property
    def id(self) -> str:
        """The id of the claim, and of a list the member: each of its names is a fact of its own."""
        return f"{self.reading.claim.id} {self.group.member}"

    @property
    def source(self) -> str:
        """The source of the claim."""
        return self.reading.claim.source

    @property
    def voice(self) -> str:
        """Who speaks."""
        return self.reading.voice

    @property
    def name(self) -> str:
        """The name that it gives, folded: of the holder of an office or of a member; of figures and dates none."""
        return name_told(self.group, self.reading)

    @property
    def is_named(self) -> bool:
        """Whether the subject is a proper name."""
        return is_proper_name(self.reading.claim.subject)


def name_told(group: Group, reading: Reading) -> str:
    """The name that a claim gives, folded, of the holder of an office of its subject or of a member; else empty."""
    if group.member:
        return fold(group.member)
    office = group.attribute.kind == "name" and group.attribute.changes and group.attribute.explicit
    return reading.value.folded if office and isinstance(reading.value, Name) else ""


def specific(one: Telling, other: Telling) -> Specific | None:
    """How seldom two values that agree belong to two facts of one story; None where that says nothing.

    Two plain figures that are not the same agree by rounding; of few digits that comes about by chance. One person may
    hold offices in two bodies, so these must have a word of their names in common.
    """
    if one.name or other.name:
        return "often" if one.words.subject & other.words.subject else None
    x, y = one.reading.value, other.reading.value
    if isinstance(x, Span) and isinstance(y, Span):
        return "seldom" if x.precision == y.precision == "day" else "often"
    if not isinstance(x, Amount) or not isinstance(y, Amount):
        return None
    digits = min(_digits(x), _digits(y))
    rounded = _number(x) != _number(y) and x.unit == y.unit and x.hedge == y.hedge == "exact"
    if rounded and digits < ROUNDED:
        return None
    return "seldom" if digits else "often"


def _number(amount: Amount) -> Decimal | None:
    return amount.high if amount.low is None else amount.low


def _digits(amount: Amount) -> int:
    """The significant digits of a figure, none of one that every other text has (a small count, a length of time)."""
    number = _number(amount)
    if number is None or amount.dimension == TIME or is_small(amount.unit, number):
        return 0
    digits = digits_of(amount)
    return len(digits.text) if digits else 1


class Alike:
    """Weighs pairs of claims by the words that their quotations share, the rarer the more, and by their headings."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity

    def weigh(self, a: Telling, b: Telling, *, one_story: bool) -> int | None:
        """The points of two claims whose values agree; None where they are too few.

        `one_story` says that their sources tell one story beyond doubt.
        """
        seldom = specific(a, b)
        needed = NEEDED if one_story else NEEDED_OF_MANY
        points = self._rarity.likeness(a.words.own, b.words.own) + _headings(a, b) - _against(a, b)
        return points if seldom is not None and points >= needed[seldom] else None


def _headings(a: Telling, b: Telling) -> int:
    one, other = a.group.attribute, b.group.attribute
    subjects = points_of_subjects(
        one=a.group.subject.key == b.group.subject.key,
        meet=bool(a.words.subject & b.words.subject),
        both_named=a.is_named and b.is_named,
    )
    attributes = points_of_attributes(one, other)
    if not attributes and one.explicit and other.explicit:
        attributes = -OTHER_ATTRIBUTES
    return subjects + attributes


def _against(a: Telling, b: Telling) -> int:
    x, y = a.reading, b.reading
    points = OTHER_STATUS if x.status != y.status and not {x.status, y.status} <= PLAIN else 0
    if x.scope and y.scope and scope_key(x.scope) != scope_key(y.scope):
        points += OTHER_SCOPE
    return points + (OTHER_COUNTED if _counts_other(a, b) else 0)


def _counts_other(a: Telling, b: Telling) -> bool:
    """Whether two figures count things of two nouns, under attributes that do not meet either."""
    x, y = a.reading.value, b.reading.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or a.group.attribute.key == b.group.attribute.key:
        return False
    return (x.counted or "").lower() != (y.counted or "").lower()
