"""Two quantities that belong together: a range, or the two figures of a movement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.model import Hedge
from crosscheck.read.context import Hedged, change_of
from crosscheck.read.found import Found
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.not_quantities import is_no_quantity
from crosscheck.read.quantity import Quantity
from crosscheck.read.ranges import second, share
from crosscheck.read.single_reader import SingleReader, earned

_NOUN = re.compile(r"([^\W\d_]+)[ '’]+([^\W\d_]+) +$")
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+) {1,2}$")


class PairReader(SingleReader):
    """Reads the second quantity behind a first one; `taken` are stretches that are something else (dates)."""

    def __init__(self, text: str, lower: str, words: Lexicon, taken: Sequence[tuple[int, int]]) -> None:
        super().__init__(text, lower, words)
        self.taken = list(taken)
        self.next_taken = 0

    def pair(
        self, made: Quantity, before: Hedged | None, pair: tuple[frozenset[str], int] | None
    ) -> tuple[list[Found], int] | None:
        """The range, or the two figures of a movement, that a first quantity begins; None where it is alone."""
        text, lower, words = self.text, self.lower, self.words
        if made.number.high is not None:
            return None
        partners = pair[0] if pair else frozenset()
        behind = self._behind_noun(made)
        hit = second(text, lower, partners, words, made.end, money=made.sign_before)
        if hit is None and behind > made.end:
            hit = second(text, lower, partners, words, behind, money=made.sign_before)
        if hit is None:
            return None
        last, connector, hedge = hit
        if self._covered_ahead(last.number.start):
            return None
        paired = pair is not None and connector in pair[0]
        outer = pair[1] if paired and pair else before.start if before else made.start
        bounds = paired and connector in words.bound_joiners  # "fell by between 2% and 3%"
        told = self._moves(outer) and not self._sized(outer, made, last)
        moved = paired and not bounds and (told or _falls(made, last))
        shared = share(made, last, loose=paired or connector in ("-", "–"), falls=moved)
        if shared is None or not self._credible(made, last, connector, paired, before):
            return None
        first, last = shared
        if connector == "or" and not (
            last.number.value == first.number.value + 1 and last.number.value <= 20 and first.bare == last.bare
        ):
            return None
        if (
            hedge is not None
            or moved
            or (not paired and connector not in ("-", "–", "or") and self._apart(first, made, last))
        ):
            if connector in ("-", "or") or (hedge is None and not paired):
                return None  # "fell by 15,000 to 2.8 million": each figure speaks for itself
            one = self.single(first, before)
            two = self.single(last, hedge)
            return [replace(one, change=None), replace(two, change=None)], last.end
        change = change_of(lower, outer, last.end, words, relative=True, earned=earned(last, self.words))
        if before is not None and not paired:
            hedge_word: Hedge = "about" if before.hedge == "about" else "between"
            return [Found(first.start, last.end, outer, first, last, hedge_word, before.side, change)], last.end
        return [Found(first.start, last.end, outer, first, last, "between", "", change)], last.end

    def _covered_ahead(self, start: int) -> bool:
        return any(begin <= start < end for begin, end in self.taken[self.next_taken : self.next_taken + 4])

    def _behind_noun(self, made: Quantity) -> int:
        """Behind the counted noun: "from 450 sq ft up to …", "5 people to 7 people"."""
        if not made.counted:
            return made.end
        place = self.text.find(made.counted, made.end, made.end + len(made.counted) + 8)
        return place + len(made.counted) if place >= 0 else made.end

    def _credible(self, first: Quantity, last: Quantity, connector: str, paired: bool, before: Hedged | None) -> bool:
        """Whether two figures and a connector are a range, and no score, address, code or two separate figures."""
        word = _LAST_WORD.search(self.lower[max(0, first.start - 24) : first.start])
        if word and word[1] in self.words.apart:
            return False
        if paired:
            return True
        named = not last.bare or not first.bare or bool(last.counted and last.counted[0].islower())
        low, high = first.number.value, last.number.value
        if connector in ("-", "–"):
            if first.bare and last.bare and self._label_before(first):
                return False
            if not named and not before:
                return False
            score = last.bare and last.counted and last.counted.split()[0].lower() in self.words.scores
            return bool(
                not score
                and (high > low or last.scale > first.scale)
                and (not first.bare or first.number.figures == last.number.figures)
            )
        if connector == "or":
            return True
        if first.bare and last.bare and not (first.counted or last.counted) and low >= high:
            return False
        return high * max(last.scale, Decimal(1)) > low or not first.bare

    def _label_before(self, first: Quantity) -> bool:
        return is_no_quantity(self.text, self.lower, replace(first, counted=None), self.words, hedged=False)

    def _sized(self, start: int, first: Quantity, last: Quantity) -> bool:
        """Whether the noun of a movement stands right in front: "une chute de 2 à 3 %" says how large it is."""
        noun = _NOUN.search(self.lower[max(0, start - 40) : start])
        rising = first.bare and last.unit == "%" and first.number.value < last.number.value
        return rising and noun is not None and noun[1] in self.words.articles and noun[2] in self.words.moves

    def _apart(self, shared: Quantity, first: Quantity, last: Quantity) -> bool:
        """Whether a movement tells two figures: not "fell 2 to 3%", where the first has no sign of its own."""
        if first.bare and last.unit == "%" and first.number.value < last.number.value:
            return False
        return self._moves(shared.start)

    def _moves(self, start: int) -> bool:
        """Whether a word of movement stands close in front: "est passé de 13 à 14", "rose from 13 to 14"."""
        window = self.lower[max(0, start - 44) : start]
        tail = re.split(r"[.;:!?\n]", window)[-1]
        return bool(self.words.moves.intersection(re.findall(r"[^\W\d_]+", tail)[-5:]))


_NEAR = 10
"""How many times as large a level may be as the one it fell to, for both to be of the last one's scale."""


def _falls(first: Quantity, last: Quantity) -> bool:
    """ "De 24 à 19 millions": the first figure is the larger one, so it was so before; no range is told downwards."""
    high, low = first.number.value, last.number.value / last.number.scale
    return first.bare and last.number.scale > 1 and first.number.scale == 1 and low < high < low * _NEAR
