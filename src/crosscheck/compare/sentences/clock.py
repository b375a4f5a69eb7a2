"""Times of day: "8:21 am", "à 18 heures", "before 6 p.m."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.model import Amount, Hedge, Mention, Written

CLOCK = "clock"
"""The unit, and the dimension, of times of day, in minutes after midnight: they are set against each other only."""
_TWELVE = re.compile(r"(?<![\w.,:])(\d{1,2})(?:[:.](\d{2}))? ?([aApP])(?:\. ?[mM]\b\.?|[mM]\b)")
_TWENTY_FOUR = re.compile(r"(?<![\w.,:])(\d{1,2})(?: ?h(?:eures?)?(?: ?(\d{2}))?|:(\d{2}))(?![\w:])")
_HEDGES: dict[str, Hedge] = {
    "before": "less_than", "after": "more_than", "until": "at_most", "from": "at_least", "about": "about"
}  # fmt: skip
_REACH = 16


def find_clock(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """The times of day that stand outside the mentions of a text."""
    taken = [(mention.hedge_start, mention.end) for mention in mentions]
    for match in (*_TWELVE.finditer(text), *_TWENTY_FOUR.finditer(text)):
        start, end = match.span()
        minutes = _minutes(match)
        if minutes is None or any(start < stop and begin < end for begin, stop in taken):
            continue
        taken.append((start, end))
        word, place = _word_before(text, start, lexicon)
        if not word and match.re is _TWENTY_FOUR and match.lastindex == 3:
            continue  # "4:3" may be a ratio, or a result
        hedge = _HEDGES.get(word, "exact")
        low = None if hedge in ("less_than", "at_most") else Decimal(minutes)
        high = None if hedge in ("more_than", "at_least") else Decimal(minutes)
        amount = Amount(low, high, CLOCK, CLOCK, Decimal(1), Written(low, high, CLOCK), hedge=hedge)
        yield Mention(start, end, match.group(), amount, place if hedge != "exact" else start)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes after midnight; None for what is no time of day."""
    hour, minute = int(match[1]), int(match[2] or (match[3] if match.re is _TWENTY_FOUR else "") or 0)
    if match.re is _TWELVE:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (match[3] in "pP")
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def _word_before(text: str, start: int, lexicon: Lexicon) -> tuple[str, int]:
    """What the word before a time makes of it ("at", "before"), and where that word begins; empty for another word."""
    before = text[max(0, start - _REACH) : start].lower().rstrip()
    for phrase, meaning in lexicon.clock.items():
        if before.endswith(phrase) and not before[: -len(phrase)][-1:].isalpha():
            return meaning, start - (len(text[max(0, start - _REACH) : start]) - len(before)) - len(phrase)
    return "", start
