"""A number in figures, in words or in both: "3 000 milliards", "quatre-vingt-dix-sept", "half a billion"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from crosscheck.read.composing import Composer
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.number import Number

_ARTICLE_BEFORE = re.compile(r"([^\W\d_]+)(?: {1,2}|-)$")


def read_number(text: str, lower: str, start: int, words: Lexicon, *, joining: bool = True) -> Number | None:
    """The number that begins at `start`; with `joining` false, "and" between two numbers belongs to a range."""
    reader = _Reader(text, lower, words, joining)
    number = reader.composed(start)
    if number is None:
        number = reader.vague(start) or reader.fraction_alone(start)
    if number is None:
        return None
    done = reader.finished(number)
    return None if done.end == number.end and reader.ordinal(number) else done


class _Reader(Composer):
    """Composition, and what may stand behind it: halves, fractions, decimals in words, "one in five"."""

    __slots__ = ()

    def finished(self, number: Number) -> Number:
        """The number with what may follow it: halves, fractions, decimals in words, odds, a last scale word."""
        if self.word(self.skip(number.end)) in self.words.continuing:
            number = self._decimals(number)
            number = self._halves(number)
            number = self._divided(number)
            number = self._mixed(number)
            number = self._over(number)
        number = self._rescaled(number)
        return self._with_article(number)

    def ordinal(self, number: Number) -> bool:
        """Whether the words go on to an ordinal: the twenty of "twenty-fifth" is no number."""
        if number.figures:
            return False
        position = self.skip(number.end)
        word = self.word(position)
        return position > number.end and number.value >= 20 and word in self.words.ordinals

    def _halves(self, number: Number) -> Number:
        position = self.skip(number.end)
        at = position if position > number.end else number.end
        found = longest(self.words.halves, self.lower, at)
        if found is None:
            return number
        value = number.value + number.scale / 2
        return replace(number, end=found[1], value=value, place=number.scale / 10, plain=False, fraction=True)

    def _divided(self, number: Number) -> Number:
        """Three fifths, deux tiers, trois quarts."""
        position = self.skip(number.end)
        found = self.tens_ordinal(position) or longest(self.words.fractions, self.lower, position)
        if found is None or number.value != number.value.to_integral_value() or (number.figures and number.value > 99):
            return number
        denominator, end = found
        word = self.lower[position:end]
        if word in self.words.singular_fractions and number.value >= 10 and denominator < 10**6:
            return self._ordinal_part(number, denominator, end)
        value = number.value / denominator
        return replace(
            number,
            end=end,
            value=value,
            place=Decimal(1).scaleb(value.adjusted() - 1),
            plain=False,
            fraction=True,
            scale=Decimal(1),
        )

    def _ordinal_part(self, number: Number, last: int, end: int) -> Number:
        """A twenty-fifth: with an article in front it is a share, else the one after the twenty-fourth."""
        before = _ARTICLE_BEFORE.search(self.lower[max(0, number.start - 14) : number.start])
        if before is None or before[1] not in self.words.articles or last >= 10 or number.value % 10:
            return number
        value = 1 / (number.value + last)
        return replace(number, end=end, value=value, place=Decimal(1).scaleb(value.adjusted() - 1), fraction=True)

    def _mixed(self, number: Number) -> Number:
        """Five and a quarter, four and three quarters, five billion and three quarters."""
        if number.fraction:
            return number
        position = self.skip(number.end)
        word = self.word(position)
        if word not in self.words.joiners or position == number.end:
            return number
        beyond = self.skip(position + len(word))
        part = self.fraction_alone(beyond) or self._numerator(beyond)
        if part is None or not 0 < part.value < 1:
            return number
        value = number.value + part.value * number.scale
        return replace(number, end=part.end, value=value, place=number.scale / 10, plain=False, fraction=True)

    def _numerator(self, position: int) -> Number | None:
        small = _Reader(self.text, self.lower, self.words, joining=False).composed(position)
        if small is None or small.figures or small.value >= 1000:
            return None
        divided = self._divided(small)
        return divided if divided is not small else None

    def _over(self, number: Number) -> Number:
        """One over twenty, deux sur trois, two out of five."""
        if number.fraction or number.value != number.value.to_integral_value() or not 0 < number.value <= 2000:
            return number
        position = self.skip(number.end)
        if position == number.end or (found := longest(self.words.over, self.lower, position)) is None:
            return number
        below = self.composed(self.skip(found[1]))
        if below is None or below.value <= 1 or below.value != below.value.to_integral_value() or below.value > 1000:
            return number
        short = self.lower[position : found[1]] in self.words.odds
        if short and (number.value > 9 or below.value not in _ODDS or number.value >= below.value):
            return number
        if number.value >= below.value and not self._divides(position, found[1]):
            return number
        value = number.value / below.value
        return replace(
            number,
            end=below.end,
            value=value,
            place=Decimal(1).scaleb(value.adjusted() - 1),
            plain=False,
            fraction=True,
        )

    def _divides(self, start: int, end: int) -> bool:
        return self.lower[start:end] == "over"

    def _decimals(self, number: Number) -> Number:
        """Deux cent virgule trois, seventy point five."""
        if number.figures:
            return number
        position = self.skip(number.end)
        word = self.word(position)
        if word not in self.words.point or position == number.end:
            return number
        digits, end = "", number.end
        position = self.skip(position + len(word))
        for _ in range(8):
            token = self.token(position)
            if token is None or token[0] != "simple":
                break
            digits += str(token[1])
            end = token[2]
            following = self.token(self.skip(end))
            if token[1] >= 20 and not token[1] % 10 and following and following[0] == "simple" and following[1] < 10:
                digits = digits[:-1] + str(following[1])
                end = following[2]
            position = self.skip(end)
        if not digits:
            return number
        made = replace(
            number, end=end, value=number.value + Decimal("0." + digits), place=Decimal(1).scaleb(-len(digits))
        )
        token = self.token(self.skip(end))
        if token is not None and token[0] == "scale":
            worth = Decimal(10) ** token[1]
            made = replace(made, end=token[2], value=made.value * worth, place=made.place * worth, scale=worth)
        return made

    def _rescaled(self, number: Number) -> Number:
        """A scale word behind a fraction: two and a half million, three quarters of a million, un demi-milliard."""
        if not number.fraction and not number.of:
            return number
        position = self.skip(number.end)
        word = self.word(position)
        if word in self.words.of or word + "'" in self.words.of:
            position = self.skip(
                position + len(word) + (self.lower[position + len(word) : position + len(word) + 1] == "'")
            )
            word = self.word(position)
        if word in self.words.articles:
            position = self.skip(position + len(word))
        token = self.token(position)
        if (
            token is None
            or token[0] not in ("scale", "hundred", "dozen", "about")
            or (number.scale != 1 and number.value >= number.scale)
        ):
            return number
        worth = Decimal(10) ** token[1] if token[0] == "scale" else Decimal(token[1])
        about = number.about or token[0] == "about"
        return replace(
            number, end=token[2], value=number.value * worth, place=number.place * worth, scale=worth, about=about
        )

    def fraction_alone(self, start: int) -> Number | None:
        """A fraction without a number in front: half, demi, a third, un quart."""
        position, article = start, False
        word = self.word(position)
        if word in self.words.articles:
            position, article = self.skip(position + len(word)), True
        elif before := _ARTICLE_BEFORE.search(self.lower[max(0, start - 14) : start]):
            article = before[1] in self.words.articles
            if before[1] in self.words.ordinals:
                return None  # "the second half of the match" is a part, not a share
        found = longest(self.words.fractions, self.lower, position)
        if found is None:
            return None
        word = self.lower[position : found[1]]
        if word not in self.words.plain_fractions and not article:
            return None
        if word in self.words.singular_fractions and not (article and self._share_of(word, found[1])):
            return None
        value = Decimal(1) / found[0]
        return Number(start, found[1], value, Decimal(1).scaleb(value.adjusted() - 1), fraction=True)

    def _share_of(self, word: str, end: int) -> bool:
        """Whether "a fifth" is a share and not the next in a row: "of" or the end of the clause follows."""
        if word in self.words.safe_fractions:
            return True
        position = self.skip(end)
        following = self.word(position)
        return not following or following in self.words.of or self.token(position) is not None

    def vague(self, start: int) -> Number | None:
        """Dozens, tens of thousands, des centaines de millions: an order of magnitude, from one to ten of them."""
        found = longest(self.words.vague, self.lower, start)
        if found is None:
            return None
        value, end = Decimal(found[0]), found[1]
        if value >= 10**6:
            return None  # "billions of dollars" says no more than "very much"
        if self.words.vague_before and self.lower[:start].strip():  # a text may begin with it: "centaines de morts"
            before = _ARTICLE_BEFORE.search(self.lower[max(0, start - 14) : start])
            if before is None or before[1] not in self.words.vague_before:
                return None
        for _ in range(2):
            position = self.skip(end)
            word = self.word(position)
            if word not in self.words.of and word + "'" not in self.words.of:
                break
            position = self.skip(position + len(word))
            token = self.token(position)
            more = longest(self.words.vague, self.lower, position)
            if token is not None and token[0] == "scale":
                value, end = value * Decimal(10) ** token[1], token[2]
            elif more is not None:
                value, end = value * more[0], more[1]
            else:
                break
        return Number(start, end, value, value, scale=value, about=True, high=value * 10)

    def _with_article(self, number: Number) -> Number:
        """The article in front of a collective or a half belongs to it: "une trentaine", "a dozen"."""
        single = number.about or number.fraction or self.lower[number.start : number.end] in self.words.collectives
        if number.figures or number.high is not None or not single:
            return number
        before = _ARTICLE_BEFORE.search(self.lower[max(0, number.start - 14) : number.start])
        if before is None or before[1] not in self.words.articles:
            return number
        return replace(number, start=number.start - len(before[0]))


_ODDS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000)))
