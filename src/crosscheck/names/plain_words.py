"""The words of a name or a scope in one language."""

from __future__ import annotations

import re

from crosscheck.names.fold import fold
from crosscheck.names.legal_form import strip_legal_form
from crosscheck.names.words import small_words, translations

_TOKENS = re.compile(r"\w+")
_LETTERS = re.compile(r"\b[A-Z]\b(?!['’])")


def plain_words(name: str) -> tuple[str, ...]:
    """The folded words in order, without small words and legal form, translated into one language."""
    small, translated = small_words(), translations()
    found = _TOKENS.findall(fold(strip_legal_form(name)).replace("'", " "))
    letters = {letter.lower() for letter in _LETTERS.findall(name)}  # "Plan A" is not "Plan D"
    words = [word for word in found if word not in small or word in letters] or found
    return tuple(translated.get(word, word) for word in words)
