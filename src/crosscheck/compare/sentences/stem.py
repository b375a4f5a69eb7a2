"""A light stem: enough for "gross" and "grossed", "réduit" and "réduits" to meet, no more; the data is `stems.toml`."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
from importlib import resources
from itertools import chain

from crosscheck.errors import CrosscheckError
from crosscheck.model.frozen import frozen

_FILE = "stems.toml"
_KEYS = ("plurals", "irregular", "endings", "prefixes")
_SHORTEST = 4


@frozen
class Endings:
    """What a language's words end and begin with; `stems.toml` says what each list is for.

    `forms` are pairs of an ending and what stands for it, the longest first.
    """

    plurals: tuple[str, ...] = ()
    irregular: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word without case and accents (Unicode NFKD and full case folding)."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))


def stem(word: str, language: str) -> str:
    """The folded word without a plural mark and then without its ending; four letters stay at least."""
    folded, known = fold_word(word), endings_of(language)
    if len(folded) >= _SHORTEST and folded.endswith(known.plurals) and not folded.endswith("ss"):
        folded = folded[:-1]
    for ending, short in known.forms:
        if len(folded) - len(ending) + len(short) >= _SHORTEST and folded.endswith(ending):
            return folded[: -len(ending)] + short
    for suffix in known.endings:
        if len(folded) - len(suffix) >= _SHORTEST and folded.endswith(suffix):
            return folded[: -len(suffix)]
    return folded[:-1] + "i" if language == "en" and folded.endswith("y") else folded


@lru_cache(maxsize=16)
def endings_of(language: str) -> Endings:
    """The endings of a language's words; none for a language that the data file does not know."""
    return _all_endings().get(language, Endings())


@lru_cache(maxsize=1)
def turning_prefixes() -> frozenset[str]:
    """What turns a word into its opposite, in any language."""
    return frozenset(chain.from_iterable(each.prefixes for each in _all_endings().values()))


@lru_cache(maxsize=1)
def _all_endings() -> dict[str, Endings]:
    text = (resources.files(__package__) / "lexicon" / _FILE).read_text(encoding="utf-8")
    return read_endings(tomllib.loads(text))


def read_endings(tables: dict[str, dict[str, object]]) -> dict[str, Endings]:
    """The endings by language; `CrosscheckError` naming the language and the key that is not as it should be."""
    found = {}
    for language, table in tables.items():
        forms = table.get("forms", {})
        if not isinstance(forms, dict) or set(table) - {*_KEYS, "forms"}:
            raise CrosscheckError(f"{_FILE}: [{language}] knows {', '.join(_KEYS)} and a table of forms")
        ends = [(ending, short) for short, words in forms.items() for ending in _words(words, language, short)]
        lists = {key: _words(table.get(key), language, key) for key in _KEYS}
        found[language] = Endings(forms=tuple(sorted(ends, key=lambda form: -len(form[0]))), **lists)
    return found


def _words(value: object, language: str, key: str) -> tuple[str, ...]:
    if not isinstance(value, str):
        raise CrosscheckError(f"{_FILE}: [{language}] {key} must be words separated by spaces")
    return tuple(value.split())
