"""The words of bodies' names in one language; the data file is `name_words.toml`."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.names.word_table import word_table
from crosscheck.names.words import small_words, translations

FILE = "alike/name_words.toml"
LONG = 4  # letters of a word that may be a plural ...
PLURALS = "sx"  # ... by one of these at its end
STEPS = 3  # a word may lead to one of the other table, and that to another


@lru_cache(maxsize=1)
def small_name_words() -> frozenset[str]:
    """Articles, prepositions and conjunctions of names in more languages than scopes are told in."""
    return small_words() | frozenset(word_table(FILE)["small"])


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Countries in their first form: names that differ in one are two bodies."""
    return frozenset(word_table(FILE)["countries"])


@lru_cache(maxsize=1)
def _first_forms() -> dict[str, str]:
    """Each word, or words side by side, in the form that stands for all."""
    table = word_table(FILE)
    mine = {
        word: first
        for part in ("translated", "countries", "towns")
        for first, words in table[part].items()
        for word in words
    }
    theirs = translations()
    known = {**theirs, **mine}
    for first in (*theirs.values(), *mine.values()):
        known.setdefault(first, first)
    return {word: _followed(first, known) for word, first in known.items()}


def _followed(first: str, known: dict[str, str]) -> str:
    for _ in range(STEPS):
        if (next_form := known.get(first, first)) == first:
            break
        first = next_form
    return first


@lru_cache(maxsize=1)
def _phrases() -> frozenset[str]:
    """The words with which phrases of the table begin: "croix" for "croix rouge"."""
    return frozenset(word.split()[0] for word in _first_forms() if " " in word)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > LONG and word[-1] in PLURALS else word


def in_one_language(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words in their first forms; a form of two words gives two."""
    known, opening = _first_forms(), _phrases()
    found: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word in opening and (pair := known.get(" ".join(words[at : at + 2]))):
            found += pair.split()
            at += 2
            continue
        first = known.get(word) or known.get(_singular(word), word)
        if " " in first:
            found += first.split()
        else:
            found.append(first)
        at += 1
    return tuple(found)
