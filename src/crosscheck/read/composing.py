"""How number words and figures add up: units below tens, tens below hundreds, hundreds below scale words.

That is the same in every language; the words themselves, and the few that count by twenties or say the unit first,
come from the language file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.number import Number
from crosscheck.read.numerals import read_numeral
from crosscheck.read.read_compound import read_compound
from crosscheck.read.sum_of_parts import SumOfParts

_GAP = re.compile(r" ?- ?| {0,3}")

_WORD = re.compile(r"[^\W\d_]{1,64}")

MOST_WORDS = 24


@dataclass(slots=True)
class Composer:
    """A text being read in a language; with `joining` false, "and" between two numbers belongs to a range."""

    text: str
    lower: str
    words: Lexicon
    joining: bool

    def word(self, position: int) -> str:
        """The letters at a position; empty where there are none."""
        found = _WORD.match(self.lower, position)
        return found[0] if found else ""

    def skip(self, position: int) -> int:
        """Past the space or hyphen that may stand between the parts of a number."""
        found = _GAP.match(self.lower, position)
        return found.end() if found else position

    def composed(self, start: int) -> Number | None:
        """Figures and number words that add up, with scale words; None where none begins here."""
        made = SumOfParts()
        end = position = start
        for _ in range(MOST_WORDS):
            if position < len(self.text) and (self.text[position].isnumeric() or self._leading_mark(position, start)):
                if made.parts and not (made.group is None and self._scaled_figures(position)):
                    break
                numeral = read_numeral(self.text, position, self.words.decimal)
                if numeral is None:
                    return made.number(start, end) if made.parts else None
                if numeral.fraction and not made.parts:
                    return Number(start, numeral.end, numeral.value, numeral.place, figures=True, fraction=True)
                made.take_figures(numeral)
                end = numeral.end
            else:
                token = self.token(position)
                if token is None or (made.parts and self.tens_ordinal(position) is not None):
                    break
                if self._opens_anew(made, end, position, token[2]) or not self._takes(made, position, *token):
                    break
                made.last, end = token[0], token[2]
                made.parts += 1
            position = self._onward(end, made.group, made.lowest)
            if position < 0:
                break
        if not made.parts:
            return None
        of = made.last in ("dozen", "about", "scale")
        return made.number(start, end, plain=made.plain and made.parts == 1, of=of)

    def _takes(self, made: SumOfParts, position: int, kind: str, value: int, after: int) -> bool:
        """Whether a number word belongs to the number so far, which then has it."""
        match kind:
            case "article":
                if made.parts or not self._article_counts(after):
                    return False
                made.group = Decimal(1)
            case "simple":
                if not self._fits(made.group, Decimal(value)):
                    return False
                if made.figures and made.last != "hundred" and not self._goes_on(after):
                    return False  # "1,79 milliard un an plus tôt": the word counts something else
                made.group, made.place = (made.group or Decimal(0)) + value, None
            case "tens-first":
                if made.group is not None and made.group % 100:
                    return False
                made.group = (made.group or Decimal(0)) + value
            case "hundred":
                if made.figures and self._money_cents(position, after):
                    return False
                return (made.group is not None or self._bare(position, after)) and made.take_hundred(value)
            case "dozen" | "about":
                if made.group is None and not made.parts and self.lower[position:after] in self.words.vague:
                    return False
                made.take_dozen(value, about=kind == "about")
            case _:
                return made.take_scale(Decimal(10) ** value, alone=self._bare(position, after))
        return True

    def _opens_anew(self, made: SumOfParts, end: int, position: int, after: int) -> bool:
        """Whether a word that behind tens wants a hyphen stands there without: "quatre-vingts une fois achevé"."""
        if made.group is None or made.group % 100 < 20 or self.lower[position:after] not in self.words.linked:
            return False
        return self.lower[end:position].isspace()

    def _article_counts(self, after: int) -> bool:
        """Whether "a" or "un" is one of something: of a larger number word, or of a unit."""
        following = self.token(self.skip(after))
        if following is None:
            return longest(self.words.units, self.lower, self.skip(after)) is not None
        return following[0] in ("hundred", "scale", "dozen", "about")

    def _leading_mark(self, position: int, start: int) -> bool:
        if position != start or self.text[position] not in ".,":
            return False
        return position + 1 < len(self.text) and self.text[position + 1].isdigit()

    def _scaled_figures(self, position: int) -> bool:
        """Figures after a scale word belong to it only before a smaller scale word: "4 thousand 3 hundred"."""
        numeral = read_numeral(self.text, position, self.words.decimal)
        if numeral is None or not numeral.plain:
            return False
        token = self.token(self.skip(numeral.end))
        return (
            token is not None
            and token[0] in ("hundred", "scale")
            and not self._money_cents(self.skip(numeral.end), token[2])
        )

    def _money_cents(self, position: int, after: int) -> bool:
        """Whether "cents" behind figures is money: "14,27 cents"; a hundred when the number goes on."""
        if self.lower[position:after] not in self.words.subunits:
            return False
        following = self.token(self.skip(after))
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

    def token(self, position: int) -> tuple[str, int, int] | None:
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
            value = read_compound(word, words)
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
            token = self.token(beyond)
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
        following = self.token(beyond)
        if following is not None and following[0] == "simple" and following[1] < 10:
            beyond = self.skip(following[2])
            following = self.token(beyond)
        if following is None:
            return longest(self.words.fractions, self.lower, beyond) is not None
        if following[0] == "hundred":
            return group is not None
        return following[0] == "scale" and lowest is not None and Decimal(10) ** following[1] >= lowest

    def _goes_on(self, after: int) -> bool:
        """Whether a scale word follows a number word: "2 millions cinq cent mille"."""
        following = self.token(self.skip(after))
        return following is not None and following[0] in ("hundred", "scale")

    def tens_ordinal(self, position: int) -> tuple[int, int] | None:
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
