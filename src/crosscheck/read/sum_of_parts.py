"""What the figures and words of a number come to while it is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.read.number import Number
from crosscheck.read.numerals import Numeral, place_of

_SMALL_SCALES = 10**6
"""A sum of parts with a scale word below this may be counted by a larger one ("deux mille trois cents milliards")."""


@dataclass(slots=True)
class SumOfParts:
    """The parts so far: `total` has those that a scale word has closed, `group` those that none has closed yet.

    `scale` is the worth of the last scale word, `lowest` that of the smallest: the next one must be smaller, or
    multiplies all. `place` is the value of the last printed digit; `last` is the kind of the last word.
    """

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    scale: Decimal = Decimal(1)
    lowest: Decimal | None = None
    place: Decimal | None = None
    figures: bool = False
    plain: bool = False
    about: bool = False
    parts: int = 0
    last: str = ""

    def take_figures(self, numeral: Numeral) -> None:
        """Printed figures, which open a group."""
        self.group, self.place, self.figures = numeral.value, numeral.place, True
        self.plain = numeral.plain and not self.parts
        self.parts += 1

    def take_hundred(self, value: int) -> bool:
        """Whether a word for a hundred fits, multiplying what stands before it; none fits behind a hundred."""
        if self.group is not None and (self.group >= 100 or not self.group):
            return False
        self.group = (self.group or Decimal(1)) * value
        self.place = self.place and self.place * value
        return True

    def take_dozen(self, value: int, *, about: bool) -> None:
        """Takes a collective ("two dozen", "une trentaine"); one that says "about" says so only of one."""
        about = about and self.group in (None, 1)
        before = self.group or Decimal(0)
        counted = before % 100 if before > 100 else before  # "three hundred and two dozen" is 324
        self.group = before - counted + (counted or 1) * value
        self.about = self.about or about
        self.place = None

    def take_scale(self, worth: Decimal, *, alone: bool) -> bool:
        """Whether a scale word fits: smaller ones close a group, a larger one multiplies all that was read.

        `alone` says that the word may stand for one of itself ("mille").
        """
        if self.group is None and self.total and worth > self.scale and self.lowest is not None:
            self.total, self.lowest, self.scale = self.total * worth, worth, self.scale * worth
            self.place = self.place and self.place * worth
            return True
        if self.lowest is not None and worth >= self.lowest and self.total:
            if self.group is None or worth <= self.lowest or self.lowest >= _SMALL_SCALES:
                return False
            self.total = (self.total + self.group) * worth
            self.group, self.lowest, self.scale, self.place = None, worth, worth, None
            return True
        if self.group is None and not alone:
            return False
        self.total += (Decimal(1) if self.group is None else self.group) * worth
        self.place = self.place * worth if self.place is not None and self.parts == 1 else None
        self.group, self.lowest, self.scale = None, worth, worth
        return True

    def number(self, start: int, end: int, *, plain: bool = False, of: bool = False) -> Number:
        """The number that the parts make, from one place of the text to another."""
        value = self.total + (self.group or Decimal(0))
        place = self.place
        if place is None or (self.group is not None and self.total):
            unit = Decimal(1) if self.group is not None and self.total else self.scale
            mantissa = value / unit
            place = (
                place_of(mantissa) * unit
                if mantissa == mantissa.to_integral_value()
                else Decimal(1).scaleb(value.adjusted() - 1)
            )
        return Number(
            start, end, value, place, self.scale, self.figures, plain, self.about, of=of, parts=self.parts
        )  # fmt: skip
