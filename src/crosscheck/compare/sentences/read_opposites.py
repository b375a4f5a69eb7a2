"""The words of a lexicon that cannot hold of one thing together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import permutations

from crosscheck.errors import CrosscheckError


def read_opposites(
    table: Mapping[str, object], look_up: Callable[[str], tuple[str, int]], endings: Sequence[str], file: str
) -> dict[str, frozenset[str]]:
    """The keys that exclude each key: of two opposites ("pairs"), and of the words of one kind ("kinds", as colours).

    `look_up` gives the key of a word; every ending is tried behind each word.
    """
    found: dict[str, set[str]] = {}
    for name in ("pairs", "kinds"):
        for words in _lists(table, name, file):
            sides = [{look_up(word + ending)[0] for word in side.split() for ending in endings} for side in words]
            for ours, theirs in permutations(sides, 2):
                for key in ours - theirs:
                    found.setdefault(key, set()).update(theirs - ours)
    return {key: frozenset(others) for key, others in found.items()}


def read_kinds(
    table: Mapping[str, object], look_up: Callable[[str], tuple[str, int]], file: str
) -> tuple[frozenset[str], ...]:
    """The keys of the words of each kind."""
    return tuple(
        frozenset(look_up(word)[0] for side in words for word in side.split()) for words in _lists(table, "kinds", file)
    )


def _lists(table: Mapping[str, object], name: str, file: str) -> list[list[str]]:
    lists = table.get(name, [])
    if not isinstance(lists, list):
        raise CrosscheckError(f"{file}: [opposites] {name} must be lists of lists of words")
    return lists
