"""Pairs of names that can be within two letters of each other, without looking at all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.names.alike.link import CROWD

MANY_WORDS = 6  # words of a name; longer ones are looked up by leaving out one word only


def neighbours(texts: Sequence[str], names: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """First names whose texts, without spaces, share what is left after one letter is left out of each.

    Then those whose words share a signature. Each pair is given once.
    """
    size = len(texts)
    pairs = set(_one_letter_apart(texts, size))
    for block in _blocks(names):
        pairs.update(one * size + other for one, other in combinations(block, 2))
    return (divmod(pair, size) for pair in pairs)


def _one_letter_apart(texts: Sequence[str], size: int) -> Iterator[int]:
    """Pairs by one number each: the place of the first, times how many names there are, and that of the second."""
    first: dict[int, int] = {}  # the first name of each variant; more only where there are more
    more: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        variants = {hash(text[:at] + text[at + 1 :]) for at in range(len(text))}
        variants.add(hash(text))
        for variant in variants:
            holder = first.setdefault(variant, index)
            if holder == index:
                continue
            yield holder * size + index
            others = more.setdefault(variant, [])
            if len(others) < CROWD:
                for other in others:
                    yield other * size + index
                others.append(index)


def _blocks(names: Sequence[tuple[str, ...]]) -> Iterator[list[int]]:
    """Names that share a signature, where that says something."""
    blocks: dict[int, list[int]] = defaultdict(list)
    for index, words in enumerate(names):
        for signature in _signatures(words):
            blocks[hash(signature)].append(index)
    return (block for block in blocks.values() if 1 < len(block) <= CROWD)


def _signatures(words: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """What stays the same after two slips: all words but one or two, and the first or last letters of those."""
    count = len(words)
    if count == 1:
        word = words[0]
        third = max(3, len(word) // 3)
        yield from (("start", word[: third + 1]), ("end", word[-third - 1 :]), ("middle", word[third : 2 * third]))
        return
    for at in range(count):
        rest = words[:at] + words[at + 1 :]
        yield rest, words[at][:2]
        yield rest, words[at][-2:], 0
    if count == 2:
        one, other = words
        yield one[:3], other[:2], "start"
        yield one[-3:], other[-2:], "end"
    elif count <= MANY_WORDS:
        for one_at, other_at in combinations(range(count), 2):
            rest = tuple(word for at, word in enumerate(words) if at not in (one_at, other_at))
            yield rest, words[one_at][0], words[other_at][0], one_at, other_at, "start"
            yield rest, words[one_at][-1], words[other_at][-1], one_at, other_at, "end"
