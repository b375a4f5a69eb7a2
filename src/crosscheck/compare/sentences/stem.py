"""A light stem: enough for "gross" and "grossed", "réduit" and "réduits" to meet, no more."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ENGLISH = ("ingly", "edly", "ings", "ing", "ied", "ies", "ely", "ed", "es", "ly", "y", "e", "s")
_FRENCH = (
    "issements", "issement", "ements", "ement", "ations", "ation", "eraient", "erait", "eront", "erent", "aient",
    "antes", "ants", "ante", "ait", "ant", "ees", "ent", "iez", "ons", "aux", "al", "ale", "ales", "ee", "es", "er", "ez", "e", "s", "x",
)  # fmt: skip
_SUFFIXES = {"en": _ENGLISH, "fr": _FRENCH}
_SHORTEST = 4


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word without case and accents (Unicode NFKD and full case folding)."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))


def stem(word: str, language: str) -> str:
    """The folded word without its ending; words that would become shorter than four letters only lose a plural s."""
    folded = fold_word(word)
    for suffix in _SUFFIXES.get(language, ()):
        if len(folded) - len(suffix) >= _SHORTEST and folded.endswith(suffix):
            return folded[: -len(suffix)]
    return folded[:-1] if len(folded) > _SHORTEST - 1 and folded[-1] == "s" and folded[-2] != "s" else folded
