"""One spelling for letters that other scripts and languages write otherwise; the data file is `letters.toml`."""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.names.word_table import word_table

FILE = "alike/letters.toml"
SHORTEST = 4  # letters of a word that is compared by its sound; shorter ones are as they are written
LONG = 5  # letters of a word whose vowels are exchanged too


_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    return {ord(letter): latin for letter, latin in word_table(FILE)["letters"].items()}


@lru_cache(maxsize=1)
def _sounds() -> tuple[tuple[tuple[str, str], ...], dict[int, str], dict[int, str], str]:
    table = word_table(FILE)["sounds"]
    letters = {ord(letter): sound for letter, sound in table["letters"].items()}
    vowels = {ord(letter): sound for letter, sound in table["vowels"].items()}
    return tuple((written, sound) for written, sound in table["groups"]), letters, letters | vowels, table["endings"]


def in_latin(text: str) -> str:
    """Folded text in plain Latin letters, those of Greek and Cyrillic as English texts spell them."""
    return text if text.isascii() else text.translate(_letters())


@lru_cache(maxsize=1 << 15)
def sound_of(word: str) -> str:
    """The word as it sounds, roughly: spellings that transliterations exchange are one ("Khairiyya", "Khayriya")."""
    if len(word) < SHORTEST or not word.isalpha():
        return word
    groups, letters, all_letters, endings = _sounds()
    exchanged = letters if len(word) < LONG else all_letters
    for written, sound in groups:
        if written in word:
            word = word.replace(written, sound)
    return _TWICE.sub(r"\1", word.translate(exchanged)).rstrip(endings) or word
