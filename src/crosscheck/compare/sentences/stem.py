"""A light stem: enough for "gross" and "grossed", "réduit" and "réduits" to meet, no more."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ENGLISH = ("ingly", "edly", "ing", "ied", "ely", "ed", "ly", "ie", "y", "e")
_FRENCH = (
    "issement", "ement", "ation", "eraient", "erait", "eront", "erent", "era", "aient", "ante", "ait", "ant", "ent",
    "iez", "on", "aux", "al", "ale", "au", "ee", "er", "ez", "e",
)  # fmt: skip
_FRENCH_FORMS = {
    **{
        f"{root}{end}": f"{root}ten"
        for root in ("on", "in", "ou", "e", "b", "ar")
        for end in ("tient", "tiennent", "tenir", "tenu", "tenue", "tenait", "tiendra")
    },
    **dict.fromkeys(
        ("uire", "uit", "uite", "uisent", "uisait", "uisant", "uira", "uiront", "uirait", "uiraient", "uction"), "ui"
    ),
    **dict.fromkeys(("dre", "du", "due", "dent", "dant", "dait"), "d"),
    **dict.fromkeys(("ir", "it", "issent", "issait", "issant", "ira", "iront"), "i"),
}
"""Endings of irregular verbs, and of nouns made of them, that come to one ("réduire", "réduit", "réduction")."""
_FORMS = {"fr": sorted(_FRENCH_FORMS.items(), key=lambda form: -len(form[0]))}
_SUFFIXES = {"en": _ENGLISH, "fr": _FRENCH}
_PLURALS = {"en": ("s",), "fr": ("s", "x")}
_SHORTEST = 4


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word without case and accents (Unicode NFKD and full case folding)."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))


def stem(word: str, language: str) -> str:
    """The folded word without a plural mark and then without its ending; four letters stay at least."""
    folded = fold_word(word)
    if len(folded) >= _SHORTEST and folded.endswith(_PLURALS.get(language, ())) and not folded.endswith("ss"):
        folded = folded[:-1]
    for ending, short in _FORMS.get(language, ()):
        if len(folded) - len(ending) + len(short) >= _SHORTEST and folded.endswith(ending):
            return folded[: -len(ending)] + short
    for suffix in _SUFFIXES.get(language, ()):
        if len(folded) - len(suffix) >= _SHORTEST and folded.endswith(suffix):
            return folded[: -len(suffix)]
    return folded[:-1] + "i" if language == "en" and folded.endswith("y") else folded
