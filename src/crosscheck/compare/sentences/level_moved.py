"""Whether one of two figures is what a level, or a date, was moved to, and the other may be what it was before."""

from __future__ import annotations

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.size_of import size_of
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Span

_REACH, _GAP = 4, 3
_MOVED = Mark.RISEN | Mark.FALLEN | Mark.REVISED


def level_moved(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether a sentence tells an update of the other's figure: "s'est alourdi à 27", "revised to 27", against 19.

    What has risen was less before, and what has fallen more; what was revised, or put off, may have been either.
    """
    ours, theirs = _move(left, claim), _move(right, evidence)
    if bool(ours) == bool(theirs):
        return False
    moved, other, how = (left, right, ours) if ours else (right, left, theirs)
    if moved.reached:
        return False  # what it was before is told too
    if how & Mark.REVISED:
        return True
    if isinstance(moved.value, Span):
        return False
    return bool(how & Mark.RISEN) == (size_of(moved) > size_of(other))


def _move(fact: Fact, sentence: Sentence) -> int:
    """The mark of the verb that moves something to a figure, right before it; none where no such verb does."""
    start = fact.mention.hedge_start
    begin, _ = clause_around(sentence, start, start)
    before = [word for word in sentence.words if begin <= word.start < start][-_REACH:]
    if not before or start - before[-1].end > _GAP:
        return 0
    to = next((place for place in range(len(before) - 1, -1, -1) if not _is_small(before[place])), None)
    return before[to].marks & _MOVED if to is not None and _leads_to(before[to + 1 :]) else 0


def _is_small(word: Word) -> bool:
    return bool(word.marks & Mark.FUNCTION) and not word.marks & _MOVED


def _leads_to(behind: list[Word]) -> bool:
    """Whether "to" stands between the verb and the figure, or "at" before a date."""
    return any(word.marks & (Mark.TO | Mark.AT) for word in behind)
