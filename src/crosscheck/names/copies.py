"""Near-identical texts: copies of one press release, whoever printed them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import combinations, groupby, pairwise
from zlib import crc32

WIDTH = 5  # words a shingle; Broder 1997, "On the resemblance and containment of documents", takes small odd widths
FEWEST = 12  # shingles; below, texts are copies only when they are equal
SAMPLED = 400  # shingles a text, those with the smallest hashes (a bottom-k sketch); texts below are kept whole
ALIKE = 0.5  # Jaccard: half of all shingles in common
HELD = 0.8  # containment: so much of the shorter text stands in the longer ...
NO_LONGER = 2.5  # ... which is at most so many times as long; beyond, it has reporting of its own
TRIED = 32  # smallest hashes of a text, one of which a copy must share
MOST_HOLDERS = 30  # texts that share a run, up to which every pair is looked at

_BITS = 32  # of a text's number
_MASK = (1 << _BITS) - 1

_WORDS = re.compile(r"\w+")


def copies(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs of texts, by their names, of which one is a copy of the other, in order.

    Texts are cut into overlapping runs of five folded words (w-shingling), hashed by CRC-32, which is the same
    everywhere. Two are copies when they share half of all their runs, or when the longer one holds four fifths of
    the shorter one and is at most 2.5 times as long. Only texts that share one of their 32 smallest runs are ever
    compared: of two copies that share half of their runs one pair in 10^9 is missed.
    """
    sketches = {name: shingles(text) for name, text in sorted(texts.items())}
    pairs = likely_copies((name, smallest(sketch)) for name, sketch in sketches.items())
    return [pair for pair in pairs if alike(sketches[pair[0]], sketches[pair[1]])]


def likely_copies(heads: Iterable[tuple[str, Iterable[int]]]) -> list[tuple[str, str]]:
    """The pairs of texts, in order, that share one of their smallest runs; texts come in the order of their names."""
    names: list[str] = []
    held: list[int] = []
    for number, (name, head) in enumerate(heads):
        names.append(name)
        held += [run << _BITS | number for run in head]
    held.sort()
    shared: set[tuple[str, str]] = set()
    for _, run in groupby(held, key=lambda each: each >> _BITS):
        holders = [names[each & _MASK] for each in run]
        if len(holders) > 1:
            shared.update(_pairs(holders))
    return sorted(shared)


def copies_of(text: str, texts: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the texts that are copies of this one, by the same measure, in order."""
    sketch = shingles(text)
    return tuple(name for name, other in sorted(texts.items()) if alike(sketch, shingles(other)))


def _pairs(names: list[str]) -> list[tuple[str, str]]:
    """All pairs of a few texts; of many, each with the first and with the next, which joins true copies too."""
    if len(names) <= MOST_HOLDERS:
        return list(combinations(names, 2))
    return [*((names[0], name) for name in names[1:]), *pairwise(names[1:])]


Sketch = tuple[frozenset[int], int]


def shingles(text: str) -> Sketch:
    """The hashes of a text's runs of five words (the 400 smallest), and how many runs it has."""
    words = _WORDS.findall(text.casefold())
    if len(words) < WIDTH + FEWEST:
        return frozenset([crc32(" ".join(words).encode("utf-8", "surrogatepass"))] if words else []), min(len(words), 1)
    runs = {
        crc32(" ".join(words[at : at + WIDTH]).encode("utf-8", "surrogatepass")) for at in range(len(words) - WIDTH + 1)
    }
    return frozenset(sorted(runs)[:SAMPLED]), len(runs)


def smallest(sketch: Sketch) -> list[int]:
    """The hashes by which likely copies of a text are found."""
    return sorted(sketch[0])[:TRIED]


def alike(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are copies, by their sketches."""
    (first, length), (second, other_length) = one, other
    if min(length, other_length) <= 1:
        return first == second
    union = sorted(first | second)[: max(min(len(first), len(second)), 1)]
    both = sum(shingle in first and shingle in second for shingle in union)
    jaccard = both / len(union)
    if jaccard >= ALIKE:
        return True
    longer, shorter = max(length, other_length), min(length, other_length)
    contained = jaccard * (longer + shorter) / (1 + jaccard) / shorter
    return contained >= HELD and longer <= NO_LONGER * shorter
