"""The amounts of a text: hits are found cheaply, and the grammar looks closely only there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from crosscheck.model import Amount, Change, Hedge, Mention, Unread, Written
from crosscheck.read.context import Hedged, change_of, hedge_after, hedge_before
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.not_quantities import inside_code, is_no_quantity, run_end, skip_code
from crosscheck.read.quantity import Quantity, read_quantity
from crosscheck.read.ranges import opener, second, share
from crosscheck.read.text import View
from crosscheck.read.units import factor, tidy

_HIT = re.compile(r"\d|[¼-¾⅐-⅞]|[^\W\d_]+")
_MARKED = re.compile(r"\d|[¼-¾⅐-⅞]")
_IMPLIED_REACH = 300  # characters between a figure without a currency and the one it takes it from
_LONG = re.compile(r"\d{41}")
_ARTICLE = re.compile(r"(?<![^\W\d_])([^\W\d_]+) {1,2}$")
_HYPHENED = re.compile(r"[^\W\d_]{4,}-$")
_OR = re.compile(r" (?:or|ou|oder|o|u) $")
_NEXT = re.compile(r" ([^\W\d_]+)")
_SCORE = re.compile(r" ?[-–] ?\d{1,3}(?![\d%])")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity, or two that make a range, with what surrounds it; places are of the plain view."""

    start: int
    end: int
    outer: int
    low: Quantity
    high: Quantity
    hedge: Hedge
    side: str
    change: str | None
    implied: bool = False

    @property
    def ranged(self) -> bool:
        """Whether two figures were printed."""
        return self.low is not self.high


def find_amounts(view: View, words: Lexicon, taken: Sequence[tuple[int, int]] = ()) -> tuple[Mention, ...]:
    """The amounts of a text in order. `taken` are stretches of the plain view that are something else (dates)."""
    scanner = _Scanner(view, words, taken)
    found = _merge_bounds(view, words, _imply(view, scanner.scan()))
    return tuple(sorted((*(_mention(view, one) for one in found), *scanner.unread), key=lambda one: one.start))


