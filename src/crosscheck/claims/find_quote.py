"""Where a quote stands in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.names import compose_accents

_SPACE = re.compile(r"\s+")


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Start and end (code points of the text as given, end exclusive) of a quote; None where it is not there.

    Looked for letter by letter first, then with every run of white space taken for one space, on both sides: a
    line that was wrapped anew, or a no-break space, does not lose a quote. Texts are kept with their accents composed,
    so a quote with parted ones is composed before it is given up.
    """
    start = text.find(quote)
    if start < 0:
        quote = compose_accents(quote)
        start = text.find(quote)
    if start >= 0:
        return start, start + len(quote)
    words = " ".join(quote.split())
    if not words:
        return None
    folded, offsets = _folded(text)
    start = folded.find(words)
    if start < 0:
        return None
    last = start + len(words) - 1
    return offsets[start], offsets[last] + 1


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with each run of white space as one space, and where each of its characters came from."""
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for space in _SPACE.finditer(text):
        pieces += [text[done : space.start()], " "]
        offsets += range(done, space.start() + 1)
        done = space.end()
    pieces.append(text[done:])
    offsets += range(done, len(text))
    return "".join(pieces), tuple(offsets)
