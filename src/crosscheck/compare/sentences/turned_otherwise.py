"""One thing told in other words by two sentences, and turned round by a word of each ("acquitté", "condamné")."""

from __future__ import annotations

import re

from crosscheck.compare.sentences.lexicon import is_scope, load_contrasts
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.narrowed_noun import settings
from crosscheck.compare.sentences.opposed import Opposition
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.synonyms import Meaning
from crosscheck.compare.sentences.time_words import time_words
from crosscheck.compare.sentences.told_side import Side, goes_on, tell_unlike
from crosscheck.compare.sentences.two_things import are_two, swap_complement
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount, Span

_FEWEST, _FEWEST_SHORT, _OWN, _ALIKE = 3, 2, 2, 0.5
"""Words that must be shared, or where one has none but the opposite of its own, and the other one at most one more."""
_AROUND = 2
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")


def find_turned(ours: Side, theirs: Side, meaning: Meaning) -> Opposition | None:
    """The two words by which two sentences say the opposite, where enough of the others are shared."""
    left, right = ours.sentence, theirs.sentence
    pairs = _opposites(ours, theirs, meaning)
    found = _clash(pairs, ours, theirs, meaning)
    if found is None or _count_otherwise(left, right, found.left) or _count_otherwise(right, left, found.right):
        return None
    if tell_unlike(ours, theirs, found.left[0], found.right[0]):
        return None
    shared = len(ours.keys & theirs.keys) + _values_shared(left, right) + len(time_words(left) & time_words(right))
    own = sorted((len(ours.keys - theirs.keys), len(theirs.keys - ours.keys)))
    short = own[0] <= 1 and own[1] <= _OWN
    if shared < (_FEWEST_SHORT if short else _FEWEST) or shared < _ALIKE * min(len(ours.keys), len(theirs.keys)):
        return None
    first, second = {one.key for one, _ in pairs}, {other.key for _, other in pairs}
    if _setting(ours, theirs, meaning) - first and _setting(theirs, ours, meaning) - second:
        return None
    if _is_of(found.left, left) or _is_of(found.right, right):
        return None  # "le modèle de base", "le modèle haut de gamme"
    if _holds_among(left, right) or _holds_among(right, left):
        return None
    if shared < _FEWEST and (
        goes_on(left, theirs.keys | first, theirs.keys | first, meaning)
        or goes_on(right, ours.keys | second, ours.keys | second, meaning)
    ):
        return None
    words, words_too = (
        [word for word in side.words if word.key not in turned] for side, turned in ((ours, first), (theirs, second))
    )
    keys, keys_too = set(ours.keys), set(theirs.keys)
    if are_two(left, right, words, words_too, keys, keys_too, meaning):
        return None
    told = {meaning.of(key) for key in first | second}
    return None if swap_complement(left, right, keys | told, keys_too | told, meaning) else found


def _opposites(ours: Side, theirs: Side, meaning: Meaning) -> list[tuple[Word, Word]]:
    """Each two words, one of each sentence and of no meaning in the other, that exclude each other."""
    return [
        (word, other)
        for word in ours.words
        if not (meaning.of(word.key) in theirs.keys or word.maybe)
        for other in theirs.words
        if not (other.maybe or meaning.of(other.key) in ours.keys or _tell_which(word.key, other.key, meaning))
        and meaning.are_opposite(word.key, other.key)
    ]


def _clash(pairs: list[tuple[Word, Word]], ours: Side, theirs: Side, meaning: Meaning) -> Opposition | None:
    """The two words, each near one that the other sentence has too; none where two words of each clash."""
    meanings, meanings_too = {meaning.of(one.key) for one, _ in pairs}, {meaning.of(other.key) for _, other in pairs}
    if min(len(meanings), len(meanings_too)) != 1:
        return None
    for one, other in pairs:
        if _is_near_shared(one, ours, theirs, meaning) and _is_near_shared(other, theirs, ours, meaning):
            return Opposition((one.start, one.end), (other.start, other.end), turned=True)
    return None


def _is_near_shared(word: Word, mine: Side, yours: Side, meaning: Meaning) -> bool:
    place = mine.words.index(word)
    return any(meaning.of(near.key) in yours.keys for near in mine.words[max(0, place - _AROUND) : place + _AROUND + 1])


def _tell_which(one: str, other: str, meaning: Meaning) -> bool:
    """Whether two words only tell which of several, or its two sides: a point of the compass, a colour, to sell."""
    return (
        {one, other} <= meaning.converses
        or any(one in kind for kind in meaning.kinds)
        or any(is_scope(family) for family in load_contrasts().get(one, ()))
    )


def _count_otherwise(one: Sentence, other: Sentence, turned: tuple[int, int]) -> bool:
    """Whether a count of which the other sentence says nothing stands before what is turned round: of so many it is."""
    values = {_plain(fact.value) for fact in other.facts}
    return any(
        isinstance(fact.value, Amount)
        and fact.value.unit == "1"
        and fact.mention.start < turned[0]
        and _plain(fact.value) not in values
        for fact in one.facts
    )


def _setting(mine: Side, yours: Side, meaning: Meaning) -> set[str]:
    """The words of one sentence alone that only say where, how or when."""
    found = settings(mine.sentence, yours.sentence) | (time_words(mine.sentence) - yours.sentence.keys)
    return {key for key in found if meaning.of(key) not in yours.keys}


def _is_of(place: tuple[int, int], sentence: Sentence) -> bool:
    """Whether "of" stands right before a word: it belongs to a noun, and not to a figure ("four hours of delay").

    A verb is no such word ("a décidé de fermer").
    """
    if sentence.text[slice(*place)].endswith(sentence.lexicon.infinitives):
        return False
    before = [word for word in sentence.words if word.end <= place[0]][-1:]
    return any(word.marks & Mark.OF for word in before) and not any(
        0 <= word.start - fact.mention.end <= 1 for word in before for fact in sentence.facts
    )


def _holds_among(mine: Sentence, yours: Sentence) -> bool:
    """Whether only one sentence speaks of some ("chez les mineurs")."""
    for place, word in enumerate(mine.words):
        if word.marks & Mark.FOR and word.marks & Mark.ADJUNCT:
            behind = next((each for each in mine.words[place + 1 :] if not each.marks & Mark.FUNCTION), None)
            if behind is None or behind.key not in yours.keys:
                return True
    return False


def _values_shared(left: Sentence, right: Sentence) -> int:
    """How many figures and dates both sentences tell, whatever the change that they are of ("up 30 m", "down 30 m")."""
    values, values_too = ({_plain(fact.value) for fact in each.facts} for each in (left, right))
    years, years_too = (set(_YEAR.findall(each.text)) for each in (left, right))
    dated, dated_too = (
        {fact.value.edtf for fact in each.facts if isinstance(fact.value, Span)} for each in (left, right)
    )
    return len(values & values_too) + len((years & years_too) - (dated & dated_too))


def _plain(value: Amount | Span) -> tuple[object, ...]:
    return (value.low, value.high, value.unit) if isinstance(value, Amount) else (value.edtf,)
