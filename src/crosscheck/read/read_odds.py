"""Shares that name what is counted between the two figures: "sept Français sur dix", "one child in five"."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.number import Number
from crosscheck.read.quantity import Quantity

_FIRST = re.compile(r"([^\W\d_]{1,12}|\d{1,2}) ([^\W\d_]{3,30}) (?=[^\W\d_])")
_SECOND = re.compile(r" ([^\W\d_]{1,12}|\d{1,4})(?![\w'-]|[.,]\d)")
_FOLLOWING = re.compile(r" ([^\W\d_]+)")
# The whole that people are told as parts of.
_WHOLES = frozenset((2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000))


def read_odds(text: str, lower: str, start: int, words: Lexicon) -> Quantity | None:
    """The share that begins at `start`; None where none does.

    A plural behind the second figure is something else that is counted: "une exposition sur deux étages", "three
    goals in four games".
    """
    first = _FIRST.match(lower, start)
    if first is None or (over := longest(words.over, lower, first.end())) is None:
        return None
    noun = first[2]
    if lower[first.end() : over[1]] == "over":
        return None  # "one man over 50" is an age
    second = _SECOND.match(lower, over[1])
    if second is None or noun in words.noun_stop or noun in words.tokens or noun in words.units:
        return None
    part, whole = _worth(first[1], words), _worth(second[1], words)
    if not 0 < part < whole or whole not in _WHOLES or _counts(text, lower, second.end(), words):
        return None
    value = Decimal(part) / whole
    place = Decimal(1).scaleb(value.adjusted() - 1)
    number = Number(start, second.end(), value, place, fraction=True)
    return Quantity(start, second.end(), number, value, place, counted=text[first.start(2) : first.end(2)])


def _worth(word: str, words: Lexicon) -> int:
    """The whole number that a word or figures say; 0 for none."""
    if word.isdigit():
        return int(word)
    return 1 if word in words.articles else words.words.get(word, words.hundreds.get(word, 0))


def _counts(text: str, lower: str, end: int, words: Lexicon) -> bool:
    """Whether a noun in the plural, a unit or a name ("10 Downing Street") follows."""
    if text[end - 1].isdigit() and text[end + 1 : end + 2].isupper():
        return True
    following = _FOLLOWING.match(lower, end)
    if following is None or following[1] in words.noun_stop or len(following[1]) < 3:
        return lower[end : end + 2] in (" %", " €", " $")
    word = following[1]
    return word.endswith(("s", "x")) or word in words.plurals or word in words.units
