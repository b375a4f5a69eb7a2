"""Whether two sentences tell of two turns of one kind: "au premier tour", "au second tour"; "in the first group"."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.lexicon import load_contrasts, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence

_ORDER = scope("order")
_REACH = 2


def other_turn(left: Sentence, right: Sentence) -> bool:
    """Whether both have an ordinal before one noun, behind a preposition, and never the same one."""
    ours, theirs = _turns(left), _turns(right)
    return any(ours[noun].isdisjoint(theirs[noun]) for noun in ours.keys() & theirs.keys())


def _turns(sentence: Sentence) -> dict[str, set[str]]:
    contrasts = load_contrasts()
    found: dict[str, set[str]] = {}
    words = sentence.words
    for place, (rank, noun) in enumerate(pairwise(words)):
        if _ORDER not in contrasts.get(rank.key, ()) or noun.marks & Mark.FUNCTION or noun.start - rank.end != 1:
            continue
        before = words[max(0, place - _REACH) : place]
        if any(word.marks & (Mark.AT | Mark.ADJUNCT) for word in before):
            found.setdefault(noun.key, set()).add(rank.key)
    return found
