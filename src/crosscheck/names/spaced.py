"""The words of a text with nothing but blanks between them, to look for one text in another."""

from __future__ import annotations

import re

from crosscheck.names.fold import fold

_WORD = re.compile(r"\w+")


def spaced(text: str) -> str:
    """The folded words with single blanks between them."""
    return " ".join(_WORD.findall(fold(text)))
