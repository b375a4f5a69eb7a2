"""Whom a text credits: agencies and press releases named in a dateline, a signature, or brackets behind the text.

A credit proposes an origin and decides nothing: two papers may have taken different dispatches of one agency.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from itertools import chain
from typing import Final

from crosscheck.errors import ConfigError
from crosscheck.files.word_lists import is_word_list
from crosscheck.model import Location
from crosscheck.model.frozen import frozen

FILE: Final = "credits.toml"
WORDS_FILE: Final = "credit_words.toml"
_LINE: Final = re.compile(r"[^\r\n]+")
_SIGNATURE: Final = 70  # characters of a line that is nothing but a signature
_DATELINE: Final = 90  # characters at the start of a line within which "PARIS, 3 mars (AFP) -" names the agency
_BRACKETS: Final = re.compile(r"[(\[/]([^()\[\]/\n]{2,50})[)\]/]")
_SAID: Final = re.compile(r"[.!?…]\s+\S|[:;,]\s.*[.!?]$")


@frozen
class Credit:
    """A credit line: `name` is the id of the voice that it names, `words` the line or brackets as printed."""

    name: str
    words: str


def credit_lines(text: str) -> tuple[Credit, ...]:
    """The credits of a text, each voice once, in order of the text."""
    found: dict[str, Credit] = {}
    for line in _LINE.finditer(text):
        for words in _places(line.group().strip()):
            for name in _named(words):
                found.setdefault(name, Credit(name, words))
    return tuple(found.values())


def _places(line: str) -> list[str]:
    """Where in a line a credit may stand: the whole of a signature, brackets in a dateline or at the very end."""
    if len(line) <= _SIGNATURE and not _SAID.search(line):
        return [line]
    return [
        found[1].strip()
        for found in _BRACKETS.finditer(line)
        if found.end() <= _DATELINE or found.end() >= len(line.rstrip(" .")) - 1
    ]


def _named(words: str) -> list[str]:
    """The voices that the words name, where they are a credit: a name, at most with little words around it."""
    pattern = credits_pattern()
    found = [str(match.lastgroup).replace("_", "-") for match in pattern.finditer(words)]
    rest = pattern.sub(" ", words)
    return found if found and _around().fullmatch(rest) else []


@lru_cache(maxsize=1)
def _around() -> re.Pattern[str]:
    return read_around(_table(WORDS_FILE))


def read_around(tables: Mapping[str, object]) -> re.Pattern[str]:
    """What may stand around the names in a credit. Raises `ConfigError` for what holds no lists of words."""
    words = [word for language, table in tables.items() for word in _listed(language, table)]
    longest = sorted((re.escape(word).replace("'", "['’]") for word in words), key=len, reverse=True)
    return re.compile(
        rf"(?:[\s,;:|/·•()\[\]©—–*_#>.&+-]|\d{{1,4}}|\b(?:{'|'.join(longest)}|[A-ZÀ-Ý][\w’'-]{{1,24}})\b)*+"
    )


def _listed(language: str, table: object) -> list[str]:
    known = set(table) <= {"around", "months"} if isinstance(table, dict) else False
    if not isinstance(table, dict) or not known or not all(map(is_word_list, table.values())):
        raise ConfigError(f"[{language}] must hold lists of words: around, months", location=Location(WORDS_FILE))
    return list(chain.from_iterable(table.values()))


def _table(file: str) -> dict[str, object]:
    return tomllib.loads(resources.files("crosscheck.ingest").joinpath(file).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def credits_pattern() -> re.Pattern[str]:
    """One pattern for all names, its groups called by their ids. Raises `ConfigError` for what is no table of lists."""
    groups = []
    for name, words in _table(FILE).items():
        if not is_word_list(words):
            raise ConfigError(f"{name} is no list of names", location=Location(FILE))
        longest = sorted(words, key=len, reverse=True)
        groups.append(f"(?P<{name.replace('-', '_')}>{'|'.join(re.escape(word) for word in longest)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")
