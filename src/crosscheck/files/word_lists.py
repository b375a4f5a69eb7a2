"""A data file that holds lists of words and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.model import Location


def is_word_list(value: object) -> TypeGuard[list[str]]:
    """Whether something in a data file is a list of words, none of them empty."""
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)


def word_lists(beside: str, file: str, keys: Iterable[str] = ()) -> dict[str, list[str]]:
    """The lists of a TOML file that lies beside a module, by key; of `keys` that it does not have, empty ones.

    Raises `ConfigError` naming file and key for what is no list of words and, where `keys` are given, for another key.
    """
    tables = data_table(beside, file)
    known: dict[str, list[str]] = {key: [] for key in keys}
    for key, words in tables.items():
        if not is_word_list(words):
            raise ConfigError(f'{file}: "{key}" must be a list of words', location=Location(file))
        if known and key not in known:
            raise ConfigError(f'{file}: "{key}" is none of {", ".join(known)}', location=Location(file))
    return {**known, **tables}
