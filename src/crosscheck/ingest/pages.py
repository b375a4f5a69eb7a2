"""How pages look around an article: data files, one a language, all of them used for every text.

A French page may well end in English furniture, so what a line is, is asked of all languages together.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from crosscheck.errors import ConfigError
from crosscheck.files.word_lists import is_word_list
from crosscheck.model import Location
from crosscheck.model.frozen import frozen
from crosscheck.names import fold

_FURNITURE: Final = (
    "whole",
    "ends",
    "labels",
    "starts",
    "holds",
    "counts",
    "around",
    "home",
    "small",
    "networks",
    "joins",
)
_HEAD: Final = ("before", "leads", "after", "by", "author")


@frozen
class Pages:
    """The folded words of every data file; what each list is for, `pages/en.toml` says."""

    whole: frozenset[str]
    ends: frozenset[str]
    labels: frozenset[str]
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    counts: frozenset[str]
    around: frozenset[str]
    home: frozenset[str]
    small: frozenset[str]
    networks: frozenset[str]
    joins: frozenset[str]
    before: frozenset[str]
    leads: frozenset[str]
    after: frozenset[str]
    by: frozenset[str]
    author: frozenset[str]


@lru_cache(maxsize=1)
def pages() -> Pages:
    """Everything in `pages/`. Raises `ConfigError` naming the file and the key that it does not know."""
    folder = resources.files("crosscheck.ingest").joinpath("pages")
    texts = {entry.name: entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml")}
    return build_pages(texts)


def build_pages(texts: dict[str, str]) -> Pages:
    """`Pages` from data files given as (name, TOML text)."""
    found: dict[str, list[str]] = {key: [] for key in (*_FURNITURE, *_HEAD)}
    for name, text in sorted(texts.items()):
        for section, table in _load(name, text).items():
            known = {"furniture": _FURNITURE, "head": _HEAD}.get(section, ())
            if not known or not isinstance(table, dict):
                raise _problem(name, section, "furniture, head")
            for key, words in table.items():
                if key not in known or not is_word_list(words):
                    raise _problem(name, f"{section}.{key}", f"lists of strings: {', '.join(known)}")
                found[key] += [folded(word) for word in words]
    starts, holds = tuple(sorted(found.pop("starts"))), tuple(sorted(found.pop("holds")))
    return Pages(starts=starts, holds=holds, **{key: frozenset(words) for key, words in found.items()})


def folded(words: str) -> str:
    """Words as they are compared here: folded, and with apostrophes as spaces between words."""
    return " ".join(fold(words).replace("'", " ").split())


def _load(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"This is not valid TOML: {error}.", location=Location(f"pages/{name}")) from error


def _problem(name: str, key: str, known: str) -> ConfigError:
    return ConfigError(f'The key "{key}" does not fit.', location=Location(f"pages/{name}"), hint=f"There are {known}.")
