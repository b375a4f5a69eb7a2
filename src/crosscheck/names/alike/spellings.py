"""Names that differ by slips of one or two letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.names.alike.link import Link, Wordings, link, may_meet
from crosscheck.names.alike.neighbours import neighbours
from crosscheck.names.alike.slip import same_word
from crosscheck.names.alike.vocabulary import Vocabulary
from crosscheck.names.alike.wording import Wording

SLIPS = 2


def spellings(wordings: Wordings, vocabulary: Vocabulary) -> Iterator[Link]:
    """Links between names within two letters of each other, those letters within words."""
    from rapidfuzz.distance import OSA

    texts = ["".join(each.words) for each in wordings]
    plain = [" ".join(each.plain) for each in wordings]
    for left, right in neighbours(texts, [each.plain for each in wordings]):
        one, other = wordings[left], wordings[right]
        if not may_meet(one, other):
            continue
        distance = OSA.distance(texts[left], texts[right], score_cutoff=SLIPS)
        if distance > SLIPS:
            distance = OSA.distance(plain[left], plain[right], score_cutoff=SLIPS)
        if 0 < distance <= SLIPS and one.numbers() == other.numbers() and _slip(one, other, vocabulary):
            longest = max(len(texts[left]), len(texts[right]))
            yield link(one, other, max(1, round(94 - 100 * (distance - 0.5) / longest)), "suggest-spelling")


def _slip(one: Wording, other: Wording, vocabulary: Vocabulary) -> bool:
    """Whether two names differ by slips within words, in their order or in one language."""
    return _in_order(one.words, other.words, vocabulary) or _in_order(one.plain, other.plain, vocabulary)


def _in_order(mine: Sequence[str], yours: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Word by word; two words of one name may be run together in the other, or parted elsewhere."""
    shared = sum(word in yours for word in mine)
    at = to = 0
    while at < len(mine) and to < len(yours):
        if same_word(mine[at], yours[to], vocabulary, shared):
            at, to = at + 1, to + 1
        elif (step := _together(mine[at : at + 2], yours[to : to + 2], vocabulary, shared)) is not None:
            at, to = at + step[0], to + step[1]
        else:
            return False
    return at == len(mine) and to == len(yours)


def _together(mine: Sequence[str], yours: Sequence[str], vocabulary: Vocabulary, shared: int) -> tuple[int, int] | None:
    """How many words of each are one when they are written together; None where they are not."""
    for left, right in ((2, 1), (1, 2), (2, 2)):
        if len(mine) >= left and len(yours) >= right:
            one, other = "".join(mine[:left]), "".join(yours[:right])
            if one == other or (
                left == right and _parted_elsewhere(mine, yours) and same_word(one, other, vocabulary, shared)
            ):
                return left, right
    return None


def _parted_elsewhere(mine: Sequence[str], yours: Sequence[str]) -> bool:
    """Whether two words of each may be the same letters with the space one letter on: "Medi aGroup"."""
    one, other = sorted((mine, yours), key=lambda words: len(words[0]))
    return len(one[0]) + 1 == len(other[0]) and one[1][0] == other[0][-1] and one[1][-1] == other[1][-1]
