"""A number with what it counts or measures: money, a percentage, a unit, a noun; or nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model.replace import replace
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.nouns import counted_noun
from crosscheck.read.number import Number
from crosscheck.read.numbers import read_number
from crosscheck.read.only_one import with_only
from crosscheck.read.parts_reader import PartsReader
from crosscheck.read.reach import Quantity

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


class _Reader(PartsReader):
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
        made = self.and_half(made)
        rate = self.rate(made, made.end)
        made = rate if rate.end <= self.stop else made
        made = self.smaller_unit(made)
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
_OF = re.compile(r" ?([^\W\d_]+'?)")
