"""Does "AIP" stand for "AI Infrastructure Partnership"?"""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.names.fold import fold
from crosscheck.names.words import small_words

LONGEST = 10  # letters; longer capitals are headlines, not acronyms

_MANY = 200  # acronyms that one name may have; a line of capitals and numbers has thousands
_PIECES = re.compile(r"[^\W_]+")
_SHAPE = re.compile(r"[^\W\d_][\w&]{1,9}s?", re.ASCII)


def acronym_fits(acronym: str, name: str) -> bool:
    """Whether the letters are the initials of the name's words, in order.

    Each word gives its first letter; articles and prepositions may give theirs or none; a word that is itself in
    capitals ("AI", "UK") may give several. The acronym is two to ten characters, mostly capitals; full stops
    ("U.N.") and a plural s do not count.
    """
    letters = acronym_letters(acronym)
    words = _PIECES.findall(name) if letters else []
    return _may_have(words) and _spells(letters, words)


def acronym_letters(acronym: str) -> str:
    """The folded letters by which an acronym stands for a name; empty where it is none."""
    letters = acronym.replace(".", "").strip()
    if len(letters) > 2 and letters.endswith("s") and letters[:-1].isupper():
        letters = letters[:-1]
    if not 2 <= len(letters) <= LONGEST or not _SHAPE.fullmatch(letters) or sum(map(str.isupper, letters)) < 2:
        return ""
    return fold(letters).replace("&", "")


def letters_for(name: str) -> frozenset[str] | None:
    """The letters of every acronym that fits a name, and maybe others; None where they cannot be listed."""
    words = _PIECES.findall(name)
    if not _may_have(words):
        return frozenset()
    reached = {""}
    for word in words:
        if not fold_word(word):
            return None
        given = [""] if _may_be_left_out(word) else []
        given += [fold_word(word)[:size] for size in range(1, _most(word, LONGEST) + 1)]
        reached = {f"{text}{more}" for text in reached for more in given if len(text) + len(more) <= LONGEST}
        if len(reached) > _MANY:
            return None
    return frozenset(reached - {""})


def _may_have(words: list[str]) -> bool:
    """Whether a name of these words can have an acronym."""
    return 2 <= len(words) <= 4 * LONGEST


def _may_be_left_out(word: str) -> bool:
    return fold_word(word) in small_words() or word.isdigit()


def _most(word: str, letters: int) -> int:
    """How many letters a word may give to an acronym of so many."""
    return min(len(fold_word(word)), letters) if word.isupper() and len(word) <= 5 else 1


def _spells(letters: str, words: list[str]) -> bool:
    reached = {0}
    for word in words:
        plain = fold_word(word)
        most = _most(word, len(letters))
        following = set(reached) if _may_be_left_out(word) else set()
        for at in reached:
            following |= {at + size for size in range(1, most + 1) if letters.startswith(plain[:size], at)}
        if not following:
            return False
        reached = following
    return len(letters) in reached


@lru_cache(maxsize=1 << 13)
def fold_word(word: str) -> str:
    """One word without case and accents, articles kept."""
    return fold(f"x {word}").removeprefix("x ")
