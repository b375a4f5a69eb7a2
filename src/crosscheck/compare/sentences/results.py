"""Results of matches: "won 3-1", "3 à 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.model import Amount, Mention, Written

RESULT = "result"
"""The unit, and the dimension, of results: they are set against each other only."""
_SIDES = 1000
"""A result is one number, the larger side a thousand times: who tells it first does not matter."""
_FREE = re.compile(r"(?<![\w.,:/–-])(\d{1,3})[-–](\d{1,3})(?![\w:/–-]|[.,]\d)")


def find_results(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """The results outside the mentions of a text, and those whose two figures were read one by one."""
    for match in _FREE.finditer(text):
        start, end = match.span()
        if all(end <= mention.hedge_start or mention.end <= start for mention in mentions):
            yield _result(text, start, end, int(match[1]), int(match[2]))
    for one, other in pairwise(mentions):
        between = text[one.end : other.start].strip().lower()
        first, second = _side(one), _side(other)
        if between in lexicon.results and first is not None and second is not None and first >= second:
            yield _result(text, one.start, other.end, first, second)


def _side(mention: Mention) -> int | None:
    """A bare whole number of up to three digits."""
    value = mention.value
    plain = isinstance(value, Amount) and value.unit == "1" and value.hedge == "exact" and mention.text.isdecimal()
    return int(mention.text) if plain and len(mention.text) <= 3 else None


def _result(text: str, start: int, end: int, one: int, other: int) -> Mention:
    number = Decimal(max(one, other) * _SIDES + min(one, other))
    amount = Amount(number, number, RESULT, RESULT, Decimal(0), Written(number, number, RESULT))
    return Mention(start, end, text[start:end], amount, start)
