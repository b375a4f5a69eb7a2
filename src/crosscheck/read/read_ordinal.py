"""A place in a row by itself: "second", "64th", "3e", "deuxième"."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model import Amount, Written
from crosscheck.read.build_lexicon import find_lexicon
from crosscheck.read.read import known_language

_FIGURES = re.compile(r"(\d{1,6})([^\W\d_]+)")


def read_ordinal(text: str, language: str) -> Amount | None:
    """The bare number of a place in a row; None for a text that is anything else, or more than that."""
    low = text.strip().casefold()
    words = find_lexicon(known_language(language, low))
    figures = _FIGURES.fullmatch(low)
    number = words.ranks.get(low, 0)
    if figures is not None and figures[2] in words.ordinal_endings:
        number = int(figures[1])
    if number < 1:
        return None
    value = Decimal(number)
    return Amount(value, value, "1", "number", Decimal(1), Written(value, value, "1"))
