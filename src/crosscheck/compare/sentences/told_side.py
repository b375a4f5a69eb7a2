"""One of two sentences that may tell of one thing in other words: its content words, and what they mean."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.synonyms import Meaning
from crosscheck.compare.sentences.tense import tells_earlier, tells_future, tells_then
from crosscheck.compare.sentences.words import Word

_STRONG = 4
"""How strong a cut must be to part what is told: "and", a comma and more."""
_OPEN = Mark.PLAN | Mark.DISPUTE | Mark.OTHER | Mark.FORMER | Mark.YET | Mark.EXCEPT
_EMPTY = Mark.FUNCTION | Mark.GENERIC | Mark.TIME | Mark.SAYING | Mark.SUM


@dataclass(frozen=True, slots=True)
class Side:
    """A sentence, the words that say what it tells, and the keys of their meanings."""

    sentence: Sentence
    words: list[Word]
    keys: frozenset[str]


def make_side(sentence: Sentence, meaning: Meaning) -> Side:
    """The sentence as one side of a comparison."""
    words = [word for word in sentence.words if not word.marks & (_EMPTY | Mark.DENIAL) or word.marks & Mark.REFUSAL]
    return Side(sentence, words, frozenset(meaning.of(word.key) for word in words))


def clause_of(side: Side, place: int) -> tuple[int, int]:
    """Where the stretch begins and ends that tells what stands at a place."""
    return clause_around(side.sentence, place, place + 1, _STRONG)


def tell_unlike(
    one: Side, other: Side, place: int, place_too: int, *, denied: bool = False, ever: bool = False
) -> bool:
    """Whether plans, disputes, another one of a kind, a share or the time set the clauses of two places apart.

    What holds of all is turned round by what holds of the thing; `denied` says that one of the clauses is a denial,
    `ever` that it denies for all times: then what had been is denied too.
    """
    first, second = clause_of(one, place), clause_of(other, place_too)
    if _is_open(one, other, *first) or _is_open(other, one, *second):
        return True
    if _tells_share(one, *first, every=denied) or (not ever and _tells_share(other, *second, every=denied)):
        return True
    if tells_future(*first, one.sentence) != tells_future(*second, other.sentence):
        return not (_is_decided(one, *first) or _is_decided(other, *second))
    if ever:
        return False
    if tells_earlier(*first, one.sentence) != tells_earlier(*second, other.sentence):
        return True
    if tells_then(*first, one.sentence) == tells_then(*second, other.sentence):
        return False
    done = _is_done(one, place) and not _is_now(other, *second), _is_done(other, place_too) and not _is_now(one, *first)
    return not any(done)


def _is_done(side: Side, place: int) -> bool:
    """Whether a word right behind "was" tells what was done ("was rejected"), as far as the other sentence lets it."""
    before = [word for word in side.sentence.words if word.end <= place][-1:]
    return any(word.marks & Mark.WAS for word in before)


def _is_now(side: Side, start: int, end: int) -> bool:
    return any(word.marks & Mark.IS for word in side.sentence.words if start <= word.start < end)


def _is_decided(side: Side, start: int, end: int) -> bool:
    """Whether a stretch tells a decision on what will be ("a décidé de fermer", "a été reporté")."""
    return any(word.marks & Mark.DECISION for word in side.sentence.words if start <= word.start < end)


def _is_open(mine: Side, yours: Side, start: int, end: int) -> bool:
    return any(
        word.marks & _OPEN and word.key not in yours.sentence.keys
        for word in mine.sentence.words
        if start <= word.start < end
    )


def _tells_share(side: Side, start: int, end: int, *, every: bool) -> bool:
    """Whether a stretch tells of a share, but none, and all only with `every`."""
    return any(
        start <= each.start < end and each.share.high != 0 and (every or each.share.low != 1)
        for each in side.sentence.quantifiers
    )


def goes_on(
    sentence: Sentence, told: Set[str], known: Set[str], meaning: Meaning, endings: tuple[str, ...] = ()
) -> bool:
    """Whether a word that the other sentence knows not stands right behind one that is told ("la coupe junior").

    With `endings`, one that ends so is none of those.
    """
    return any(
        meaning.of(word.key) in told
        and not word.marks & Mark.FUNCTION
        and not after.marks & (Mark.FUNCTION | Mark.TIME)
        and meaning.of(after.key) not in known
        and after.start - word.end == 1
        and not (endings and sentence.text[after.start : after.end].lower().endswith(endings))
        for word, after in pairwise(sentence.words)
    )
