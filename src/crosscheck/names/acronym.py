"""Does "AIP" stand for "AI Infrastructure Partnership"?"""

from __future__ import annotations

import re

from crosscheck.names.fold import fold
from crosscheck.names.words import small_words

LONGEST = 10  # letters; longer capitals are headlines, not acronyms

_PIECES = re.compile(r"[^\W_]+")
_SHAPE = re.compile(r"[^\W\d_][\w&]{1,9}s?", re.ASCII)


def acronym_fits(acronym: str, name: str) -> bool:
    """Whether the letters are the initials of the name's words, in order.

    Each word gives its first letter; articles and prepositions may give theirs or none; a word that is itself in
    capitals ("AI", "UK") may give several. The acronym is two to ten characters, mostly capitals; full stops
    ("U.N.") and a plural s do not count.
    """
    letters = acronym.replace(".", "").strip()
    if len(letters) > 2 and letters.endswith("s") and letters[:-1].isupper():
        letters = letters[:-1]
    if not 2 <= len(letters) <= LONGEST or not _SHAPE.fullmatch(letters) or sum(map(str.isupper, letters)) < 2:
        return False
    words = _PIECES.findall(name)
    if len(words) < 2 or len(words) > 4 * LONGEST:
        return False
    return _spells(fold(letters).replace("&", ""), words)


def _spells(letters: str, words: list[str]) -> bool:
    reached = {0}
    for word in words:
        plain = fold_word(word)
        small = plain in small_words()
        most = min(len(plain), len(letters)) if word.isupper() and len(word) <= 5 else 1
        following = set(reached) if small or word.isdigit() else set()
        for at in reached:
            following |= {at + size for size in range(1, most + 1) if letters.startswith(plain[:size], at)}
        if not following:
            return False
        reached = following
    return len(letters) in reached


def fold_word(word: str) -> str:
    """One word without case and accents, articles kept."""
    return fold(f"x {word}").removeprefix("x ")
