"""A number in figures, in words or in both: "3 000 milliards", "quatre-vingt-dix-sept", "half a billion", "two thirds".

What adds to what is the same in every language: units below tens, tens below hundreds, hundreds below scale words;
the words themselves, and the few that count by twenties or say the unit first, come from the language file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.read.lexicon import Lexicon, longest
from crosscheck.read.numerals import place_of, read_numeral


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands. `place`: the value of the last printed digit that counts.

    `scale` is the last scale word's worth (1 where there is none), so that a range can share it; `figures` says that
    it is printed in figures, `plain` that these are digits alone; `about` that the word itself is approximate ("une
    trentaine"); `of` that "de" may stand before what it counts; `high` the upper end of a vague one ("tens of thousands"); `article` that it is only "a" or "un".
    """

    start: int
    end: int
    value: Decimal
    place: Decimal
    scale: Decimal = Decimal(1)
    figures: bool = False
    plain: bool = False
    about: bool = False
    high: Decimal | None = None
    article: bool = False
    fraction: bool = False
    of: bool = False
    parts: int = 1


_GAP = re.compile(r" ?- ?| {0,3}")
_WORD = re.compile(r"[^\W\d_]{1,64}")
_ARTICLE_BEFORE = re.compile(r"([^\W\d_]+)(?: {1,2}|-)$")
MOST_WORDS = 24


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


