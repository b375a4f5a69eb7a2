"""The nouns of relations that stand at a word, also behind "ex-"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene


def nouns_here(scene: Scene, at: int) -> Iterator[tuple[tuple[str, ...], Frame, bool]]:
    """Each noun of the tables whose words stand here, longest first, with its frame and whether it is a plural."""
    relations, first = scene.grammar.relations, scene.atoms[at].low
    if "title" in scene.atoms[at].classes and not (at and "title" in scene.atoms[at - 1].classes):
        first = first.removesuffix(".")  # "Texas Gov. Ann Lee", but "Texas Lt. Gov. Ann Lee"
    prefix, hyphen, rest = first.partition("-")
    if hyphen and prefix in relations.words.former:
        first = rest
    for words, frame, many in relations.nouns.get(first, ()):
        if len(words) == 1 or matches(scene.atoms, at + 1, words[1:]):
            yield words, frame, many
