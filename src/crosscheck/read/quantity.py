"""A number with what it counts or measures: money, a percentage, a unit, a noun; or nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model.replace import replace
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.measures import MeasureReader
from crosscheck.read.money import MoneyReader
from crosscheck.read.nouns import counted_noun
from crosscheck.read.number import Number
from crosscheck.read.numbers import read_number
from crosscheck.read.only_one import with_only
from crosscheck.read.reach import Quantity
from crosscheck.read.units import factor

__all__ = ["Quantity", "read_quantity"]

_SHORT = re.compile(r"( ?)([A-Za-z]{1,6})(?:\.(?= ?[A-Za-z$€£%]))?")


def read_quantity(
    text: str, lower: str, start: int, words: Lexicon, *, joining: bool = True, stop: int = 1 << 60, money: bool = False
) -> Quantity | None:
    """The quantity whose number begins at `start`, with a sign of money in front of it if there is one.

    Behind `stop` something else stands (a date): no unit reaches over it. `money` says that the figure ends a range of
    money, so that "m" behind it is a million.
    """
    number = read_number(text, lower, start, words, joining=joining)
    if number is None:
        return None
    reader = _Reader(text, lower, words, stop, money)
    return reader.quantity(with_only(number, lower, words))


class _Reader(MoneyReader, MeasureReader):
    """Reads what stands in front of a number and behind it, in the order in which people print it."""

    __slots__ = ()

    def quantity(self, number: Number) -> Quantity:
        begin, money, minus = self.money_before(number)
        begin, negative = self._negative(begin, number)
        negative = negative or minus
        made = Quantity(begin, number.end, number, number.value, number.place, scale=number.scale)
        if money:
            made = replace(made, unit=money, shown=money, sign_before=True)
        made = self._short_scale(made)
        made = self.named_before(made) if made.bare else made
        made = self._unit(made) if made.bare else self.code_repeated(made)
        rate = self.rate(made, made.end)
        made = rate if rate.end <= self.stop else made
        made = self._smaller_unit(made)
        if negative:
            made = replace(made, value=-made.value, negative=True)
        if made.bare or made.unit.startswith("1/"):
            made = self._counted(made)
        return made

    def _negative(self, begin: int, number: Number) -> tuple[int, bool]:
        """A minus sign or word right in front; a hyphen that joins is none."""
        before = self.text[max(0, begin - 2) : begin]
        if (
            before.endswith("-")
            and not before[:-1].strip(" (:=[\"'«>\t\n")
            and not self.text[max(0, begin - 12) : begin - 1].rstrip()[-1:].isdigit()
        ):
            return begin - 1, True
        word = re.search(r"([^\W\d_]+) $", self.lower[max(0, begin - 12) : begin])
        if word and word[1] in self.words.negative and number.high is None:
            earlier = re.search(r"([^\W\d_]+) $", self.lower[max(0, begin - len(word[0]) - 12) : begin - len(word[0])])
            if not (earlier and earlier[1] in ("au", "du", "al", "plus", "ou", "pas")) and not self._subtraction(
                begin - len(word[0])
            ):
                return begin - len(word[0]), True
        return begin, False

    def _subtraction(self, position: int) -> bool:
        return self.text[max(0, position - 3) : position].rstrip()[-1:].isdigit()

    def _short_scale(self, made: Quantity) -> Quantity:
        """An abbreviated scale word: 30bn, 12 M€, 5M+, 3k, 30 Mds $."""
        found = _SHORT.match(self.text, made.end)
        if not found or made.number.high is not None:
            return made
        attached, letters = not found[1], found[2]
        power, length, kind = self._abbreviation(letters, attached, made)
        if kind == "" or (not attached and not made.number.figures):
            return made
        end = found.start(2) + length
        whole = length == len(letters)
        if whole and found.end() > found.end(2):  # the full stop of "Mrd."
            end = found.end()
        if whole and end < len(self.text) and self.text[end].isalnum():
            return made
        worth = Decimal(10) ** power
        return replace(made, end=end, value=made.value * worth, place=made.place * worth, scale=made.scale * worth)

    def _abbreviation(self, letters: str, attached: bool, made: Quantity) -> tuple[int, int, str]:
        words = self.words
        for length in dict.fromkeys((len(letters), len(letters) - 3)):
            if length < 1:
                continue
            short, rest = letters[:length], letters[length:]
            if rest and rest not in words.codes and rest != "EUR":
                continue
            after = made.end + (0 if attached else 1) + length
            money = self.money or not made.bare or bool(rest) or self.money_follows(after)
            if money and short in words.short_money:
                return words.short_money[short], length, "money"
            if short in words.short_any and (attached or self._may_stand_alone(short, after, money)):
                return words.short_any[short], length, "any"
            if attached and short in words.short_attached and (short != "m" or money or self._thing_follows(after)):
                if short == "T" and not money:
                    continue
                return words.short_attached[short], length, "attached"
        return 0, 0, ""

    def _may_stand_alone(self, short: str, after: int, money: bool) -> bool:
        """A capital apart from its figure is a scale only beside money or a thing: "8 B people", not "30 M. Roux"."""
        if money or len(short) > 1 or short.islower():
            return True
        return (self.text[after : after + 1] == " " and self.text[after + 1 : after + 2].islower()) or self.text[
            after : after + 1
        ] == "+"

    def _thing_follows(self, position: int) -> bool:
        """Whether a plural noun or a unit stands behind: "12.3m tonnes", against "1.8m tall"."""
        if self.text[position : position + 1] not in (" ", "-"):
            return self.text[position : position + 1] == "+"
        if longest(self.words.units, self.lower, position + 1):
            return True
        noun = counted_noun(self.text, self.lower, position, self.words)
        return noun is not None

    def _unit(self, made: Quantity) -> Quantity:
        for attempt in (
            self.sign_after,
            self.percent,
            self.code_after,
            self.money_words,
            self.unit_words,
            self.symbol,
        ):
            found = attempt(made)
            if found is not None and found.end <= self.stop:
                return found
        return made

    def _smaller_unit(self, made: Quantity) -> Quantity:
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

    def _of_follows(self, end: int) -> bool:
        word = _OF.match(self.lower, end)
        return word is not None and (word[1] in self.words.of or word[1].rstrip("'") in self.words.of)

    def _counted(self, made: Quantity) -> Quantity:
        if self.words.noun_first and max(made.scale, made.number.scale) >= _MILLION and not self._of_follows(made.end):
            return made  # "420 millions annoncés": things would be "420 millions de ..."
        noun = counted_noun(
            self.text,
            self.lower,
            made.end,
            self.words,
            skip_of=made.scale != 1 or made.number.of or made.number.high is not None,
        )
        if noun is None:
            return made
        made = replace(made, counted=noun[0])
        if made.bare:
            return self.rate(made, noun[1])
        return made


_MILLION = 1_000_000
_PART_GAP = re.compile(r",? ([^\W\d_]+) | |")
_OF = re.compile(r" ?([^\W\d_]+'?)")
_HUNDREDTHS = re.compile(r" ?(\d\d)(?![\d.,]?\d| ?%)")
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
