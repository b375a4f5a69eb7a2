"""Quantified statements of two sentences set against each other."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from crosscheck.compare.sentences.judgement import Relation
from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.narrowed_noun import other_setting
from crosscheck.compare.sentences.opposed import are_opposed
from crosscheck.compare.sentences.quantifiers import tells_how_often
from crosscheck.compare.sentences.same_time import tell_one_time
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.share import Share
from crosscheck.compare.sentences.shares import Statement, find_statements
from crosscheck.model import Amount
from crosscheck.model.frozen import frozen

_FEWEST = 2
"""Words beside what is counted that a denial and a count must share."""


@frozen
class Weighed:
    """Two statements of one whole and one predicate, and what their shares have to do with each other."""

    left: tuple[int, int]
    right: tuple[int, int]
    relation: Relation


def weigh_shares(left: Sentence, right: Sentence) -> list[Weighed]:
    """Each pair of statements, one of each sentence, that speak of the same things and say the same of them."""
    if not (left.quantifiers or right.quantifiers or _has_percent(left) or _has_percent(right)):
        return []
    ours, theirs = find_statements(left), find_statements(right)
    if not ours or not theirs or all(s.share.counted and not s.excepted for s in (*ours, *theirs)):
        return []
    wholes = _wholes((*ours, *theirs))
    one_time = (
        tell_one_time(left, right)
        and _tells_another(left) == _tells_another(right)
        and (tells_how_often(left.text, left.lexicon) == tells_how_often(right.text, right.lexicon))
    )
    weighed = []
    for one in ours:
        for other in theirs:
            if not one.nouns & other.nouns or one.there or other.there:
                continue
            if one.figure and other.figure and one.denied == other.denied:
                continue  # two figures are lined up as such
            turned = _turned(one, other, left.lexicon)
            whole = next((wholes[n] for n in one.nouns & other.nouns if n in wholes), None)
            excepted = one.excepted or turned.excepted
            relation = _against_exempt(one, turned) if excepted else _relation(one, turned, whole)
            if turned is not other and relation == "agree":
                relation = "compatible"
            if relation is None and _none_where_some_are(one, other, left, right):
                relation = "contradict"
            if relation == "contradict" and not one_time:
                relation = None
            if relation is not None:
                weighed.append(Weighed((one.start, one.end), (other.start, other.end), relation))
    return weighed


def _against_exempt(one: Statement, other: Statement) -> Relation | None:
    """What "all but two passed" says of those who did not, or of all: of one predicate only, and never of fewer."""
    if one.predicate ^ other.predicate or one.cut or other.cut or not one.predicate:
        return None
    if one.denied != other.denied:
        full = (one if other.denied else other).share
        return "contradict" if not full.counted and full.low == 1 else None
    if not (one.share.counted and other.share.counted):
        return None
    if one.excepted and other.excepted:
        return "agree" if one.share.meets(other.share) else "contradict"
    exempt, told = (one, other) if one.excepted else (other, one)
    return "compatible" if told.share.reaches(exempt.share) else "contradict"


def _turned(one: Statement, other: Statement, lexicon: Lexicon) -> Statement:
    """The second statement, where its predicate is the first one's but for one opposite word, as a denial of that.

    "Most are in favour" and "most are opposed": what most oppose, at most a minority favours. But what few oppose, few
    may favour all the same, and what is not blue need not be red.
    """
    mine, yours = one.predicate - other.predicate - one.times, other.predicate - one.predicate - other.times
    told = _alone(one, mine) and _alone(other, yours) and 1 in (len(mine), len(yours))
    of_kind = any(kind & mine for kind in lexicon.kinds)
    if told and are_opposed(mine, yours, lexicon) and not (of_kind and (one.denied or other.denied)):
        most = None if other.share.counted else Fraction(1)
        share = other.share if other.denied else replace(other.share, high=most, high_open=False)
        return replace(other, predicate=one.predicate, denied=not other.denied, share=share)
    return other


def _alone(statement: Statement, own: frozenset[str]) -> bool:
    """Whether a predicate has one word of its own, or is said of all ("all were freed unhurt", "two are held")."""
    plain = not own & statement.names and not any(key[0] == "#" for key in own)
    return len(own) == 1 or (plain and statement.share.low == 1 and not statement.share.counted)


def _has_percent(sentence: Sentence) -> bool:
    return any(isinstance(fact.value, Amount) and fact.value.unit == "%" for fact in sentence.facts)


def _wholes(statements: tuple[Statement, ...]) -> dict[str, Fraction]:
    """How many things there are, by noun, where a sentence says so."""
    wholes: dict[str, Fraction] = {}
    for statement in statements:
        whole = statement.whole
        if whole is None and statement.there and statement.share.low == statement.share.high:
            whole = statement.share.low
        if whole:
            for noun in statement.nouns:
                wholes.setdefault(noun, whole)
    return wholes


def _relation(one: Statement, other: Statement, whole: Fraction | None) -> Relation | None:
    """What two statements of one whole have to do with each other; None where they say different things of it.

    Where one predicate says all that the other says and more ("wear red hats", "wear hats"), its share can only be
    smaller, so that only one end of the intervals is put to the test.
    """
    wider, narrower = one.predicate <= other.predicate, other.predicate <= one.predicate
    if (wider and other.predicate - one.predicate <= other.loose) or (
        narrower and one.predicate - other.predicate <= one.loose
    ):
        wider = narrower = True
    if not (wider or narrower) or one.cut != other.cut or not one.predicate or not other.predicate:
        return None
    if not (wider and narrower):
        if one.before or other.before:
            return None  # what one has more may be another subject ("le glacier voisin")
        if {one.beside, other.beside} & (one.predicate ^ other.predicate):
            return None  # or narrow the whole ("les habitants âgés")
    first, second = _share(one, whole), _share(other, whole)
    if first is None or second is None:
        return _none_against_some(one, other) if wider and narrower else None
    if wider and narrower:
        if not first.meets(second):
            return "contradict"
        return "agree" if first.inside(second) or second.inside(first) else "compatible"
    large, small = (first, second) if wider else (second, first)
    return "compatible" if small.reaches(large) else "contradict"


def _share(statement: Statement, whole: Fraction | None) -> Share | None:
    """The share of the whole of which the predicate holds."""
    share = statement.share
    if share.counted:
        if whole is None:
            return None
        share = share.of(whole)
    return share.rest() if statement.denied else share


def _none_where_some_are(one: Statement, other: Statement, left: Sentence, right: Sentence) -> bool:
    """Whether there is none of what is counted on the other side, in one place and time ("n'a enregistré aucun mort").

    The denial has at most one word of its own, and both sentences have the same names.
    """
    if other_setting(left, right) or _amounts(one) != _amounts(other):
        return False  # "aucun match à domicile", "trois matchs à l'extérieur"
    for none, some, mine, yours in ((one, other, left, right), (other, one, right, left)):
        if none.share.counted or none.share.high != 0 or not some.share.counted or some.share.low <= 0 or some.denied:
            continue
        shared = mine.keys & yours.keys
        if len(mine.keys - yours.keys) <= 1 and len(shared - none.nouns) >= _FEWEST and mine.names == yours.names:
            return True
    return False


def _amounts(statement: Statement) -> set[str]:
    """The amounts that a predicate tells."""
    return {key for key in statement.predicate if key[0] == "#"}


def _tells_another(sentence: Sentence) -> bool:
    """Whether a sentence speaks of another one of a kind ("d'une autre classe")."""
    return any(word.marks & Mark.OTHER for word in sentence.words)


def _none_against_some(one: Statement, other: Statement) -> Relation | None:
    """ "None of the pupils" against "three pupils" needs no whole, nor "all survived" against "twelve died"."""
    for share, some in ((one, other), (other, one)):
        if share.share.counted or not some.share.counted or some.share.low <= 0:
            continue
        if share.share.high == 0 and not some.denied:
            return "contradict"
        if share.share.low == 1 and not share.denied and some.denied:
            return "contradict"
    return None
