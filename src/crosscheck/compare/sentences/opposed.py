"""Two statements in nearly the same words of which one denies the other: a negation, or one word turned round."""

from __future__ import annotations

from crosscheck.compare.sentences.clauses import (
    SHORTEST,
    Clause,
    are_opposite,
    count_denials,
    is_narrower,
    names_of,
    take_clauses,
)
from crosscheck.compare.sentences.contained import denied_within, tells_of_some, turned_within
from crosscheck.compare.sentences.exempt import tells_exempt
from crosscheck.compare.sentences.lexicon import Lexicon, load_contrasts, load_events, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.of_several import is_of_several
from crosscheck.compare.sentences.one_of_most import tells_one_of_most
from crosscheck.compare.sentences.over import is_over, is_yet_to_come
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.tense import tells_earlier
from crosscheck.model.frozen import frozen

_ALIKE = 0.75
_ALIKE_TURNED = 0.6
_WEEKDAY, _ORDER = scope("weekday"), scope("order")
_SIDE, _LOCATED = scope("side"), "@located"
_SHORT = 3
"""Words of a clause that says of a thing only where it is ("le port est au nord de la ville")."""
_LAST = "@last_place"
_TWO = 2
_PLACES = {_WEEKDAY, _ORDER}


@frozen
class Opposition:
    """The words of the two sentences, as (start, end), that say the opposite; `turned` where a word does it."""

    left: tuple[int, int]
    right: tuple[int, int]
    turned: bool


def find_opposition(left: Sentence, right: Sentence, *, whole: bool = False) -> Opposition | None:
    """The first two clauses, one of each sentence, that are alike but for a negation or an opposite.

    With `whole` one of the two must have all that the other one says.
    """
    if left.lexicon.language != right.lexicon.language:
        return None
    if tells_exempt(left) != tells_exempt(right) or tells_one_of_most(left) != tells_one_of_most(right):
        return None
    if left.sources and right.sources and left.sources.isdisjoint(right.sources):
        return None
    figures = len(left.facts) == len(right.facts)
    theirs = list(take_clauses(right, figures=figures))
    for clause in take_clauses(left, figures=figures):
        for other in theirs:
            found = _opposed(clause, other, left, right, whole=whole) if _meet(clause, other, left, right) else None
            if found is not None:
                return found
    return None


def _meet(clause: Clause, other: Clause, left: Sentence, right: Sentence) -> bool:
    """Whether two clauses tell of one thing at one time, so that one of them can deny the other."""
    if len(clause.keys & other.keys) < SHORTEST:
        return False
    if _is_of_another(clause, other) or _is_of_another(other, clause):
        return False
    if _is_earlier(clause, left) != _is_earlier(other, right) or _is_new(clause, left) != _is_new(other, right):
        return False
    if not (_may_be_said(clause, right) and _may_be_said(other, left)):
        return False
    if is_of_several(clause, other, left, right):
        return False
    if is_over(clause, other, left, right) or is_over(other, clause, right, left):
        return False
    if is_yet_to_come(clause, other, left, right) or is_yet_to_come(other, clause, right, left):
        return False
    if _orders(clause.keys ^ other.keys) and not _ranks(clause, other):
        return False  # what happens for the first time since then has not happened since; a second test
    if _are_on_two_sides(clause, other):
        return False
    return not (tells_of_some(clause, other, left) or tells_of_some(other, clause, right))


def _are_on_two_sides(clause: Clause, other: Clause) -> bool:
    """Whether it is so in the north here and in the south there, where neither clause says of a thing where it is."""
    contrasts = load_contrasts()
    ours, theirs = (
        {key for key in keys if _SIDE in contrasts.get(key, ())}
        for keys in (clause.keys - other.keys, other.keys - clause.keys)
    )
    where = (_LOCATED in each.keys or len(each.keys) <= _SHORT for each in (clause, other))
    return bool(ours and theirs) and not all(where)


