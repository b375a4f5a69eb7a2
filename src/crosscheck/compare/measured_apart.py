"""Whether two claims say by a word that they are of two measures: an average and a maximum, gross and net."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.files.word_lists import is_word_list
from crosscheck.model import Location, Reading
from crosscheck.names import spaced

FILE = "measures.toml"

_Row = tuple[tuple[str, ...], ...]
"""The measures of one row, each with its words between spaces."""


def measured_apart(a: Reading, b: Reading) -> bool:
    """Whether the words of each claim name a measure of one row, and no measure that the other's name.

    Only what both say counts: "profit" beside "net profit" leaves open which it is.
    """
    ours, theirs = _words(a), _words(b)
    for row in _rows().values():
        mine = _named(row, ours)
        yours = _named(row, theirs) if mine else mine
        if mine and yours and mine.isdisjoint(yours):
            return True
    return False


def _named(row: _Row, told: str) -> set[int]:
    return {number for number, words in enumerate(row) if any(word in told for word in words)}


def _words(reading: Reading) -> str:
    claim = reading.claim
    return _spaced(f"{claim.attribute} {claim.scope} {claim.quote.text if claim.quote else ''}")


@lru_cache(maxsize=4096)
def _spaced(text: str) -> str:
    return f" {spaced(text)} "


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, _Row]:
    """The rows of the table; raises ConfigError naming one that holds something else than lists of words."""
    rows: dict[str, _Row] = {}
    for name, measures in data_table(__file__, FILE).items():
        if not isinstance(measures, list) or not all(map(is_word_list, measures)):
            raise ConfigError(f'{FILE}: "{name}" must be a list of lists of words', location=Location(FILE))
        rows[name] = tuple(tuple(f" {word} " for word in words) for words in measures)
    return rows
