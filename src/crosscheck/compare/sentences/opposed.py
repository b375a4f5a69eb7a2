"""Two statements in nearly the same words of which one denies the other: a negation, or one word turned round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.compare.sentences.lexicon import Lexicon, Mark, load_contrasts, load_events, scope
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Span

_SHORTEST = 2
"""Fewer shared content words than this do not make two statements one."""
_ALIKE = 0.75
_ALIKE_TURNED = 0.6
_MOST_CLAUSES = 24
_FEWEST, _HELD, _DENIAL_REACH = 4, 0.9, 5
_PREFIXES = ("in", "im", "il", "ir", "un", "non", "anti", "dis", "de")
_SHORTEST_BASE = 5
_ORDER = scope("order")
_WEEKDAY = scope("weekday")
_PLACES = {_WEEKDAY, _ORDER}


@dataclass(frozen=True, slots=True)
class Opposition:
    """The words of the two sentences, as (start, end), that say the opposite; `turned` where a word does it."""

    left: tuple[int, int]
    right: tuple[int, int]
    turned: bool


@dataclass(frozen=True, slots=True)
class _Clause:
    words: list[Word]
    negations: list[Word]
    keys: frozenset[str]
    rank: str = ""
    more: frozenset[str] = frozenset()
    less: frozenset[str] = frozenset()
    absolute: bool = False

    @property
    def extent(self) -> tuple[int, int]:
        every = [*self.words, *self.negations]
        return min(word.start for word in every), max(word.end for word in every)


def find_opposition(left: Sentence, right: Sentence) -> Opposition | None:
    """The first two clauses, one of each sentence, that are alike but for a negation or an opposite."""
    if left.lexicon.language != right.lexicon.language:
        return None
    figures = len(left.facts) == len(right.facts)
    theirs = list(_clauses(right, figures=figures))
    for clause in _clauses(left, figures=figures):
        for other in theirs:
            shared = len(clause.keys & other.keys)
            if shared < _SHORTEST:
                continue
            if _holds_denied(clause, other, left) or _holds_denied(other, clause, right):
                return Opposition(clause.extent, other.extent, turned=False)
            if _denies_ever(clause, other) or _denies_ever(other, clause):
                return Opposition(clause.extent, other.extent, turned=False)
            longest = max(len(clause.keys), len(other.keys))
            if shared < _ALIKE_TURNED * longest:
                continue
            odd = _count(clause) % 2 != _count(other) % 2
            if odd and not (_denies_shared(clause, other) and _denies_shared(other, clause)):
                continue
            if odd and (_disputes(clause, left) or _disputes(other, right)):
                continue
            turns = _turns(clause, other, left.lexicon.opposites)
            if not (_names_shared(clause, other) and _names_shared(other, clause)):
                continue
            if turns and not odd and _each_says_more(clause, other, left.lexicon.opposites):
                continue
            if odd and not (clause.keys <= other.keys or other.keys <= clause.keys):
                continue
            if odd and (_is_narrower(clause, other) or _is_narrower(other, clause)):
                continue
            alike = _ALIKE_TURNED if clause.absolute or other.absolute else _ALIKE
            if (shared >= alike * longest and odd and not turns) or (turns == 1 and not odd):
                return Opposition(clause.extent, other.extent, turned=bool(turns))
    return None


def _holds_denied(whole: _Clause, part: _Clause, sentence: Sentence) -> bool:
    """Whether a longer clause says all that a shorter one says, and denies it once, where the shorter one does not."""
    if len(whole.negations) != 1 or part.negations or len(part.keys) < _FEWEST:
        return False
    if len(part.keys & whole.keys) < _HELD * len(part.keys) or not _names(part) <= whole.keys:
        return False
    start = whole.negations[0].start
    behind = [word for word in sentence.words if word.start > start][:_DENIAL_REACH]
    denied = next((word for word in behind if not word.marks & (Mark.FUNCTION | Mark.DENIAL)), None)
    return denied is not None and denied.key in part.keys and not any(word.marks & Mark.UNDO for word in behind)


def _denies_ever(denial: _Clause, told: _Clause) -> bool:
    """Whether one clause says of something that it never was, and the other that it was, and why or when besides.

    "The reactor was never stopped", "the reactor was stopped after a leak"; but not "won the junior cup": what stands
    right behind the last word in common may make another thing of it.
    """
    if not denial.absolute or len(denial.negations) != 1 or told.negations or not denial.keys <= told.keys:
        return False
    if _is_narrower(told, denial):
        return False
    more = [word.key not in denial.keys for word in told.words]
    return more == sorted(more)


def _is_narrower(one: _Clause, other: _Clause) -> bool:
    """Whether one clause ends where the other does and goes on with a word right behind it ("coupe junior")."""
    last = max((place for place, word in enumerate(one.words) if word.key in other.keys), default=-1)
    behind = one.words[last + 1 : last + 2]
    return bool(behind) and behind[0].start - one.words[last].end <= 1


def _count(clause: _Clause) -> int:
    """How often a clause denies; "ni ... ni", "neither ... nor" deny once."""
    pairs = sum(bool(word.marks & Mark.PAIRED) for word in clause.negations)
    return len(clause.negations) - pairs + bool(pairs)


def _names(clause: _Clause) -> set[str]:
    """The words of a clause that are proper names, or may be."""
    places = load_contrasts()
    return {word.key for word in clause.words if word.maybe and word.key not in places}


def _names_shared(clause: _Clause, other: _Clause) -> bool:
    """Whether the other clause has all names of one; not asked where it denies for all times and places ("never")."""
    return _names(clause) <= other.keys or other.absolute


def _denies_shared(clause: _Clause, other: _Clause) -> bool:
    """Whether the other clause says what each negation of one denies: one of the two content words behind it."""
    for negation in clause.negations:
        behind = [word.key for word in clause.words if word.start > negation.start][:2]
        if behind and other.keys.isdisjoint(behind):
            return False
    return True


def _disputes(clause: _Clause, sentence: Sentence) -> bool:
    """Whether a clause without a negation denies by its verb ("démenti"), as a negation elsewhere does."""
    start, end = clause.extent
    return not clause.negations and any(
        word.marks & Mark.DISPUTE for word in sentence.words if start <= word.start < end
    )


def _each_says_more(clause: _Clause, other: _Clause, opposites: dict[str, frozenset[str]]) -> bool:
    """Whether each clause has a word beside the opposites that the other lacks: one may hold there, the other here."""
    places = load_contrasts()
    ours, theirs = (
        {key for key in keys if not _PLACES & set(places.get(key, ()))}
        for keys in (clause.keys - other.keys, other.keys - clause.keys)
    )
    more = {one for one in ours if not any(_opposite(one, two, opposites) for two in theirs)}
    more_too = {two for two in theirs if not any(_opposite(one, two, opposites) for one in ours)}
    return bool(more and more_too)


def are_opposed(ours: frozenset[str] | set[str], theirs: frozenset[str] | set[str], lexicon: Lexicon) -> bool:
    """Whether a word that only one side has is turned round by one that only the other side has."""
    return any(_opposite(one, two, lexicon.opposites) for one in ours - theirs for two in theirs - ours)


def _turns(clause: _Clause, other: _Clause, opposites: dict[str, frozenset[str]]) -> int:
    """How many words of one clause stand against an opposite in the other."""
    ours, theirs = clause.keys - other.keys, other.keys - clause.keys
    turns = sum(any(_opposite(one, two, opposites) for two in theirs) for one in ours)
    turns += _compares_otherwise(clause, other)
    turns += _other_day(clause, other)
    return turns + bool(clause.rank and other.rank and clause.rank != other.rank)


def _compares_otherwise(clause: _Clause, other: _Clause) -> bool:
    """Whether one finds more where the other finds less; where the two things change places, less is more."""
    same = clause.more & other.more or clause.less & other.less
    turned = clause.more & other.less or clause.less & other.more
    first, second = clause.words[0].key, other.words[0].key
    swapped = first != second and clause.keys == other.keys
    return bool(same if swapped else turned)


def _other_day(clause: _Clause, other: _Clause) -> bool:
    """Whether what happens once is put on two days of the week."""
    contrasts = load_contrasts()
    days, others = ({key for key in each.keys if _WEEKDAY in contrasts.get(key, ())} for each in (clause, other))
    return len(days) == len(others) == 1 and days != others and bool(clause.keys & other.keys & load_events())


def _opposite(one: str, two: str, opposites: dict[str, frozenset[str]]) -> bool:
    if two in opposites.get(one, ()):
        return True
    short, long = sorted((one, two), key=len)
    return len(short) >= _SHORTEST_BASE and any(long == prefix + short for prefix in _PREFIXES)


def _clauses(sentence: Sentence, *, figures: bool) -> Iterator[_Clause]:
    """The stretches between full stops, and each part between strong cuts that has a negation or enough words.

    With `figures` these count as words that two clauses may share.
    """
    borders = [cut for cut in sentence.cuts if cut.strength >= 5]
    ends = [cut.start for cut in borders if cut.strength == 9] + [len(sentence.text)]
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
            if len(words) >= _SHORTEST:
                yield _clause(sentence, words, negations, (begin, stop if figures else begin))
                count += 1
                if count >= _MOST_CLAUSES:
                    return
            begin = stop


def _clause(sentence: Sentence, words: list[Word], negations: list[Word], stretch: tuple[int, int]) -> _Clause:
    """What a stretch of a sentence says, and what it denies."""
    start, end = words[0].start, words[-1].end
    within = [word for word in sentence.words if start <= word.start < end]
    return _Clause(
        words, negations, frozenset(word.key for word in words) | _figures(sentence, *stretch),
        _rank(sentence.words, words), _compared(within, Mark.MORE), _compared(within, Mark.LESS),
        bool(negations) and any(word.marks & Mark.ABSOLUTE for word in within),
    )  # fmt: skip


def _figures(sentence: Sentence, start: int, stop: int) -> frozenset[str]:
    """Keys of the figures and dates of a stretch: in two sentences that deny each other they are the same."""
    return frozenset(
        f"#{fact.value.edtf if isinstance(fact.value, Span) else fact.value.high}"
        for fact in sentence.facts
        if start <= fact.mention.start < stop
    )


def _compared(words: list[Word], mark: int) -> frozenset[str]:
    """The words of which a stretch says that there is more, or less ("plus cher", "less likely")."""
    return frozenset(
        after.key for word, after in pairwise(words) if word.marks & mark and not after.marks & Mark.FUNCTION
    )


def _rank(every: list[Word], words: list[Word]) -> str:
    """The place in an order that a clause says something has ("is the third ..."); empty where it says none."""
    contrasts = load_contrasts()
    for word in words:
        if _ORDER in contrasts.get(word.key, ()):
            place = every.index(word)
            if any(before.marks & Mark.COPULA for before in every[max(0, place - 2) : place]):
                return word.key
    return ""
