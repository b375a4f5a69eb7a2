"""The clauses of a sentence, with what each says and what it denies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from crosscheck.compare.sentences.cut import COMMA, SENTENCE_END
from crosscheck.compare.sentences.lexicon import load_contrasts, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.stem import turning_prefixes
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Span
from crosscheck.model.frozen import frozen

SHORTEST = 2
"""Fewer content words than this do not make a statement."""
_MOST_CLAUSES = 24
_SHORTEST_BASE = 5
_ORDER = scope("order")
_OPEN = Mark.PLAN | Mark.DISPUTE


@frozen
class Clause:
    """A stretch of a sentence: its content words, its negations and the keys of both sides' comparison.

    `rank` is the place in an order that it says something has, `more` and `less` are the words of which it says that
    there is more, less or as much, `absolute` that it denies for all times and places. It tells what was so `earlier`
    and `later` than those words; where what somebody said stands alone, `speakers` are the words for who said it.
    """

    words: list[Word]
    negations: list[Word]
    keys: frozenset[str]
    rank: str = ""
    more: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    absolute: bool = False
    earlier: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()

    @property
    def extent(self) -> tuple[int, int]:
        """Where its first word starts and its last one ends."""
        every = [*self.words, *self.negations]
        return min(word.start for word in every), max(word.end for word in every)


def take_clauses(sentence: Sentence, *, figures: bool) -> Iterator[Clause]:
    """The stretches between full stops, and each part between strong cuts that has a negation or enough words.

    With `figures` these count as words that two clauses may share.
    """
    borders = [cut for cut in sentence.cuts if cut.strength >= COMMA]
    ends = [cut.start for cut in borders if cut.strength == SENTENCE_END] + [len(sentence.text)]
    parts = [cut.start for cut in borders] + [len(sentence.text)]
    count = 0
    for stops in (ends, parts) if ends != parts else (ends,):
        place = begin = 0
        for stop in stops:
            words: list[Word] = []
            negations: list[Word] = []
            while place < len(sentence.words) and sentence.words[place].start < stop:
                word = sentence.words[place]
                if denies(sentence.words, place, sentence.text):
                    negations.append(word)
                elif not word.marks & Mark.FUNCTION:
                    words.append(word)
                place += 1
            if len(words) >= SHORTEST:
                clause = _clause(sentence, words, negations, (begin, stop if figures else begin))
                yield clause
                yield from _said(sentence, clause, stop if figures else begin)
                count += 1
                if count >= _MOST_CLAUSES:
                    return
            begin = stop


def _said(sentence: Sentence, clause: Clause, stop: int) -> Iterator[Clause]:
    """What somebody says in a clause ("the minister confirmed that ..."), by itself; nothing where that is denied."""
    start, end = clause.extent
    every = [word for word in sentence.words if start <= word.start < end]
    place = next(
        (at for at, (verb, that) in enumerate(pairwise(every)) if verb.marks & Mark.SAYING and that.marks & Mark.THAT),
        None,
    )
    if place is None:
        return
    begin = every[place + 1].end
    if any(word.start < begin for word in clause.negations) or any(word.marks & _OPEN for word in every[:place]):
        return
    words = [word for word in clause.words if word.start >= begin]
    speakers = frozenset(word.key for word in every[:place] if not word.marks & Mark.FUNCTION)
    if len(words) >= SHORTEST:
        said = _clause(sentence, words, clause.negations, (begin, max(begin, stop)))
        yield replace(said, speakers=speakers)


def names_of(clause: Clause) -> set[str]:
    """The words of a clause that are proper names, or may be."""
    places = load_contrasts()
    return {word.key for word in clause.words if word.maybe and word.key not in places}


def count_denials(clause: Clause) -> int:
    """How often a clause denies; "ni ... ni", "neither ... nor" deny once."""
    pairs = sum(bool(word.marks & Mark.PAIRED) for word in clause.negations)
    return len(clause.negations) - pairs + bool(pairs)


def is_narrower(one: Clause, other: Clause) -> bool:
    """Whether one clause ends where the other does and goes on with a word right behind it ("coupe junior")."""
    last = max((place for place, word in enumerate(one.words) if word.key in other.keys), default=-1)
    behind = one.words[last + 1 : last + 2]
    return bool(behind) and behind[0].start - one.words[last].end <= 1


def are_opposite(one: str, two: str, opposites: dict[str, frozenset[str]]) -> bool:
    """Whether two words are opposites, by the lexicon or by a prefix ("efficace", "inefficace")."""
    if two in opposites.get(one, ()):
        return True
    short, long = sorted((one, two), key=len)
    return len(short) >= _SHORTEST_BASE and any(long == prefix + short for prefix in turning_prefixes())


def _clause(sentence: Sentence, words: list[Word], negations: list[Word], stretch: tuple[int, int]) -> Clause:
    """What a stretch of a sentence says, and what it denies."""
    start, end = words[0].start, words[-1].end
    within = [word for word in sentence.words if start <= word.start < end]
    compares = [word for word in sentence.words if word.end <= start][-1:]
    if compares and compares[0].marks & (Mark.MORE | Mark.LESS | Mark.AS):
        within = compares + within  # "il fait plus chaud"
    return Clause(
        words, negations, frozenset(word.key for word in words) | _figures(sentence, *stretch),
        _rank(sentence.words, words), _compared(within, Mark.MORE), _compared(within, Mark.LESS),
        _compared(within, Mark.AS), bool(negations) and any(word.marks & Mark.ABSOLUTE for word in within),
        _behind(within, Mark.EARLIER), _behind(within, Mark.LATER),
    )  # fmt: skip


def _figures(sentence: Sentence, start: int, stop: int) -> frozenset[str]:
    """Keys of the figures and dates of a stretch: in two sentences that deny each other they are the same."""
    return frozenset(
        f"#{fact.value.edtf if isinstance(fact.value, Span) else fact.value.high}"
        for fact in sentence.facts
        if start <= fact.mention.start < stop
    )


def _compared(words: list[Word], mark: int) -> frozenset[str]:
    """The words of which a stretch says that there is more, or less ("plus cher", "less likely", "plus de sucre")."""
    found: set[str] = set()
    for place, word in enumerate(words):
        if word.marks & mark:
            behind = words[place + 1 : place + 3]
            if behind and behind[0].marks & Mark.THAT and place:
                behind = words[place - 1 : place]  # "consomme plus que"
            elif mark == Mark.AS and not any(after.marks & (Mark.THAT | Mark.AS) for after in behind[1:2]):
                continue  # "aussi rapide que", not "aussi"
            behind = behind[1:] if behind and behind[0].marks & Mark.OF else behind[:1]
            found.update(after.key for after in behind if not after.marks & Mark.FUNCTION)
    return frozenset(found)


def _behind(words: list[Word], mark: int) -> frozenset[str]:
    """The first content word behind each "before", or "after"."""
    found = set()
    for place, word in enumerate(words):
        if word.marks & mark:
            found.update([after.key for after in words[place + 1 : place + 4] if not after.marks & Mark.FUNCTION][:1])
    return frozenset(found)


def _rank(every: list[Word], words: list[Word]) -> str:
    """The place in an order that a clause says something has ("is the third ..."); empty where it says none."""
    contrasts = load_contrasts()
    for word in words:
        if _ORDER in contrasts.get(word.key, ()):
            place = every.index(word)
            if any(before.marks & Mark.COPULA for before in every[max(0, place - 2) : place]):
                return word.key
    return ""
