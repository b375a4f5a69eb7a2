"""The amounts of a text: hits are found cheaply, and the grammar looks closely only there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model import Mention, Unread
from crosscheck.read.amount_mention import amount_mention
from crosscheck.read.context import hedge_before
from crosscheck.read.found import Found
from crosscheck.read.imply_money import imply_money
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.merge_bounds import merge_bounds
from crosscheck.read.not_quantities import inside_code, is_no_quantity, run_end, skip_code
from crosscheck.read.only_one import is_only_one
from crosscheck.read.pair_reader import PairReader
from crosscheck.read.quantity import Quantity, read_quantity
from crosscheck.read.ranges import opener
from crosscheck.read.read_odds import read_odds
from crosscheck.read.text import View

_HIT = re.compile(r"\d|[¼-¾⅐-⅞]|[^\W\d_]+")
_LONG = re.compile(r"\d{41}")
_ARTICLE = re.compile(r"(?<![^\W\d_])([^\W\d_]+) {1,2}$")
_HYPHENED = re.compile(r"[^\W\d_]{4,}-$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ '’]$")
_NEXT = re.compile(r" ([^\W\d_]+)")


def find_amounts(view: View, words: Lexicon, taken: Sequence[tuple[int, int]] = ()) -> tuple[Mention, ...]:
    """The amounts of a text in order. `taken` are stretches of the plain view that are something else (dates)."""
    scanner = _Scanner(view, words, taken)
    found = merge_bounds(view, words, imply_money(view, scanner.scan()))
    return tuple(sorted((*(amount_mention(view, one) for one in found), *scanner.unread), key=lambda one: one.start))


class _Scanner(PairReader):
    """One pass over a text: every hit is looked at once, and reading goes on behind what was read."""

    def __init__(self, view: View, words: Lexicon, taken: Sequence[tuple[int, int]]) -> None:
        super().__init__(view.text, view.lower, words, taken)
        self.view = view
        self.unread: list[Mention] = []

    def scan(self) -> list[Found]:
        found: list[Found] = []
        done = 0
        openers, compound, beginnings = self.words.openers, self.words.compound, self.words.beginnings
        for hit in _HIT.finditer(self.lower):
            start, word = hit.start(), hit[0]
            composed = compound is not None and len(word) > 5 and compound.match(word) is not None
            if start < done or not (word in beginnings or word[0].isnumeric() or composed):
                continue
            if odds := self._odds(start, word):
                ones, done = self._around(odds, None)
                found += ones
                continue
            figure = word[0].isnumeric() and not word[0].isalpha()
            counting = word in self.words.articles and self._counting(start, hit.end())
            if not (figure or counting or composed or word in openers):
                continue
            if covered := self._covered(start):
                done = covered
                continue
            ones, done = self._at(start, figure, done)
            found += ones
        return found

    def _odds(self, start: int, word: str) -> Quantity | None:
        """A share with its noun in the middle, where an article, a number word or a short figure may begin one."""
        if start and (self.text[start - 1].isalnum() or self.text[start - 1] in "-_.,"):
            return None
        if word in self.words.articles or word in self.words.words or word.isdigit():
            return read_odds(self.text, self.lower, start, self.words)
        return None

    def _counting(self, start: int, end: int) -> bool:
        """Whether the article counts: "un euro", "un sur cent", "d'un gigawatt".

        Of a unit else only behind a hedge, or where a paragraph is nothing but the two ("un an", as a claim's value).
        """
        following = _NEXT.match(self.lower, end)
        if following is None:
            return False
        if following[1] in self.words.article_next or is_only_one(self.lower, end, self.words):
            return True
        if following[1] in self.words.article_units:
            before = _WORD_BEFORE.search(self.lower[max(0, start - 12) : start])
            if before and before[1] in self.words.article_behind:
                return True
        behind = self.lower[following.end() : following.end() + 3]
        alone = self.lower[max(0, start - 2) : start] in ("", "\n\n") and (not behind.strip() or behind == ".\n\n")
        if following[1] not in self.words.units:
            return False
        part = longest(self.words.halves, self.lower, following.end() + 1) is not None  # "un an et demi"
        part = part or longest(self.words.quarters, self.lower, following.end() + 1) is not None
        if self.words.units[following[1]] == "h":
            minutes = _NEXT.match(self.lower, following.end())  # "une heure trente"
            part = part or (minutes is not None and not self.words.words.get(minutes[1], 1) % 5)
        return part or alone or hedge_before(self.lower, start, self.words) is not None

    def _covered(self, start: int) -> int:
        """The end of the taken stretch that a position lies in, 0 where it lies in none."""
        while self.next_taken < len(self.taken) and self.taken[self.next_taken][1] <= start:
            self.next_taken += 1
        if self.next_taken < len(self.taken) and self.taken[self.next_taken][0] <= start:
            return self.taken[self.next_taken][1]
        return 0

    def _at(self, start: int, figure: bool, done: int) -> tuple[list[Found], int]:
        """What begins at a hit, and where reading goes on."""
        text, lower, words = self.text, self.lower, self.words
        if figure:
            if _LONG.match(text, start):
                return [], self._too_long(start)
            if inside_code(text, lower, start, words):
                return [], run_end(text, start)
            code = skip_code(text, start, words.decimal)
            if code > start:
                return [], code
            if start and text[start - 1] in ".," and start - 1 >= done and not text[start - 2 : start - 1].isalnum():
                start -= 1
        elif start and (
            text[start - 1].isalnum() or text[start - 1] in "_@#" or _HYPHENED.search(lower[max(0, start - 20) : start])
        ):
            return [], start + 1
        elif lower[start : run_end(lower, start)].partition("-")[0] in words.scaling:
            start = self._with_article(start)
        pair = opener(lower, start, words)
        made = read_quantity(
            text, lower, start, words, joining=not (pair and pair[0] & words.joiners), stop=self._stop(start)
        )
        if made is None:
            return [], run_end(text, start) if figure else start + 1
        if made.start < done:
            made = replace(made, start=max(done, made.number.start))
        return self._around(made, pair)

    def _stop(self, start: int) -> int:
        """Where the next taken stretch behind a position begins."""
        ahead = self.taken[self.next_taken : self.next_taken + 2]
        return next((begin for begin, _ in ahead if begin > start), len(self.text))

    def _with_article(self, start: int) -> int:
        """Where the article of "a million", "un milliard" begins: it is the number one."""
        before = _ARTICLE.search(self.lower[max(0, start - 14) : start])
        return start - len(before[0]) if before and before[1] in self.words.articles else start

    def _too_long(self, start: int) -> int:
        end = run_end(self.text, start)
        begin, finish = self.view.start(start), self.view.end(end)
        self.unread.append(Mention(begin, finish, self.view.original[begin:finish], Unread("number-too-long"), begin))
        return end

    def _around(self, made: Quantity, pair: tuple[frozenset[str], int] | None) -> tuple[list[Found], int]:
        """A quantity with its hedge and change, or the range that it begins; nothing where it is a name or a code."""
        text, lower, words = self.text, self.lower, self.words
        before = hedge_before(lower, made.start, words)
        if pair is None and (opened := opener(lower, before.start if before else made.start, words)):
            pair = opened
        ranged = self.pair(made, before, pair)
        if ranged is not None:
            return ranged
        if is_no_quantity(text, lower, made, words, hedged=before is not None):
            return [], max(made.end, made.number.end + 1)
        if self.is_score(made):
            return [], run_end(text, made.end)
        return [self.single(made, before)], made.end
