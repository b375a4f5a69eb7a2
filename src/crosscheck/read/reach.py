"""A number with what it counts or measures, and how far behind it its words may reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model.frozen import frozen
from crosscheck.model.replace import replace
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.number import Number
from crosscheck.read.units import unit_table

_GAP = re.compile(r"[ ]{0,2}-?[ ]?|-")
_LETTERS = re.compile(r"[^\W\d_]{1,64}")


@frozen
class Quantity:
    """A number and its unit, as printed, with the place in the plain view of the text.

    `value` and `place` are in `unit` (a protocol symbol: "USD", "GW", "%", "1"); `shown` is the unit as people print
    it; `counted` the noun behind a bare number, which is not part of the stretch from `start` to `end`.
    """

    start: int
    end: int
    number: Number
    value: Decimal
    place: Decimal
    unit: str = "1"
    shown: str = "1"
    counted: str | None = None
    scale: Decimal = Decimal(1)
    sign_before: bool = False
    negative: bool = False
    hundredths: bool = False

    @property
    def bare(self) -> bool:
        """Whether no unit was printed."""
        return self.unit == "1"


@dataclass(slots=True)
class Reach:
    """A text being read in a language; behind `stop` something else stands (a date)."""

    text: str
    lower: str
    words: Lexicon
    stop: int
    money: bool = False

    def over_of(self, position: int) -> int:
        """Past "de", "d'", "of"."""
        found = _LETTERS.match(self.lower, position)
        if not found:
            return position
        if found[0] in self.words.of or found[0] + "'" in self.words.of:
            at = found.end()
            at += self.lower[at : at + 1] == "'"
            return at + (self.lower[at : at + 1] == " ")
        return position

    def behind(self, made: Quantity) -> int:
        """Where the unit's words begin: over a space or hyphen and, behind a scale word or a collective, over "de"."""
        gap = _GAP.match(self.lower, made.end)
        position = gap.end() if gap else made.end
        number = made.number
        if made.scale != 1 or number.of or number.fraction or number.high is not None:
            position = self.over_of(position)
            word = _LETTERS.match(self.lower, position)
            if number.fraction and word and word[0] in self.words.articles:
                position = word.end() + 1
        return position

    def with_unit(self, made: Quantity, symbol: str, end: int) -> Quantity:
        """The quantity in a unit of measurement, which ends where given."""
        shown = unit_table()["shown"]
        whole = shown.get(symbol) or "/".join(shown.get(part, part) for part in symbol.split("/"))
        return replace(made, end=end, unit=symbol, shown=whole)
