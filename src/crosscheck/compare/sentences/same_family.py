"""Whether two sentences name two bearers of one family name ("Paul Ravier", "Luc Ravier")."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_FULL = 2
"""A first and a last name."""


def same_family(one: Sentence, other: Sentence) -> bool:
    """Whether a last name stands behind first names in both, and each sentence knows nothing of the other's."""
    theirs = list(_full_names(other))
    return any(
        mine[-1] == yours[-1] and _are_strange(mine[:-1], other) and _are_strange(yours[:-1], one)
        for mine in _full_names(one)
        for yours in theirs
    )


def _are_strange(first_names: list[str], sentence: Sentence) -> bool:
    return sentence.keys.isdisjoint(first_names)


def _full_names(sentence: Sentence) -> Iterator[list[str]]:
    """The keys of each run of names with nothing but a blank or a hyphen between them."""
    run: list[Word] = []
    for word in sentence.words:
        goes_on = run and word.maybe and sentence.text[run[-1].end : word.start] in (" ", "-", " - ")
        if not goes_on:
            if len(run) >= _FULL:
                yield [each.key for each in run]
            run = []
        if word.maybe and not word.marks & Mark.CONCEPT:
            run.append(word)
    if len(run) >= _FULL:
        yield [each.key for each in run]
