"""What leaves a claim possible by measure: kinds of certain claims that were wrong too often when they were read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, get_args

from crosscheck.errors import ConfigError
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.reason import Reason

_FILE = "doubts.toml"
_LISTS = ("attributes", "reasons", "nouns")
_COUNTS = ("right", "wrong")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One kind of claims, why they are only possible, and how many were right and wrong when they were read.

    An empty `attributes` or `nouns` stands for any; `reasons` are those that a claim of the kind has, all of them.
    """

    why: Reason
    attributes: frozenset[str]
    reasons: frozenset[str]
    nouns: frozenset[str]
    unless_scope: bool
    right: int
    wrong: int

    def meets(self, draft: Draft, scope: str) -> bool:
        """Whether a draft with this scope is of the kind."""
        if (self.attributes and draft.attribute not in self.attributes) or (self.unless_scope and scope):
            return False
        if not self.reasons <= {*draft.subject.reasons, *draft.reasons}:
            return False
        return not self.nouns or draft.subject.written.casefold().rpartition(" ")[2] in self.nouns


def measured_doubt(draft: Draft, scope: str) -> Reason:
    """Why a draft with this scope is only possible, by the first kind that it is of; "" where it is of none."""
    return next((doubt.why for doubt in _doubts() if doubt.meets(draft, scope)), "")


@lru_cache(maxsize=1)
def _doubts() -> tuple[Doubt, ...]:
    return read_doubts(tomllib.loads(files("crosscheck.extract").joinpath(_FILE).read_text(encoding="utf-8")))


def read_doubts(table: Mapping[str, Any]) -> tuple[Doubt, ...]:
    """The kinds of a table; `ConfigError` where a row has no known reason, no sign to tell it by, or no counts."""
    rows = table.get("doubt")
    if set(table) != {"doubt"} or not isinstance(rows, list):
        raise ConfigError(f"extract/{_FILE}: needs [[doubt]] rows, and nothing else")
    for number, row in enumerate(rows, start=1):
        wrong = _wrong(row)
        if wrong:
            raise ConfigError(f"extract/{_FILE}: row {number}: {wrong}")
    return tuple(_doubt_of(row) for row in rows)


def _doubt_of(row: Mapping[str, Any]) -> Doubt:
    attributes, reasons, nouns = (frozenset(row.get(key, ())) for key in _LISTS)
    return Doubt(row["why"], attributes, reasons, nouns, "unless" in row, row["right"], row["wrong"])


def _wrong(row: Mapping[str, Any]) -> str:
    """What is wrong with a row; "" where nothing is."""
    unknown = set(row) - {"why", "unless", *_LISTS, *_COUNTS}
    if unknown:
        return f"unknown {', '.join(sorted(unknown))}"
    if not row.get("why") or row["why"] not in get_args(Reason):
        return "why is no reason"
    if not set(_LISTS) & set(row):
        return f"needs one of {', '.join(_LISTS)}"
    for key in set(_LISTS) & set(row):
        words = row[key]
        if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
            return f"{key} is no list of words"
    if not set(row.get("reasons", ())) <= set(get_args(Reason)):
        return "reasons has an unknown one"
    if row.get("unless", "scope") != "scope":
        return 'unless is "scope" or left out'
    if not all(isinstance(row.get(key), int) for key in _COUNTS):
        return "right and wrong are whole numbers"
    return ""
