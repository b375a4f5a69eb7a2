"""An article that is a number because of the word behind it: "un seul navire" is one ship, and no other."""

from __future__ import annotations

import re
from dataclasses import replace

from crosscheck.read.lexicon import Lexicon
from crosscheck.read.number import Number

_TWO = re.compile(r" ([^\W\d_]+) ([^\W\d_]+)(?![^\W\d_]|['’])")


def is_only_one(lower: str, end: int, words: Lexicon) -> bool:
    """Whether behind an article that ends here a word says that there is no other, and what there is one of follows."""
    behind = _TWO.match(lower, end)
    return behind is not None and behind[1] in words.article_only and behind[2] not in words.noun_stop


def with_only(number: Number, lower: str, words: Lexicon) -> Number:
    """The number with the word that says that there is no other, so that what is counted is read behind it."""
    if not words.article_only or lower[number.start : number.end] not in words.articles:
        return number
    if not is_only_one(lower, number.end, words):
        return number
    found = _TWO.match(lower, number.end)
    return replace(number, end=found.end(1)) if found else number
