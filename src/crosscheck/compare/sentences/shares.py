"""Quantified statements: in "two thirds of the pupils wear glasses" a whole, a share, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from crosscheck.compare.sentences.cut import CLAUSE
from crosscheck.compare.sentences.exempt import Exempt, find_exempt
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.loose_words import loose_words
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.share import ABOUT, Share
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount
from crosscheck.model.frozen import frozen

_MOST_STATEMENTS = 24
_NOUN_REACH = 3
_OF_REACH = 2
"""Words between a count and its whole ("out of", "parmi les")."""


@frozen
class Statement:
    """What a clause says of how many: the keys of the noun, those of the predicate, and whether it is denied.

    `loose` are the words of the predicate that only say where, when or how ("in the street"), `whole` the number of
    things that a share is of. `there` says that the clause only says how many there are, `cut` that a figure narrows
    the noun ("patients over 80"), `figure` that the share is printed as a figure, `before` that the predicate is
    what stands in front of it, subject and all ("the glacier has lost half of its ice"), `times` are the words of the
    predicate that only say when, `beside` is the one right behind the noun. `excepted` says that it is told of those of
    whom what is said of all does not hold ("all but two passed": two did not).
    """

    start: int
    end: int
    share: Share
    nouns: frozenset[str]
    predicate: frozenset[str]
    names: frozenset[str]
    denied: bool
    loose: frozenset[str] = frozenset()
    there: bool = False
    cut: bool = False
    figure: bool = False
    whole: Fraction | None = None
    before: bool = False
    times: frozenset[str] = frozenset()
    beside: str = ""
    excepted: bool = False


@frozen
class _Opening:
    start: int
    end: int
    share: Share
    bare: bool = False
    there: bool = False
    figure: bool = False
    people: bool = False
    exempt: Exempt | None = None


def find_statements(sentence: Sentence) -> list[Statement]:
    """The quantified statements of a sentence, in order; one without a noun takes that of the one before.

    A figure right behind a share is the whole that it is a share of ("half of the six pupils"); two bounds in a row
    ("more than 50 % but less than 65 %") are one.
    """
    openings = sorted(_openings(sentence), key=lambda opening: opening.start)[:_MOST_STATEMENTS]
    found: list[Statement] = []
    place = 0
    while place < len(openings):
        opening, after, whole = openings[place], openings[place].end, None
        following = openings[place + 1 :]
        if following and not opening.share.counted and 0 <= following[0].start - opening.end <= 1:
            inner = following.pop(0)
            whole = inner.share.low if inner.share.low == inner.share.high else None
            after, place = inner.end, place + 1
        elif following and _joined(sentence, opening, following[0]):
            inner = following.pop(0)
            opening = replace(opening, end=inner.end, share=opening.share.both(inner.share), bare=inner.bare)
            after, place = inner.end, place + 1
        found.append(replace(_read(sentence, opening, after, following, found), whole=whole))
        place += 1
    return found


def _joined(sentence: Sentence, one: _Opening, other: _Opening) -> bool:
    """Whether only a word like "but" stands between two bounds of one kind."""
    if one.share.counted != other.share.counted or not one.share.meets(other.share):
        return False
    between = [word for word in sentence.words if one.end <= word.start < other.start]
    return len(between) == 1 and bool(between[0].marks & Mark.STRONG_CUT)


def _read(
    sentence: Sentence, opening: _Opening, after: int, following: Sequence[_Opening], found: Sequence[Statement]
) -> Statement:
    """The statement that an opening begins: it ends with its clause, or where the next one begins."""
    stop = next(
        (cut.start for cut in sentence.cuts if cut.start >= after and cut.strength >= CLAUSE), len(sentence.text)
    )
    clause_end = stop
    stop = min([stop, *(later.start for later in following if later.start > after + 1)])
    words = [word for word in sentence.words if after <= word.start < stop and not _is_exempt(word, opening.exempt)]
    own = () if opening.bare else _nouns(words, after)
    nouns = frozenset(word.key for word in own) or (found[-1].nouns if found else frozenset())
    if opening.people:
        own, nouns = (), frozenset(sentence.lexicon.look_up(word)[0] for word in sentence.lexicon.people)
    content = _content(words, nouns, sentence.text)
    in_front = not content
    if in_front:
        before = [word for word in sentence.words if word.end <= opening.start]
        content = _content(before[_clause_start(sentence, before, opening.start) :], nouns, sentence.text)
    return Statement(
        opening.start,
        words[-1].end if words else opening.end,
        opening.share,
        nouns,
        frozenset(word.key for word in content) | _amounts(sentence, after, clause_end, opening.exempt),
        frozenset(word.key for word in content if word.name),
        denied=_denied(opening, words, sentence.text),
        loose=loose_words(words),
        there=opening.there,
        figure=opening.figure,
        cut=_is_narrowed(sentence, own, stop),
        before=in_front,
        beside=_beside(own, words),
        times=frozenset(word.key for word in content if word.marks & Mark.TIME),
        excepted=opening.exempt is not None,
    )


def _denied(opening: _Opening, words: Sequence[Word], text: str) -> bool:
    """Whether a statement denies its predicate: of those who are excepted it says the opposite."""
    if opening.share.high == 0:
        return False
    return sum(denies(words, place, text) for place in range(len(words))) % 2 != (opening.exempt is not None)


def _is_exempt(word: Word, exempt: Exempt | None) -> bool:
    return exempt is not None and exempt.start <= word.start < exempt.end


def _beside(nouns: Sequence[Word], words: Sequence[Word]) -> str:
    """The key of the word right behind the noun, with nothing between them; empty where there is none."""
    if not nouns:
        return ""
    return next((word.key for word in words if word.start - nouns[-1].end == 1 and not word.marks & Mark.FUNCTION), "")


def _amounts(sentence: Sentence, start: int, stop: int, exempt: Exempt | None) -> frozenset[str]:
    """Keys of the amounts that a predicate tells ("aucun n'a obtenu 12 points")."""
    return frozenset(
        f"#{fact.value.low}-{fact.value.high}"
        for fact in sentence.facts
        if isinstance(fact.value, Amount)
        and start < fact.mention.hedge_start < stop
        and not (exempt is not None and fact is exempt.fact)
    )


def _is_narrowed(sentence: Sentence, nouns: Sequence[Word], stop: int) -> bool:
    """Whether a figure right behind the noun narrows the whole ("patients over 80")."""
    if not nouns:
        return False
    begin = nouns[-1].end
    figure = next((fact.mention.hedge_start for fact in sentence.facts if fact.mention.start > begin), None)
    if figure is None or figure > stop + 1:
        return False
    between = [word for word in sentence.words if begin <= word.start < figure]
    return all(word.marks & Mark.FUNCTION for word in between)


def _content(words: Sequence[Word], nouns: frozenset[str], text: str) -> list[Word]:
    """The words of a predicate."""
    empty = Mark.FUNCTION | (Mark.DENIAL & ~Mark.REFUSAL) | Mark.SUM | Mark.GENERIC
    return [
        word
        for place, word in enumerate(words)
        if not word.marks & empty
        and word.key not in nouns
        and not (word.marks & Mark.REFUSAL and denies(words, place, text))  # "failed to win", not "failed the exam"
    ]


def _clause_start(sentence: Sentence, before: Sequence[Word], stop: int) -> int:
    """Where the clause in front of an apposition ("..., that is 36 % of the population") begins."""
    start = max((cut.start for cut in sentence.cuts if cut.start < stop and cut.strength >= CLAUSE), default=-1)
    return next((place for place, word in enumerate(before) if word.start > start), len(before))


def _nouns(words: Sequence[Word], after: int) -> list[Word]:
    """The noun right after a quantifier: its first content word."""
    place = after
    for word in words[:_NOUN_REACH]:
        if word.start - place > _NOUN_REACH:
            break
        if not word.marks & Mark.FUNCTION:
            return [word]
        place = word.end
    return []


def _openings(sentence: Sentence) -> Iterator[_Opening]:
    """Where a quantifier or a counted figure opens a statement."""
    taken: set[int] = set()
    for phrase in sentence.quantifiers:
        exempt = find_exempt(phrase.end, sentence) if phrase.share.low == 1 else None
        share = phrase.share
        if exempt is not None:
            share = (exempt.fact and _counted(exempt.fact)) or Share(Fraction(1), None, counted=True)
            taken.update([exempt.fact.number] if exempt.fact else [])
        behind = exempt is not None and exempt.start - phrase.end <= 1  # "all but two pupils"
        end = exempt.end if exempt is not None and behind else phrase.end
        yield _Opening(phrase.start, end, share, phrase.bare and not behind, people=phrase.people, exempt=exempt)
    for place, fact in enumerate(sentence.facts):
        if fact.number in taken:
            continue
        counted = None if fact.whole and _is_divided(fact, sentence) else _counted(fact)
        if counted is not None:
            end, share = _of_whole(counted, fact, sentence.facts[place + 1 : place + 2], sentence)
            yield _Opening(fact.mention.hedge_start, end, share, there=fact.there, figure=True)


def _of_whole(counted: Share, part: Fact, behind: Sequence[Fact], sentence: Sentence) -> tuple[int, Share]:
    """Where a count and the whole right behind it end, and the share that it is of that ("two of the nine judges")."""
    whole = _counted(behind[0]) if behind and behind[0].whole and _is_divided(behind[0], sentence) else None
    if whole is None or not counted.counted or not whole.counted or not whole.low or whole.low != whole.high:
        return part.mention.end, counted
    if sum(part.mention.end <= word.start < behind[0].mention.start for word in sentence.words) > _OF_REACH:
        return part.mention.end, counted
    return behind[0].mention.end, counted.of(whole.low)


def _is_divided(fact: Fact, sentence: Sentence) -> bool:
    """Whether a figure is the whole behind another one ("12 des 27 États"): what is said holds of those 12."""
    start = fact.mention.hedge_start
    return fact.number > 0 and not any(0 <= start - phrase.end <= 1 for phrase in sentence.quantifiers)


def _counted(fact: Fact) -> Share | None:
    amount = fact.value
    if not isinstance(amount, Amount) or amount.change is not None or amount.unit not in ("1", "%"):
        return None
    percent = amount.unit == "%" or (bool(fact.inside) and amount.high is not None and amount.high < 1)
    scale = Fraction(1, 100) if amount.unit == "%" else Fraction(1)
    low = Fraction(amount.low) * scale if amount.low is not None else Fraction(0)
    high = Fraction(amount.high) * scale if amount.high is not None else Fraction(1) if percent else None
    if low < 0 or (percent and high is not None and high > 1):
        return None
    if amount.hedge == "about":
        low = low * (1 - ABOUT)
        high = high * (1 + ABOUT) if high is not None and amount.side != "below" else high
    return Share(low, high, amount.hedge == "more_than", amount.hedge == "less_than", counted=not percent)
