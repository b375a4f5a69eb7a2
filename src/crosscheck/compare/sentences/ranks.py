"""Ranks and other ordinal numbers in digits: "the 36th pick", "la 10e place"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.model import Amount, Mention, Written

RANK = "rank"
"""The unit, and the dimension, of ordinal numbers: they are set against each other only."""


def with_ranks(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions with the ordinals outside them ("19th century" is a date already), in order."""
    found = [*_free(text, mentions, lexicon)]
    return sorted([*mentions, *found], key=lambda mention: mention.start) if found else list(mentions)


def _free(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterable[Mention]:
    for match in _pattern(lexicon.ordinals).finditer(text):
        start, end = match.span()
        if all(end <= mention.hedge_start or mention.end <= start for mention in mentions):
            number = Decimal(match.group(1))
            amount = Amount(number, number, RANK, RANK, Decimal(1), Written(number, number, RANK))
            yield Mention(start, end, match.group(), amount, start)


@lru_cache(maxsize=16)
def _pattern(endings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])(\d{{1,4}})(?:{'|'.join(map(re.escape, endings))})(?!\w)")
