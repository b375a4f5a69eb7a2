"""Points of a share or a rate are percentage points: "up 0.3 point"; the words are `in_points.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.files.word_lists import is_word_list
from crosscheck.messages import LANGUAGES
from crosscheck.model import Amount, Attribute, Location, Value
from crosscheck.model.frozen import frozen

FILE = "in_points.toml"


@frozen
class Points:
    """The words for what a share or a rate moves by, and the attributes whose points are those of an index."""

    words: frozenset[str]
    prices: frozenset[str]


def in_points(value: Value, attribute: Attribute) -> Value:
    """ "Up 0.3 point" of a share or a rate in percentage points, as it is meant; any other value as it is."""
    if not isinstance(value, Amount) or attribute.dimension != "percent" or value.counted not in points().words:
        return value
    if attribute.key in points().prices:
        return value
    written = replace(value.written, unit="[pp]")
    return replace(value, unit="[pp]", dimension="points", counted=None, written=written)


@lru_cache(maxsize=1)
def points() -> Points:
    """What the data file holds. Raises `ConfigError` naming the table that is not as it should be."""
    return read_points(data_table(__file__, FILE))


def read_points(tables: Mapping[str, object]) -> Points:
    """The words of all languages, and the attributes that they are not said of."""
    if unknown := set(tables) - {"words", "prices"}:
        raise ConfigError(f"{FILE}: unknown table {', '.join(sorted(unknown))}", location=Location(FILE))
    words = _lists(tables, "words", LANGUAGES)
    return Points(frozenset(chain.from_iterable(words)), frozenset(*_lists(tables, "prices", ("attributes",))))


def _lists(tables: Mapping[str, object], name: str, keys: tuple[str, ...]) -> list[list[str]]:
    """The lists of words of a table that has these keys and no other."""
    table = tables.get(name)
    if not isinstance(table, dict) or set(table) != set(keys) or not all(map(is_word_list, table.values())):
        raise ConfigError(f"{FILE}: [{name}] must hold lists of words: {', '.join(keys)}", location=Location(FILE))
    return list(table.values())
