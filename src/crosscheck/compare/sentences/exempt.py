"""Of whom what is said of all does not hold: "tous les élèves sauf deux", "every pupil except two"."""

from __future__ import annotations

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.cut import CLAUSE
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word
from crosscheck.model.frozen import frozen

_GLUED = 1


@frozen
class Exempt:
    """Where an exception stands, as (start, end), and the figure that says of how many; None for anybody else."""

    start: int
    end: int
    fact: Fact | None


def find_exempt(start: int, sentence: Sentence) -> Exempt | None:
    """The exception from what is said of all behind a place of a sentence, in its clause."""
    _, stop = clause_around(sentence, start, start, CLAUSE)
    word = next((word for word in sentence.words if start <= word.start < stop and _excepts(word, sentence)), None)
    if word is None:
        return None
    fact = _figure_behind(word, sentence)
    return Exempt(word.start, word.end if fact is None else fact.mention.end, fact)


def tells_exempt(sentence: Sentence) -> bool:
    """Whether a sentence says of whom what it says of others does not hold."""
    return any(_excepts(word, sentence) for word in sentence.words)


def _excepts(word: Word, sentence: Sentence) -> bool:
    """Whether a word opens an exception; one that may join clauses too ("but") does before a figure only."""
    if not word.marks & Mark.EXCEPT:
        return False
    return not word.marks & Mark.STRONG_CUT or _figure_behind(word, sentence) is not None


def _figure_behind(word: Word, sentence: Sentence) -> Fact | None:
    return next((fact for fact in sentence.facts if 0 <= fact.mention.hedge_start - word.end <= _GLUED), None)
