"""The words of a name that count when two names are laid side by side."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crosscheck.names.fold import fold
from crosscheck.names.legal_form import legal_family, strip_legal_form
from crosscheck.names.price_years import price_year
from crosscheck.names.words import ordinal_words, small_words, translations

_TOKENS = re.compile(r"\w+")
_LETTERS = re.compile(r"\b[A-Z]\b(?!['’])")
_ROMAN = re.compile(r"[ivx]{1,5}")


class NameKey(NamedTuple):
    """`words` are folded, in order, without small words and legal form; `plain` translated into one language.

    `joined` are all words, small ones too, without the spaces between them; `family` that of the legal form.
    """

    words: tuple[str, ...]
    plain: tuple[str, ...]
    joined: str
    family: str

    def numbers(self) -> tuple[str, ...]:
        """Whatever tells generations apart: digits, Roman numerals, "second"."""
        ordinals = ordinal_words()
        return tuple(
            sorted(word for word in self.words if word in ordinals or _ROMAN.fullmatch(word) or _has_digit(word))
        )


@lru_cache(maxsize=16384)
def scope_key(scope: str) -> str:
    """A scope as it is compared: its words in one language and number, without small ones, in alphabetical order.

    "aux États-Unis" and "in the United States" are one scope, and so are "systèmes DGX" and "DGX systems", "en euros
    de 2019" and "in 2019 prices".
    """
    if not scope:
        return ""
    prices = price_year(scope)
    told = f"{scope[: prices.start]} {scope[prices.end :]}" if prices else scope
    translated = translations()
    singular = (word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in name_key(told).plain)
    words = sorted(translated.get(word, word) for word in singular)
    return " ".join([*words, prices.key] if prices else words)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def name_key(name: str) -> NameKey:
    """The key of a name as written."""
    small, translated = small_words(), translations()
    found = _TOKENS.findall(fold(strip_legal_form(name)).replace("'", " "))
    letters = {letter.lower() for letter in _LETTERS.findall(name)}  # "Plan A" is not "Plan D"
    words = tuple(word for word in found if word not in small or word in letters) or tuple(found)
    plain = tuple(translated.get(word, word) for word in words)
    return NameKey(words, plain, "".join(found), legal_family(name))
