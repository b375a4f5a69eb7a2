"""The words of a name that count when two names are laid side by side."""

from __future__ import annotations

import re
from typing import NamedTuple

from crosscheck.names.fold import fold
from crosscheck.names.legal_form import legal_family, strip_legal_form
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
