"""The words of a lexicon that cannot hold of one thing together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import permutations

from crosscheck.errors import CrosscheckError


def read_opposites(
    table: Mapping[str, object], look_up: Callable[[str], tuple[str, int]], endings: Sequence[str], file: str
) -> dict[str, frozenset[str]]:
    """The keys that exclude each key: of opposites ("pairs"), and of one kind ("kinds", as colours).

    `look_up` gives the key of a word; every ending is tried behind each word, and what "feminine" has for an ending in
    its place ("inoffensif", "inoffensive").
    """
    feminine = _feminine(table, file)
    found: dict[str, set[str]] = {}
    for name in ("pairs", "kinds"):
        for words in _lists(table, name, file):
            sides = [
                {look_up(form)[0] for word in side.split() for form in _forms(word, endings, feminine)}
                for side in words
            ]
            for ours, theirs in permutations(sides, 2):
                for key in ours - theirs:
                    found.setdefault(key, set()).update(theirs - ours)
    return {key: frozenset(others) for key, others in found.items()}


def _forms(word: str, endings: Sequence[str], feminine: Mapping[str, str]) -> Iterator[str]:
    yield from (word + ending for ending in endings)
    for ending, others in feminine.items():
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others.split())


def _feminine(table: Mapping[str, object], file: str) -> Mapping[str, str]:
    found = table.get("feminine", {})
    if not isinstance(found, dict) or not all(isinstance(other, str) for other in found.values()):
        raise CrosscheckError(f"{file}: [opposites] feminine must give the endings that stand for one")
    return found


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
