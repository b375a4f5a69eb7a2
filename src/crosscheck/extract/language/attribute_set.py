"""Attributes by what they have in common, as `frames/attributes.toml` says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, get_args

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import language_data

AttributeSet = Literal[
    "results", "of_bodies", "deal_prices", "contest_shares", "counterparts", "seats", "told_by_seat", "told_by_office",
    "customers", "told_by_customer", "shares_of", "held_by", "of_electorates", "of_chambers", "told_by_noun",
]  # fmt: skip


def attribute_set(name: AttributeSet) -> frozenset[str]:
    """The attributes that rules treat alike: "results" are told for a period, "of_bodies" only organisations have."""
    return _sets()[name]


@lru_cache(maxsize=1)
def _sets() -> Mapping[str, frozenset[str]]:
    return read_attribute_sets(language_data("frames", "attributes"))


def read_attribute_sets(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """The sets of a table; `ConfigError` where one is missing, unknown, or no list of words."""
    wrong = set(table) ^ set(get_args(AttributeSet))
    found = {}
    for name, words in table.items():
        if isinstance(words, list) and words and all(isinstance(word, str) for word in words):
            found[name] = frozenset(words)
        else:
            wrong.add(name)
    if wrong:
        raise ConfigError(f"extract/frames/attributes.toml: {', '.join(sorted(wrong))}")
    return found
