"""Whether two sentences of which one seems to deny the other tell of two things, or of all and of some."""

from __future__ import annotations

from crosscheck.compare.sentences.not_all import not_all
from crosscheck.compare.sentences.of_some_who import of_some_who
from crosscheck.compare.sentences.other_compound import other_compound
from crosscheck.compare.sentences.other_number import other_number
from crosscheck.compare.sentences.other_opening import other_opening
from crosscheck.compare.sentences.other_turn import other_turn
from crosscheck.compare.sentences.same_family import same_family
from crosscheck.compare.sentences.sentence import Sentence

_WAYS = (same_family, other_compound, other_number, other_opening, other_turn, not_all, of_some_who)


def tell_of_two(left: Sentence, right: Sentence) -> bool:
    """Whether names, numbers, settings or groups speak for two things."""
    return any(differ(left, right) for differ in _WAYS)
