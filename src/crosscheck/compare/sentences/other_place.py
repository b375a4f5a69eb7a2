"""Two sentences that put one event at two places, or tell two doers of one act, by name."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.compare.sentences.lexicon import load_placed
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.time_words import time_words
from crosscheck.compare.sentences.words import Word
from crosscheck.model.frozen import frozen

_FEWEST, _ALIKE = 3, 0.7
_OWN = 1
"""Words of its own that each sentence may have beside the names: one newsroom's verb is not the other's."""
_BEFORE, _WITHIN = 3, 2


@frozen
class _Slot:
    """A name that only one sentence has: where it stands, and whether it tells a place or a doer."""

    start: int
    end: int
    mark: int


def find_other_place(left: Sentence, right: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two names, as (start, end), where all else is alike and happens once; None where they are no clash.

    "Le bateau a été intercepté au large de Calais", "c'est au large de Dieppe que le bateau a été intercepté". A
    sentence with an indefinite article may tell of another thing of the kind.
    """
    if left.lexicon is not right.lexicon or not _tell_one_event(left, right):
        return None
    ours, theirs = list(_slots(left, right)), list(_slots(right, left))
    if (
        not ours
        or len(ours) != len(theirs)
        or not ours[0].mark
        or {slot.mark for slot in (*ours, *theirs)} != {ours[0].mark}
    ):
        return None
    return (ours[0].start, ours[-1].end), (theirs[0].start, theirs[-1].end)


def _tell_one_event(left: Sentence, right: Sentence) -> bool:
    """Whether both tell, in nearly the same words, of a thing already known that happens once."""
    placed = load_placed()
    if left.keys.isdisjoint(placed) or right.keys.isdisjoint(placed):
        return False
    if time_words(left) != time_words(right):
        return False
    for one, other in ((left, right), (right, left)):
        plain = {word.key for word in one.words if not word.maybe and not word.marks & (Mark.FUNCTION | Mark.TIME)}
        own = {key for key in plain - other.keys - placed if not _is_title(key, one)}
        shared = plain & (other.keys | placed)
        if len(own) > _OWN or len(shared | time_words(one)) < _FEWEST or len(shared) < _ALIKE * len(plain):
            return False
        if any(word.marks & (Mark.INDEFINITE | Mark.DENIAL | Mark.PLAN) for word in one.words):
            return False
    return True


def _is_title(key: str, sentence: Sentence) -> bool:
    """Whether a noun stands right before a name ("le préfet Roland Ficot")."""
    words = sentence.words
    return any(
        word.key == key and place + 1 < len(words) and words[place + 1].name and words[place + 1].start - word.end == 1
        for place, word in enumerate(words)
    )


def _slots(mine: Sentence, yours: Sentence) -> Iterator[_Slot]:
    """The names that only one sentence has, those of one run together; nothing where one has no place or doer."""
    run: list[Word] = []
    for place, word in enumerate(mine.words):
        own = word.maybe and word.key not in yours.keys
        if run and (not own or word.start - run[-1].end > _WITHIN):
            yield _slot(run, mine)
            run = []
        if own and (run or word.name or place):
            run.append(word)
    if run:
        yield _slot(run, mine)


def _slot(run: list[Word], sentence: Sentence) -> _Slot:
    """A run of names with what stands before it: "at", "by", or, in a cleft, the name itself."""
    before = [word for word in sentence.words if word.end <= run[0].start][-_BEFORE:]
    marks = 0
    for word in reversed(before):
        if word.marks & (Mark.AT | Mark.BY):
            marks = word.marks & (Mark.AT | Mark.BY)
            break
    behind = next((word for word in sentence.words if word.start >= run[-1].end), None)
    if not marks and behind is not None and behind.marks & Mark.WHO and behind.start - run[-1].end <= 1:
        marks = Mark.BY
    return _Slot(run[0].start, run[-1].end, marks)