@dataclass(slots=True)
class _Reader:
    text: str
    lower: str
    words: Lexicon
    joining: bool

    def word(self, position: int) -> str:
        found = _WORD.match(self.lower, position)
        return found[0] if found else ""

    def skip(self, position: int) -> int:
        found = _GAP.match(self.lower, position)
        return found.end() if found else position

    def composed(self, start: int) -> Number | None:
        """Figures and number words that add up, with scale words; None where none begins here."""
        total, group = Decimal(0), None
        scale = Decimal(1)
        lowest: Decimal | None = None  # the smallest scale so far: the next one must be smaller, or multiply all
        end, position = start, start
        figures = plain = article = about = False
        place: Decimal | None = None
        parts = 0
        last = ""
        for _ in range(MOST_WORDS):
            if position < len(self.text) and (self.text[position].isnumeric() or self._leading_mark(position, start)):
                if parts and not (group is None and self._scaled_figures(position)):
                    break
                numeral = read_numeral(self.text, position, self.words.decimal)
                if numeral is None:
                    return (
                        None if not parts else self._made(start, end, total, group, scale, place, figures, parts, about)
                    )
                if numeral.fraction and not parts:
                    return Number(start, numeral.end, numeral.value, numeral.place, figures=True, fraction=True)
                group, place, figures = numeral.value, numeral.place, True
                plain = numeral.plain and not parts
                position = end = numeral.end
                parts += 1
            else:
                token = self._token(position)
                if token is None:
                    break
                kind, value, after = token
                if parts and self._tens_ordinal(position) is not None:
                    break
                if kind == "article":
                    following = self._token(self.skip(after))
                    if parts or following is None or following[0] not in ("hundred", "scale", "dozen", "about"):
                        break
                    group, article = Decimal(1), False
                elif kind == "simple":
                    if not self._fits(group, Decimal(value)):
                        break
                    if figures and group is not None and group < 100:
                        break
                    group, place = (group or Decimal(0)) + value, None
                elif kind == "tens-first":
                    if group is not None and group % 100:
                        break
                    group = (group or Decimal(0)) + value
                elif kind == "hundred":
                    if group is not None and (group >= 100 or not group):
                        break
                    if (figures and self._money_cents(position, after)) or (
                        group is None and not self._bare(position, after)
                    ):
                        break
                    group = (group or Decimal(1)) * value
                    place = place and place * value
                elif kind in ("dozen", "about"):
                    if group is None and not parts and self.lower[position:after] in self.words.vague:
                        break
                    if kind == "about" and group is not None and group != 1:
                        break
                    before = group or Decimal(0)
                    counted = before % 100 if before > 100 else before  # "three hundred and two dozen" is 324
                    group = before - counted + (counted or 1) * value
                    about = about or kind == "about"
                    place = None
                else:  # a scale word
                    worth = Decimal(10) ** value
                    if group is None and total and worth > scale and lowest is not None:
                        total, lowest, scale = total * worth, worth, scale * worth
                        place = place and place * worth
                    elif lowest is not None and worth >= lowest and total:
                        if group is not None and worth > lowest and lowest < 10**6:
                            total = (total + group) * worth
                            group, lowest, scale, place = None, worth, worth, None
                        else:
                            break
                    else:
                        if group is None and not self._bare(position, after):
                            break
                        total += (Decimal(1) if group is None else group) * worth
                        place = place * worth if place is not None and parts == 1 else None
                        group, lowest, scale = None, worth, worth
                position = end = after
                last = kind
                parts += 1
            position = self._onward(end, group, lowest)
            if position < 0:
                break
        if not parts or (article and parts == 1):
            return None
        made = self._made(start, end, total, group, scale, place, figures, parts, about)
        return replace(made, plain=plain and parts == 1, of=last in ("dozen", "about", "scale"))

    def _made(self, start: int, end: int, total: Decimal, group: Decimal | None, scale: Decimal, place: Decimal | None, figures: bool, parts: int, about: bool) -> Number:  # fmt: skip
        value = total + (group or Decimal(0))
        if place is None or (group is not None and total):
            unit = Decimal(1) if group is not None and total else scale
            mantissa = value / unit
            place = (
                place_of(mantissa) * unit
                if mantissa == mantissa.to_integral_value()
                else Decimal(1).scaleb(value.adjusted() - 1)
            )
        return Number(start, end, value, place, scale, figures, about=about, parts=parts)

    def _leading_mark(self, position: int, start: int) -> bool:
        if position != start or self.text[position] not in ".,":
            return False
        return position + 1 < len(self.text) and self.text[position + 1].isdigit()

    def _scaled_figures(self, position: int) -> bool:
        """Figures after a scale word belong to it only before a smaller scale word: "4 thousand 3 hundred"."""
        numeral = read_numeral(self.text, position, self.words.decimal)
        if numeral is None or not numeral.plain:
            return False
        token = self._token(self.skip(numeral.end))
        return (
            token is not None
            and token[0] in ("hundred", "scale")
            and not self._money_cents(self.skip(numeral.end), token[2])
        )

    def _money_cents(self, position: int, after: int) -> bool:
        """Whether "cents" behind figures is money: "14,27 cents"; a hundred when the number goes on."""
        if self.lower[position:after] not in self.words.subunits:
            return False
        following = self._token(self.skip(after))
        return following is None

    def _bare(self, position: int, after: int) -> bool:
        """Whether a scale word may stand for one of itself: "mille", "a million", "thousand"."""
        return self.lower[position:after] in self.words.bare

    def _fits(self, group: Decimal | None, value: Decimal) -> bool:
        if group is None:
            return True
        tens = group % 100
        if value < 10:
            return value > 0 and group >= 20 and not group % 10 and not 10 <= tens < 20
        if value < 20 and tens in self.words.vigesimal:
            return True
        return group >= 100 and not tens

    def _token(self, position: int) -> tuple[str, int, int] | None:
        """The number word at a position: its kind, its worth, where it ends."""
        words = self.words
        word = self.word(position)
        if not word:
            return None
        if position and self.lower[position - 1].isalpha():
            return None
        if word in words.articles:
            after = position + len(word)
            if word not in words.words:
                return "article", 1, after
        if found := longest(words.tokens, self.lower, position):
            return found[0][0], found[0][1], found[1]
        if words.compound is not None and len(word) > 5:
            value = _compound(word, words)
            if value is not None:
                return "simple" if value < 100 else "tens-first", value, position + len(word)
        return None

    def _onward(self, end: int, group: Decimal | None, lowest: Decimal | None) -> int:
        """Where the next part of the number may begin: over a space, a hyphen, "and" where numbers join so; else -1."""
        position = self.skip(end)
        if position == end and end < len(self.lower) and self.lower[end].isalnum() and not self.lower[end].isalpha():
            return -1
        word = self.word(position)
        if word in self.words.joiners or word == self.words.inverted != "":
            if position == end:
                return -1
            beyond = self.skip(position + len(word))
            token = self._token(beyond)
            tens = group is not None and group % 100 >= 20 and not group % 10
            if token is None or token[0] not in ("simple", "tens-first"):
                return -1
            if word == self.words.inverted and group is not None and group < 10 and token[1] in range(20, 100, 10):
                return -1
            whole = group is None or (group >= 100 and not group % 100)
            within = tens and token[1] < 20 and word in self.words.tens_joiners
            if not within and not (whole and self.joining):
                return -1
            if self._opens_another(token[2], group, lowest):
                return -1
            return beyond
        return position

    def _opens_another(self, after: int, group: Decimal | None, lowest: Decimal | None) -> bool:
        """Whether the number behind "and" is a whole one of its own: "one thousand and two thousand"."""
        beyond = self.skip(after)
        following = self._token(beyond)
        if following is not None and following[0] == "simple" and following[1] < 10:
            beyond = self.skip(following[2])
            following = self._token(beyond)
        if following is None:
            return longest(self.words.fractions, self.lower, beyond) is not None
        if following[0] == "hundred":
            return group is not None
        return following[0] == "scale" and lowest is not None and Decimal(10) ** following[1] >= lowest

    # Beyond plain composition

    def finished(self, number: Number) -> Number:
        """The number with what may follow it: halves, fractions, decimals in words, "one in five", a last scale word."""
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
        found = self._tens_ordinal(position) or longest(self.words.fractions, self.lower, position)
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

    def _tens_ordinal(self, position: int) -> tuple[int, int] | None:
        """The denominator "thirty-fifths", which the hyphen tells from "thirty fifths": its value and end."""
        word = self.word(position)
        tens = self.words.words.get(word, 0)
        end = position + len(word)
        if tens < 20 or tens % 10 or self.lower[end : end + 1] != "-":
            return None
        found = longest(self.words.fractions, self.lower, end + 1)
        if found is None or not 1 < found[0] < 10 or self.lower[end + 1 : found[1]] in self.words.singular_fractions:
            return None
        return tens + found[0], found[1]

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
        short = self.lower[position : found[1]] in ("in", "en", "von", "de")
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
            token = self._token(position)
            if token is None or token[0] != "simple":
                break
            digits += str(token[1])
            end = token[2]
            following = self._token(self.skip(end))
            if token[1] >= 20 and not token[1] % 10 and following and following[0] == "simple" and following[1] < 10:
                digits = digits[:-1] + str(following[1])
                end = following[2]
            position = self.skip(end)
        if not digits:
            return number
        made = replace(
            number, end=end, value=number.value + Decimal("0." + digits), place=Decimal(1).scaleb(-len(digits))
        )
        token = self._token(self.skip(end))
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
        token = self._token(position)
        if (
            token is None
            or token[0] not in ("scale", "hundred", "dozen")
            or (number.scale != 1
            and number.value >= number.scale)
        ):
            return number
        worth = Decimal(10) ** token[1] if token[0] == "scale" else Decimal(token[1])
        return replace(number, end=token[2], value=number.value * worth, place=number.place * worth, scale=worth)

    def fraction_alone(self, start: int) -> Number | None:
        """A fraction without a number in front: half, demi, a third, un quart."""
        position, article = start, False
        word = self.word(position)
        if word in self.words.articles:
            position, article = self.skip(position + len(word)), True
        elif before := _ARTICLE_BEFORE.search(self.lower[max(0, start - 14) : start]):
            article = before[1] in self.words.articles
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
        return not following or following in self.words.of or self._token(position) is not None

    def vague(self, start: int) -> Number | None:
        """Dozens, tens of thousands, des centaines de millions: an order of magnitude, from one to ten of them."""
        found = longest(self.words.vague, self.lower, start)
        if found is None:
            return None
        value, end = Decimal(found[0]), found[1]
        if value >= 10**6:
            return None  # "billions of dollars" says no more than "very much"
        if self.words.vague_before:
            before = _ARTICLE_BEFORE.search(self.lower[max(0, start - 14) : start])
            if before is None or before[1] not in self.words.vague_before:
                return None
        for _ in range(2):
            position = self.skip(end)
            word = self.word(position)
            if word not in self.words.of and word + "'" not in self.words.of:
                break
            position = self.skip(position + len(word))
            token = self._token(position)
            more = longest(self.words.vague, self.lower, position)
            if token is not None and token[0] == "scale":
                value, end = value * Decimal(10) ** token[1], token[2]
            elif more is not None:
                value, end = value * more[0], more[1]
            else:
                break
        return Number(start, end, value, value, scale=value, about=True, high=value * 10)

    def _with_article(self, number: Number) -> Number:
        """The article in front of a collective or a half belongs to it: "une trentaine", "a dozen", "un demi-milliard"."""
        single = number.about or number.fraction or self.lower[number.start : number.end] in self.words.collectives
        if number.figures or number.high is not None or not single:
            return number
        before = _ARTICLE_BEFORE.search(self.lower[max(0, number.start - 14) : number.start])
        if before is None or before[1] not in self.words.articles:
            return number
        return replace(number, start=number.start - len(before[0]))


_ODDS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000)))


def _compound(word: str, words: Lexicon) -> int | None:
    """A number written as one word ("zweihundertfünfzigtausend", "einundzwanzig"), by its parts from left to right."""
    if words.compound is None or len(word) > 80:
        return None
    total = group = 0
    position = 0
    while position < len(word):
        found = words.compound.match(word, position)
        if not found:
            return None
        part = found[0]
        position = found.end()
        if part == words.inverted:
            continue
        if part in words.words:
            group += words.words[part]
        elif part in words.hundreds:
            group = (group or 1) * words.hundreds[part]
        else:
            if words.scales[part] > 3:
                return None
            total += (group or 1) * 10 ** words.scales[part]
            group = 0
    return total + group
