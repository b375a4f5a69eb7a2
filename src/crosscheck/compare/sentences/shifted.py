"""Which figures are what a level was before it changed, and which what it is since ("passé de 3 % à 4 %")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount

_REACH = 4


def mark_shifts(facts: Sequence[Fact], words: Sequence[Word]) -> None:
    """Notes on each two figures between which a level changes that they are its old and its new height.

    Neither is what was added, whatever the verb: "a baissé de 9 % à 7 %".
    """
    for one, other in pairwise(facts):
        if one.sentence != other.sentence or not _are_levels(one, other):
            continue
        before = [word for word in words if word.end <= one.mention.hedge_start][-_REACH:]
        between = [word for word in words if one.mention.end <= word.start < other.mention.hedge_start]
        if len(before) < 2 or len(between) != 1 or not any(word.marks & Mark.SHIFT for word in before):
            continue
        if before[-1].marks & Mark.FROM and between[0].marks & Mark.TO:
            _mark(one, other)
        elif before[-1].marks & Mark.TO and between[0].marks & Mark.FROM:
            _mark(other, one)


def _mark(former: Fact, reached: Fact) -> None:
    former.former = reached.reached = True
    former.increment = reached.increment = reached.within = False


def _are_levels(one: Fact, other: Fact) -> bool:
    first, second = one.value, other.value
    return isinstance(first, Amount) and isinstance(second, Amount) and first.dimension == second.dimension