class _Scanner:
    """One pass over a text: every hit is looked at once, and reading goes on behind what was read."""

    def __init__(self, view: View, words: Lexicon, taken: Sequence[tuple[int, int]]) -> None:
        self.view, self.text, self.lower, self.words = view, view.text, view.lower, words
        self.taken = list(taken)
        self.next_taken = 0
        self.unread: list[Mention] = []
        self.last_change: tuple[int, str | None] = (-1, None)

    def scan(self) -> list[Found]:
        found: list[Found] = []
        done = 0
        openers, compound = self.words.openers, self.words.compound
        for hit in _HIT.finditer(self.lower):
            start = hit.start()
            if start < done:
                continue
            word = hit[0]
            figure = word[0].isnumeric() and not word[0].isalpha()
            counting = word in self.words.articles and self._counting(start, hit.end())
            if (
                not figure
                and not counting
                and word not in openers
                and not (compound and len(word) > 5 and compound.match(word))
            ):
                continue
            if covered := self._covered(start):
                done = covered
                continue
            ones, done = self._at(start, figure, done)
            found += ones
        return found

    def _counting(self, start: int, end: int) -> bool:
        """Whether the article counts: "un euro", "un sur cent"; before a unit only behind a hedge: "environ un an"."""
        following = _NEXT.match(self.lower, end)
        if following is None:
            return False
        if following[1] in self.words.article_next:
            return True
        return following[1] in self.words.units and hedge_before(self.lower, start, self.words) is not None

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
        ranged = self._range(made, before, pair)
        if ranged is not None:
            return ranged
        if is_no_quantity(text, lower, made, words, hedged=before is not None):
            return [], max(made.end, made.number.end + 1)
        if self._score(made):
            return [], run_end(text, made.end)
        return [self._single(made, before)], made.end

    def _single(self, made: Quantity, before: Hedged | None) -> Found:
        lower, words = self.lower, self.words
        hedge: Hedge = "about" if made.number.about else "exact"
        side, outer, end = "", made.start, made.end
        if before is not None:
            hedge, side, outer = before.hedge, before.side, before.start
        after = self._after(made) if before is None or before.hedge == "about" else None
        if after is not None and (before is None or after.hedge != "about"):
            hedge, side = after.hedge, after.side
            if after.end <= made.end + 1:
                end = after.end
        relative = made.unit in ("%", "[pp]") or not made.bare
        level = before is not None and lower[before.start : before.end] in words.change_level
        change = None if level else change_of(lower, outer, made.end, words, relative=relative, earned=_earned(made))
        if change is None and _OR.search(lower[max(0, outer - 8) : outer]) and self.last_change[0] >= outer - 12:
            change = "up" if self.last_change[1] == "up" else "down" if self.last_change[1] == "down" else None
        self.last_change = (made.end + len(made.counted or "") + 1, change)
        return Found(made.start, end, outer, made, made, hedge, side, change)

    def _after(self, made: Quantity) -> Hedged | None:
        found = hedge_after(self.lower, made.end, self.words)
        if found is None and made.counted:
            noun = self.text.find(made.counted, made.end, made.end + len(made.counted) + 8)
            found = hedge_after(self.lower, noun + len(made.counted), self.words) if noun >= 0 else None
        return found

    def _score(self, made: Quantity) -> bool:
        """Two small figures and a dash, without a unit: 2-1, 89-89, 16-18 Industrial Avenue."""
        if not made.bare or not made.number.plain:
            return False
        return bool(_SCORE.match(self.text, made.end)) or bool(
            re.search(r"\d ?[-–]$", self.text[max(0, made.start - 3) : made.start])
        )

    def _range(
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
        shared = share(made, last, loose=paired or connector in ("-", "–"))
        if shared is None or not self._credible(made, last, connector, paired, before):
            return None
        first, last = shared
        if connector == "or" and not (
            last.number.value == first.number.value + 1 and last.number.value <= 20 and first.bare == last.bare
        ):
            return None
        outer = pair[1] if paired and pair else before.start if before else first.start
        if (
            hedge is not None
            or (paired and self._moves(outer))
            or (not paired and connector not in ("-", "–", "or") and self._moves(first.start))
        ):
            if connector in ("-", "or") or (hedge is None and not paired):
                return None  # "fell by 15,000 to 2.8 million": each figure speaks for itself
            one = self._single(first, before)
            two = self._single(last, hedge)
            return [replace(one, change=None), replace(two, change=None)], last.end
        change = change_of(lower, outer, last.end, words, relative=True, earned=_earned(last))
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
        word = _ARTICLE.search(self.lower[max(0, first.start - 24) : first.start])
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

    def _moves(self, start: int) -> bool:
        """Whether a word of movement stands close in front: "est passé de 13 à 14", "rose from 13 to 14"."""
        window = self.lower[max(0, start - 44) : start]
        tail = re.split(r"[.;:!?\n]", window)[-1]
        return bool(self.words.moves.intersection(re.findall(r"[^\W\d_]+", tail)[-5:]))


def _earned(made: Quantity) -> bool:
    return factor(made.unit).dimension.startswith("money") or (made.bare and not made.counted)


def _imply(view: View, found: list[Found]) -> list[Found]:
    """A figure with a scale word, no unit and no noun takes the currency of the nearest money in the same paragraph."""
    money = [(one.start, one.low.unit) for one in found if factor(one.low.unit).dimension == "money"]
    if not money:
        return found
    made: list[Found] = []
    for one in found:
        if one.low.bare and one.low.scale >= 10**6 and not one.low.counted and one.low.number.high is None:
            near = [(abs(place - one.start), unit) for place, unit in _around(money, one.start)]
            unit = min(near)[1] if near and min(near)[0] <= _IMPLIED_REACH else ""
            if (
                unit
                and "\n"
                not in view.text[min(one.start, _place(money, one.start)) : max(one.start, _place(money, one.start))]
            ):
                low, high = (replace(half, unit=unit, shown=unit) for half in (one.low, one.high))
                one = replace(one, low=low, high=high if one.ranged else low, implied=True)
        made.append(one)
    return made


def _around(money: list[tuple[int, str]], start: int) -> list[tuple[int, str]]:
    from bisect import bisect_left

    at = bisect_left(money, (start, ""))
    return money[max(0, at - 1) : at + 1]


def _place(money: list[tuple[int, str]], start: int) -> int:
    return min(_around(money, start), key=lambda one: abs(one[0] - start))[0]


_LOWER = ("at_least", "more_than")
_UPPER = ("at_most", "less_than")


def _merge_bounds(view: View, words: Lexicon, found: list[Found]) -> list[Found]:
    """A lower and an upper bound joined by "and" are one interval: "more than 30 and at most 40 people"."""
    made: list[Found] = []
    for one in found:
        last = made[-1] if made else None
        opposite = last is not None and (
            (last.hedge in _LOWER and one.hedge in _UPPER) or (last.hedge in _UPPER and one.hedge in _LOWER)
        )
        if last is None or not opposite or not _joined(view.lower[last.end : one.outer], words):
            made.append(one)
            continue
        low, high = (last.low, one.low) if last.hedge in _LOWER else (one.low, last.low)
        if low.bare and not high.bare:
            low = replace(low, unit=high.unit, shown=high.shown)
        if high.bare and not low.bare:
            high = replace(high, unit=low.unit, shown=low.shown)
        if low.unit != high.unit or low.value > high.value:
            made.append(one)
            continue
        made[-1] = Found(last.start, one.end, last.outer, low, high, "between", "", None)
    return made


def _joined(between: str, words: Lexicon) -> bool:
    parts = between.replace(",", " ").split()
    return 0 < len(parts) <= 2 and parts[0] in words.bound_joiners and (len(parts) == 1 or not parts[1].isdigit())


def _mention(view: View, one: Found) -> Mention:
    start, end = view.start(one.start), view.end(one.end)
    outer = min(view.start(one.outer), start)
    return Mention(start, end, view.original[start:end], _amount(one), outer)


def _amount(one: Found) -> Amount:
    low, high, hedge = one.low, one.high, one.hedge
    worth = factor(low.unit)
    kept_low, kept_high = worth.convert(low.value), factor(high.unit).convert(high.value)
    written_low, written_high = _printed(low), _printed(high)
    place = worth.scale(low.place)
    if one.ranged:
        place = min(place, factor(high.unit).scale(high.place))
        if kept_low > kept_high:
            kept_low, kept_high = kept_high, kept_low
    elif low.number.high is not None:
        ratio = low.number.high / low.number.value
        kept_high, written_high = kept_low * ratio, _clean(written_low * ratio) or written_low
        hedge = "between" if hedge in ("about", "exact") else hedge
    bottom: Decimal | None = None if hedge in _UPPER else kept_low
    top: Decimal | None = None if hedge in _LOWER else kept_high
    if low.negative and not one.ranged and hedge in _UPPER + _LOWER:
        bottom, top = (None if hedge in _UPPER else kept_low), (None if hedge in _LOWER else kept_low)
    written = Written(None if hedge in _UPPER else written_low, None if hedge in _LOWER else written_high, low.shown)
    dimension = "count" if low.counted and worth.unit == "1" else worth.dimension
    side: Literal["below", "above"] | None = "below" if one.side == "below" else None
    change: Change | None = "up" if one.change == "up" else "down" if one.change == "down" else None
    counted = high.counted or low.counted
    return Amount(
        _clean(bottom),
        _clean(top),
        worth.unit,
        dimension,
        _clean(place) or Decimal(1),
        written,
        hedge,
        side,
        change,
        counted,
        one.implied,
    )


def _printed(made: Quantity) -> Decimal:
    """The number as printed with its scale word; cents are printed as cents."""
    printed = made.value * 100 if made.hundredths else made.value
    return _clean(printed) or Decimal(0)


def _clean(value: Decimal | None) -> Decimal | None:
    """Without an exponent and without empty decimals, so that equal values print alike."""
    if value is None:
        return None
    if abs(value.adjusted()) > 60:
        return value.normalize()
    whole = tidy(value).normalize()
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() and whole.adjusted() < 27 else whole
