"""What a second unit, or half of the same, adds to a quantity: "5 ft 2 in", "2 h 7 min", "un an et demi"."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model.replace import replace
from crosscheck.read.longest import longest
from crosscheck.read.measures import MeasureReader
from crosscheck.read.money import MoneyReader
from crosscheck.read.nouns import counted_noun
from crosscheck.read.numbers import read_number
from crosscheck.read.reach import Quantity
from crosscheck.read.units import factor

_HALVED = frozenset({"time", "length", "mass", "volume", "area"})
_PART_GAP = re.compile(r",? ([^\W\d_]+) | |")
_HUNDREDTHS = re.compile(r" ?(\d\d)(?![\d.,]?\d| ?%)")
_WORD_BEHIND = re.compile(r" ([^\W\d_]+)")
_PARTS = {
    "[ft_i]": {"[in_i]": Decimal(12)},
    "[lb_av]": {"[oz_av]": Decimal(16)},
    "h": {"min": Decimal(60)},
    "min": {"s": Decimal(60)},
    "a": {"mo": Decimal(12)},
    "m": {"cm": Decimal(100)},
    "kg": {"g": Decimal(1000)},
    "[stone_av]": {"[lb_av]": Decimal(14)},
}


class PartsReader(MoneyReader, MeasureReader):
    """Reads what stands behind a quantity with its unit and belongs to it."""

    __slots__ = ()

    def and_half(self, made: Quantity) -> Quantity:
        """Half or quarters of the unit behind it: "quatre ans et demi", "une heure et quart", "deux fois et demie"."""
        if made.scale != 1 or made.number.high is not None or made.number.fraction:
            return made
        end = made.end
        if made.bare:
            word = _WORD_BEHIND.match(self.lower, end)
            end = word.end() if word is not None and word[1] in self.words.multiples else -1
        elif factor(made.unit).dimension not in _HALVED:
            return made
        if end < 0 or not self.lower.startswith(" ", end):
            return made
        found = longest(self.words.halves, self.lower, end + 1)
        if found is not None and found[1] <= self.stop:
            return replace(made, end=found[1], value=made.value + Decimal("0.5"), place=Decimal("0.1"))
        quarters = longest(self.words.quarters, self.lower, end + 1)
        if quarters is None or quarters[1] > self.stop:
            return made
        if self.lower[end + 1 : quarters[1]].split()[-2] not in self.words.joiners and self._goes_on_of(quarters[1]):
            return made
        return replace(made, end=quarters[1], value=made.value + Decimal(quarters[0]) / 4, place=Decimal("0.01"))

    def _goes_on_of(self, end: int) -> bool:
        """Whether what it is a quarter of follows: "two hours and a quarter of a million dollars"."""
        word = _WORD_BEHIND.match(self.lower, end)
        return word is not None and (word[1] in self.words.of or self.lower[word.end() : word.end() + 1] == "'")

    def smaller_unit(self, made: Quantity) -> Quantity:
        """The second part of a quantity in two units: 5 ft 2 in, thirteen dollars and forty-five cents, 17 USD 25."""
        kind = factor(made.unit)
        if made.scale != 1 or made.hundredths or kind.dimension not in ("money", "length", "mass", "time"):
            return made
        if made.unit == "h" and self.text.startswith(", ", made.end):
            return self._between_commas(made)
        begin = self._next_begins(made.end)
        if begin < 0 or (begin == made.end and kind.dimension == "money"):
            return made
        small = read_number(self.text, self.lower, begin, self.words)
        if small is None or small.scale != 1 or small.fraction or small.high is not None or not small.value > 0:
            return made
        part = Quantity(small.start, small.end, small, small.value, small.place, scale=small.scale)
        if kind.dimension == "money":
            return self._with_cents(made, part)
        if made.number.fraction:
            return made
        if made.unit == "s":
            return self._seconds(made, "s", Decimal(1))
        part = self.unit_words(part) or self.symbol(part) or part
        inches = re.compile(r" ?in\b").match(self.lower, part.end)
        if part.bare and made.unit == "[ft_i]" and inches:
            part = self.with_unit(part, "[in_i]", inches.end())
        if part.bare and made.unit == "m" and self._is_height(made, part):
            part = self.with_unit(part, "cm", part.end)
        if part.bare and made.unit == "h" and self._is_minutes(made, part):
            part = self.with_unit(part, "min", part.end)
        if part.bare and made.unit == "h" and self.text[part.number.end - 2 : part.number.end].isdigit():
            return made
        other = factor(part.unit)
        if part.unit not in _PARTS.get(made.unit, ()) or part.negative:
            return made
        ratio = other.factor / kind.factor if other.unit == kind.unit else Decimal(1) / _PARTS[made.unit][part.unit]
        if part.value * ratio >= 1:
            return made
        value = made.value + part.value * ratio
        joined = replace(made, end=part.end, value=value, place=part.place * ratio)
        return self._seconds(joined, part.unit, ratio)

    def _seconds(self, made: Quantity, last: str, ratio: Decimal) -> Quantity:
        """The seconds behind hours and minutes, the hundredths behind seconds: "2 h 7 min 41 s", "3 min 58 s 72"."""
        if last == "min":
            part = self._next_part(made.end)
            if part is None or part.unit != "s" or part.value >= 60:
                return made
            ratio = ratio / 60
            made = replace(made, end=part.end, value=made.value + part.value * ratio, place=part.place * ratio)
        elif last != "s":
            return made
        found = _HUNDREDTHS.match(self.lower, made.end)
        if found is None or counted_noun(self.text, self.lower, found.end(), self.words, skip_of=False) is not None:
            return made
        worth = ratio / 100
        return replace(made, end=found.end(), value=made.value + Decimal(found[1]) * worth, place=worth)

    def _between_commas(self, made: Quantity) -> Quantity:
        """Hours, minutes and seconds where a comma parts them: "two hours, four minutes and 51 seconds"."""
        minutes = self._next_part(made.end + 1)
        if minutes is None or minutes.unit != "min" or minutes.value >= 60:
            return made
        seconds = self._next_part(minutes.end + self.text.startswith(", ", minutes.end))
        if seconds is None or seconds.unit != "s" or seconds.value >= 60:
            return made  # "two hours, ten minutes late": nothing says that they are one
        worth = Decimal(1) / 3600
        value = made.value + (minutes.value * 60 + seconds.value) * worth
        return replace(made, end=seconds.end, value=value, place=seconds.place * worth)

    def _next_begins(self, end: int) -> int:
        """Where the next part of a quantity may begin: over a space and "and"; -1 where something else stands there."""
        gap = _PART_GAP.match(self.lower, end)
        if gap is None or not gap[1] or gap[1] in self.words.joiners:
            return -1 if gap is None else gap.end()
        return end + 1 if self.lower.startswith(" ", end) else -1

    def _next_part(self, end: int) -> Quantity | None:
        """A plain quantity with its unit right behind another, or joined to it by "and"."""
        begin = self._next_begins(end)
        small = read_number(self.text, self.lower, begin, self.words) if begin >= 0 else None
        if small is None or small.scale != 1 or small.fraction or small.high is not None:
            return None
        part = Quantity(small.start, small.end, small, small.value, small.place, scale=small.scale)
        return self.unit_words(part) or self.symbol(part)

    def _is_minutes(self, made: Quantity, part: Quantity) -> bool:
        """Whether a number word right behind hours is minutes: "deux heures trente", not "deux heures trente kilos"."""
        beside = not part.number.figures and self.lower[made.end : part.start] == " "
        minutes = part.value < 60 and not part.value % 5
        return beside and minutes and counted_noun(self.text, self.lower, part.end, self.words, skip_of=False) is None

    def _is_height(self, made: Quantity, part: Quantity) -> bool:
        """Whether metres and two bare digits are one length, as heights and jumps are printed: "1 m 85", "2m05"."""
        digits = self.text[part.number.start : part.number.end]
        noun = counted_noun(self.text, self.lower, part.end, self.words, skip_of=False)
        return made.value < 10 and len(digits) == 2 and digits.isdigit() and noun is None

    def _with_cents(self, made: Quantity, part: Quantity) -> Quantity:
        if (
            part.value >= 100
            or made.value != made.value.to_integral_value()
            or part.value != part.value.to_integral_value()
        ):
            return made
        position = self.behind(part)
        cents = longest(self.words.subunits, self.lower, position)
        end = part.end
        if cents:
            end = cents[1]
        elif made.sign_before or len(self.text[part.start : part.end].strip()) != 2 or not self._ends_here(part.end):
            return made
        return replace(made, end=end, value=made.value + part.value / 100, place=Decimal("0.01"))

    def _ends_here(self, end: int) -> bool:
        """Whether the sentence or clause ends, or goes on with more than a noun: "17 USD 25."."""
        return bool(re.match(r"\s*$|[.,;:!?)](?!\d)|[ ]\d", self.text[end : end + 3])) or self.text[
            end : end + 7
        ].strip().startswith("more")