def _opposed(clause: Clause, other: Clause, left: Sentence, right: Sentence, *, whole: bool) -> Opposition | None:
    """What two clauses that meet say against each other: one within the other first, then word by word."""
    if denied_within(clause, other, left, right):
        return Opposition(clause.extent, other.extent, turned=False)
    if turned_within(clause, other, left, right):
        return Opposition(clause.extent, other.extent, turned=True)
    shared, longest = len(clause.keys & other.keys), max(len(clause.keys), len(other.keys))
    if whole or shared < _ALIKE_TURNED * longest:
        return None
    odd = count_denials(clause) % 2 != count_denials(other) % 2
    turns = _turns(clause, other, left, right)
    if not (_names_shared(clause, other) and _names_shared(other, clause)):
        return None
    if odd and _denies_otherwise(clause, other, left, right):
        return None
    if turns and _changes_sides(clause, other, left.lexicon):
        return None
    if turns and not odd and _each_says_more(clause, other, left.lexicon.opposites):
        return None
    alike = _ALIKE_TURNED if clause.absolute or other.absolute else _ALIKE
    if (shared >= alike * longest and odd and not turns) or (turns == 1 and not odd):
        return Opposition(clause.extent, other.extent, turned=bool(turns))
    return None


def _denies_otherwise(clause: Clause, other: Clause, left: Sentence, right: Sentence) -> bool:
    """Whether the one negation is no denial of what the other clause says: of other words, doubtful, or narrower."""
    if not (_denies_shared(clause, other) and _denies_shared(other, clause)):
        return True
    if _disputes(clause, left) or _disputes(other, right):
        return True
    if not (_lacks_only_days(clause, other) or _lacks_only_days(other, clause)):
        return True
    return is_narrower(clause, other) or is_narrower(other, clause)


def _orders(keys: frozenset[str]) -> bool:
    """Whether one of some words tells which of several, but the last."""
    contrasts = load_contrasts()
    return any(key != _LAST and _ORDER in contrasts.get(key, ()) for key in keys)


def _ranks(clause: Clause, other: Clause) -> bool:
    """Whether one denies as little as the other, and either tells a rank or what is last."""
    if bool(clause.negations) != bool(other.negations):
        return False
    return bool(clause.rank or other.rank) or _LAST in clause.keys ^ other.keys


def _is_earlier(clause: Clause, sentence: Sentence) -> bool:
    return tells_earlier(*clause.extent, sentence)


