"""Whether a sentence tells its figure of something that belongs to what the other sentence speaks of.

"Le directeur de l'entreprise" is not "l'entreprise".
"""

from __future__ import annotations

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_REACH = 3
_NO_OWNED = Mark.FUNCTION | Mark.CONCEPT | Mark.GENERIC | Mark.SUM | Mark.INCREMENT | Mark.PLACE | Mark.KIND | Mark.TIME


def tells_own_noun(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether before a figure, in its clause, a noun of its own has a noun that both sentences share behind "of".

    Concepts of the lexicon and generic words only measure ("le prix du blé", "le niveau de la mer").
    """
    start = fact.mention.hedge_start
    begin, _ = clause_around(mine, start, start)
    words = [word for word in mine.words if begin <= word.start < start]
    return any(
        _is_noun(words, place) and word.key not in yours.keys and _has_shared(words[place + 1 :], yours)
        for place, word in enumerate(words)
        if word.key not in mine.sources
    )


def _is_noun(words: list[Word], place: int) -> bool:
    """Whether a common noun stands right behind an article."""
    word = words[place]
    if word.maybe or word.marks & _NO_OWNED or not place:
        return False
    before = words[place - 1]
    return bool(before.marks & Mark.ARTICLE) and word.start - before.end <= 1


def _has_shared(behind: list[Word], yours: Sentence) -> bool:
    if not behind or not behind[0].marks & Mark.OF:
        return False
    whose = next((word for word in behind[:_REACH] if not word.marks & Mark.FUNCTION), None)
    return whose is not None and whose.key in yours.keys
