"""Is a word run together from the beginnings of a name's words?"""

from __future__ import annotations

from collections.abc import Sequence

CLIPPED = 6  # letters of a short form that is run together; fewer are in too many names
PIECE = 3  # letters that each word gives, or more
MOST_WORDS = 4


def clipped(short: str, words: Sequence[str]) -> bool:
    """Whether the folded word is made of beginnings of all these words in order, each of them cut: "petronas"."""
    if len(short) < CLIPPED or not 2 <= len(words) <= MOST_WORDS or words[-1][:PIECE] not in short:
        return False
    reached = {0}
    for word in words:
        reached = {
            at + size
            for at in reached
            for size in range(PIECE, len(word))
            if at + size <= len(short) and short.startswith(word[:size], at)
        }
    return len(short) in reached