def _is_new(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause tells of a new or of another one of a kind."""
    start, end = clause.extent
    return any(word.marks & Mark.OTHER for word in sentence.words if start <= word.start < end)


def _may_be_said(clause: Clause, other: Sentence) -> bool:
    """Whether what one sentence says that somebody says is not said by somebody else in the other one."""
    if not clause.speakers or clause.speakers & other.keys:
        return True
    return not other.sources and not any(word.marks & Mark.SAYING for word in other.words)


def _names_shared(clause: Clause, other: Clause) -> bool:
    """Whether the other clause has all names of one; not asked where it denies for all times and places ("never")."""
    return names_of(clause) <= other.keys or other.absolute


def _denies_shared(clause: Clause, other: Clause) -> bool:
    """Whether the other clause says what each negation of one denies: one of the two content words behind it.

    Where the first of them makes the opposite of a negation ("n'exclut pas de"), the other has that very word.
    """
    for negation in clause.negations:
        behind = [word for word in clause.words if word.start > negation.start][:2]
        if behind and behind[0].marks & Mark.REVERSED:
            behind = behind[:1]
        if behind and other.keys.isdisjoint(word.key for word in behind):
            return False
    return True


def _is_of_another(clause: Clause, other: Clause) -> bool:
    """Whether a clause opens with a noun of its own, to which what the other opens with belongs ("his adviser")."""
    first = clause.words[0]
    if first.maybe or first.key in other.keys or first.marks & (Mark.CONCEPT | Mark.GENERIC):
        return False
    second = clause.words[1] if len(clause.words) > 1 else None
    # With nothing between them it is an apposition ("le champion Jonas Weil"), and a president speaks for a country.
    return second is not None and not second.maybe and second.key == other.words[0].key and second.start - first.end > 1


def _lacks_only_days(clause: Clause, other: Clause) -> bool:
    """Whether the other clause has all words of one, but for a day of the week where it tells none itself."""
    contrasts = load_contrasts()
    days, others = ({key for key in each.keys if _WEEKDAY in contrasts.get(key, ())} for each in (clause, other))
    return clause.keys - (days if not others else set()) <= other.keys


def _disputes(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause without a negation denies by its verb ("démenti"), as a negation elsewhere does."""
    start, end = clause.extent
    return not clause.negations and any(
        word.marks & Mark.DISPUTE for word in sentence.words if start <= word.start < end
    )


def _changes_sides(clause: Clause, other: Clause, lexicon: Lexicon) -> bool:
    """Whether what one buys here is sold there by somebody else: the two do not open with one word."""
    told = (clause.keys ^ other.keys) & lexicon.converses
    return bool(told) and clause.words[0].key != other.words[0].key


def _each_says_more(clause: Clause, other: Clause, opposites: dict[str, frozenset[str]]) -> bool:
    """Whether each clause has a word beside the opposites that the other lacks: one may hold there, the other here."""
    places = load_contrasts()
    ours, theirs = (
        {key for key in keys if not _PLACES & set(places.get(key, ()))}
        for keys in (clause.keys - other.keys, other.keys - clause.keys)
    )
    more = {one for one in ours if not any(are_opposite(one, two, opposites) for two in theirs)}
    more_too = {two for two in theirs if not any(are_opposite(one, two, opposites) for one in ours)}
    return bool(more and more_too)


def are_opposed(ours: frozenset[str] | set[str], theirs: frozenset[str] | set[str], lexicon: Lexicon) -> bool:
    """Whether a word that only one side has is turned round by one that only the other side has."""
    return any(are_opposite(one, two, lexicon.opposites) for one in ours - theirs for two in theirs - ours)


def _turns(clause: Clause, other: Clause, left: Sentence, right: Sentence) -> int:
    """How many words of one clause stand against an opposite in the other; none that both sentences have."""
    opposites = left.lexicon.opposites
    ours, theirs = clause.keys - other.keys - right.keys, other.keys - clause.keys - left.keys
    turns = sum(any(are_opposite(one, two, opposites) for two in theirs) for one in ours)
    turns += _compares_otherwise(clause, other)
    turns += _other_day(clause, other)
    turns += _tells_otherwise_when(clause, other)
    return turns + bool(clause.rank and other.rank and clause.rank != other.rank)


def _compares_otherwise(clause: Clause, other: Clause) -> bool:
    """Whether one finds more where the other finds less; where the two things change places, less is more."""
    same = clause.more & other.more or clause.less & other.less
    turned = clause.more & other.less or clause.less & other.more
    first, second = clause.words[0].key, other.words[0].key
    names, names_too = ([word.key for word in each.words if word.maybe] for each in (clause, other))
    turned_names = len(names) == _TWO and names == names_too[::-1] != names_too
    swapped = (first != second or turned_names) and clause.keys == other.keys
    levelled = clause.same & (other.more | other.less) or other.same & (clause.more | clause.less)
    return bool(levelled or (same if swapped else turned))


def _tells_otherwise_when(clause: Clause, other: Clause) -> bool:
    """Whether the one happened before what the other happened after; where the two change places, both are so."""
    turned = clause.earlier & other.later or clause.later & other.earlier
    return bool(turned) and clause.words[0].key == other.words[0].key


def _other_day(clause: Clause, other: Clause) -> bool:
    """Whether what happens once is put on two days of the week."""
    contrasts = load_contrasts()
    days, others = ({key for key in each.keys if _WEEKDAY in contrasts.get(key, ())} for each in (clause, other))
    return len(days) == len(others) == 1 and days != others and bool(clause.keys & other.keys & load_events())
