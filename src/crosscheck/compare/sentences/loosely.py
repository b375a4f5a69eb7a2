"""Two sentences that tell of one thing in other words, and one of them the opposite: by a word, or by a denial.

Where the words are nearly the same, `opposed` decides. Here less is shared, so more must be alike: no name, no time, no
number and no measure may speak for two things, and what is denied or turned round must be what the other one tells.
"""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.exempt import tells_exempt
from crosscheck.compare.sentences.lexicon import is_scope, load_contrasts
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.narrowed_noun import settings
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.opposed import Opposition
from crosscheck.compare.sentences.other_compound import other_compound
from crosscheck.compare.sentences.other_subject import other_side
from crosscheck.compare.sentences.same_family import same_family
from crosscheck.compare.sentences.same_time import tell_one_time
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.synonyms import Meaning, load_meaning
from crosscheck.compare.sentences.tense import tells_earlier, tells_future, tells_then
from crosscheck.compare.sentences.two_things import are_two, swap_complement
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount, Span

_FEWEST, _FEWEST_SHORT, _OWN, _ALIKE = 3, 2, 2, 0.5
"""Words that must be shared, or where one has none but the opposite of its own, and the other one at most one more."""
_FEWEST_DENIED, _ENDED_REACH = 3, 4
_AROUND = 2
_OPEN = Mark.PLAN | Mark.DISPUTE | Mark.OTHER | Mark.FORMER | Mark.YET | Mark.EXCEPT
_EMPTY = Mark.FUNCTION | Mark.GENERIC | Mark.TIME | Mark.SAYING | Mark.SUM


def find_loose_opposition(left: Sentence, right: Sentence) -> Opposition | None:
    """The two words, or the two stretches, that say the opposite of one thing told in other words; None else."""
    if left.lexicon is not right.lexicon or not any(left.lexicon.synonyms.values()):
        return None
    if _tell_of_two(left, right):
        return None
    meaning = load_meaning(left.lexicon.language)
    ours, theirs = _content(left), _content(right)
    keys, keys_too = ({meaning.of(word.key) for word in words} for words in (ours, theirs))
    denials, denials_too = _denials(left, right), _denials(right, left)
    if not denials and not denials_too:
        return _told_otherwise(left, right, meaning)
    if are_two(left, right, ours, theirs, keys, keys_too, meaning) or swap_complement(
        left, right, keys, keys_too, meaning
    ):
        return None
    if len(denials) + len(denials_too) == 1:
        if denials:
            return _denied(denials[0], left, right, keys_too, meaning)
        found = _denied(denials_too[0], right, left, keys, meaning)
        return None if found is None else Opposition(found.right, found.left, turned=False)
    return None


def _told_otherwise(left: Sentence, right: Sentence, meaning: Meaning) -> Opposition | None:
    """The two words by which two sentences say the opposite, where enough of the others are shared."""
    ours, theirs = _content(left), _content(right)
    keys, keys_too = ({meaning.of(word.key) for word in words} for words in (ours, theirs))
    found = _turned(ours, theirs, keys, keys_too, meaning)
    if found is None or _count_otherwise(left, right, found.left) or _count_otherwise(right, left, found.right):
        return None
    shared = len(keys & keys_too) + _values_shared(left, right) + len(_times(left) & _times(right))
    own = sorted((len(keys - keys_too), len(keys_too - keys)))
    short = own[0] <= 1 and own[1] <= _OWN
    if shared < (_FEWEST_SHORT if short else _FEWEST) or shared < _ALIKE * min(len(keys), len(keys_too)):
        return None
    first, second = (
        {word.key for word in words if (word.start, word.end) == place}
        for words, place in ((ours, found.left), (theirs, found.right))
    )
    if _setting(left, right) - first and _setting(right, left) - second:
        return None
    if _is_of(found.left, left) or _is_of(found.right, right):
        return None  # "le modèle de base", "le modèle haut de gamme"
    if _holds_among(left, right) or _holds_among(right, left):
        return None
    if shared < _FEWEST and (_goes_on(left, keys_too | first, meaning) or _goes_on(right, keys | second, meaning)):
        return None
    ours, theirs = (
        [word for word in words if word.key not in turned] for words, turned in ((ours, first), (theirs, second))
    )
    if are_two(left, right, ours, theirs, keys, keys_too, meaning):
        return None
    told = {meaning.of(key) for key in first | second}
    return None if swap_complement(left, right, keys | told, keys_too | told, meaning) else found


def _count_otherwise(one: Sentence, other: Sentence, turned: tuple[int, int]) -> bool:
    """Whether a count of which the other sentence says nothing stands before what is turned round: of so many it is."""
    values = [fact.value for fact in other.facts]
    return any(
        isinstance(fact.value, Amount)
        and fact.value.unit == "1"
        and fact.mention.start < turned[0]
        and fact.value not in values
        for fact in one.facts
    )


def _setting(mine: Sentence, yours: Sentence) -> set[str]:
    """The words of one sentence alone that only say where, how or when."""
    return settings(mine, yours) | (_times(mine) - yours.keys)


def _is_of(place: tuple[int, int], sentence: Sentence) -> bool:
    """Whether "of" stands right before a word: it belongs to a noun, and not to a figure ("four hours of delay")."""
    before = [word for word in sentence.words if word.end <= place[0]][-1:]
    return any(word.marks & Mark.OF for word in before) and not any(
        0 <= word.start - fact.mention.end <= 1 for word in before for fact in sentence.facts
    )


def _holds_among(mine: Sentence, yours: Sentence) -> bool:
    """Whether only one sentence speaks of some ("chez les mineurs")."""
    return any(
        word.marks & Mark.FOR and word.marks & Mark.ADJUNCT and _is_own(mine.words[place + 1 :], yours)
        for place, word in enumerate(mine.words)
    )


def _times(sentence: Sentence) -> set[str]:
    return {word.key for word in sentence.words if word.marks & Mark.TIME and not word.marks & Mark.FUNCTION}


def _values_shared(left: Sentence, right: Sentence) -> int:
    """How many figures and dates both sentences tell, whatever the change that they are of ("up 30 m", "down 30 m")."""
    return len({_plain(fact.value) for fact in left.facts} & {_plain(fact.value) for fact in right.facts})


def _plain(value: Amount | Span) -> tuple[object, ...]:
    return (value.low, value.high, value.unit) if isinstance(value, Amount) else (value.edtf,)


def _tell_of_two(left: Sentence, right: Sentence) -> bool:
    """Whether sources, numbers of names, times, plans or groups speak for two things."""
    if left.sources and right.sources and left.sources.isdisjoint(right.sources):
        return True
    if (
        same_family(left, right)
        or other_compound(left, right)
        or tells_exempt(left)
        or tells_exempt(right)
        or other_side(left, right)
    ):
        return True
    if not tell_one_time(left, right) or any(
        phrase.share.high != 0 for phrase in (*left.quantifiers, *right.quantifiers)
    ):
        return True
    shared = left.numbered.keys() & right.numbered.keys()
    if any(left.numbered[name].isdisjoint(right.numbered[name]) for name in shared):
        return True
    spans = (0, len(left.text), left), (0, len(right.text), right)
    if any(word.marks & _OPEN for each in (left, right) for word in each.words):
        return True
    for tells in (tells_earlier, tells_future):
        first, second = (tells(*span) for span in spans)
        if first != second:
            return True
    return tells_then(left) != tells_then(right)


def _content(sentence: Sentence) -> list[Word]:
    return [word for word in sentence.words if not word.marks & (_EMPTY | Mark.DENIAL) or word.marks & Mark.REFUSAL]


def _tells_which(key: str, meaning: Meaning) -> bool:
    """Whether a word only tells which of several, or one of two sides: a point of the compass, a colour, to sell."""
    return (
        key in meaning.converses
        or any(key in kind for kind in meaning.kinds)
        or any(is_scope(family) for family in load_contrasts().get(key, ()))
    )


def _denials(sentence: Sentence, other: Sentence) -> list[Word]:
    words = sentence.words
    return [
        word
        for place, word in enumerate(words)
        if denies(words, place, sentence.text)
        and not (word.marks & Mark.WITHOUT and _is_own(words[place + 1 :], other))
    ]


def _is_own(behind: list[Word], other: Sentence) -> bool:
    """Whether the next content word is one of which the other sentence says nothing ("sans encombre")."""
    word = next((word for word in behind if not word.marks & Mark.FUNCTION), None)
    return word is None or word.key not in other.keys


def _turned(
    ours: list[Word], theirs: list[Word], keys: set[str], keys_too: set[str], meaning: Meaning
) -> Opposition | None:
    """The one word of each sentence that the other turns round, with a word in common close to both."""
    found: list[tuple[int, int]] = []
    for place, word in enumerate(ours):
        if meaning.of(word.key) in keys_too or word.maybe or _tells_which(word.key, meaning):
            continue
        found.extend(
            (place, at)
            for at, other in enumerate(theirs)
            if not other.maybe and meaning.of(other.key) not in keys and meaning.are_opposite(word.key, other.key)
        )
    if (
        len({meaning.of(ours[one].key) for one, _ in found}) != 1
        or len({meaning.of(theirs[two].key) for _, two in found}) != 1
    ):
        return None
    one, two = found[0]
    around, around_too = (
        {meaning.of(word.key) for word in words[max(0, place - _AROUND) : place + _AROUND + 1]}
        for words, place in ((ours, one), (theirs, two))
    )
    if around.isdisjoint(around_too):
        return None
    return Opposition((ours[one].start, ours[one].end), (theirs[two].start, theirs[two].end), turned=True)


def _denied(denial: Word, mine: Sentence, yours: Sentence, keys_too: set[str], meaning: Meaning) -> Opposition | None:
    """The stretch that denies what the other sentence tells, all of it, or all but a word where it denies for ever."""
    begin, end = clause_around(mine, denial.start, denial.start + 1)
    words = [word for word in _content(mine) if begin <= word.start < end and word is not denial]
    inside = [fact.value for fact in mine.facts if begin <= fact.mention.start < end]
    if any(value not in [fact.value for fact in yours.facts] for value in inside):
        return None
    told = {meaning.of(word.key) for word in words if not word.marks & Mark.MANAGED} - keys_too
    if len(words) - len(told) < _FEWEST_DENIED or told - _of_none(words, mine, keys_too, meaning):
        return None
    if _is_ended(denial, mine) or _is_narrower(yours, {meaning.of(word.key) for word in words}, meaning):
        return None
    theirs = _content(yours)
    return Opposition((words[0].start, words[-1].end), (theirs[0].start, theirs[-1].end), turned=False)


def _of_none(words: list[Word], sentence: Sentence, keys_too: set[str], meaning: Meaning) -> set[str]:
    """The noun of which there is none ("aucun soldat n'a été blessé"): others were, or some of them.

    Where the other sentence has that noun, it is the verb before it that says little ("n'offre aucune protection").
    """
    found: set[str] = set()
    for place, (none, noun) in enumerate(pairwise(sentence.words)):
        if none.marks & Mark.PARTNER and none.marks & Mark.ABSOLUTE and noun in words:
            before = sentence.words[max(0, place - 1) : place]
            found.update(meaning.of(word.key) for word in ([noun] if meaning.of(noun.key) not in keys_too else before))
    return found


def _is_ended(denial: Word, sentence: Sentence) -> bool:
    """Whether a denial says that something is so no more."""
    behind = [word for word in sentence.words if word.start > denial.start][:_ENDED_REACH]
    return any(word.marks & Mark.ENDED for word in behind)


def _is_narrower(sentence: Sentence, told: set[str], meaning: Meaning) -> bool:
    """The same for a word that is no participle: "l'embuscade tendue au convoi" is the only one."""
    return _goes_on(sentence, told, meaning, sentence.lexicon.participles)


def _goes_on(sentence: Sentence, told: set[str], meaning: Meaning, endings: tuple[str, ...] = ()) -> bool:
    """Whether a word that is not told stands right behind one that is ("a gagné la coupe junior")."""
    return any(
        meaning.of(word.key) in told
        and not word.marks & Mark.FUNCTION
        and not after.marks & (Mark.FUNCTION | Mark.TIME)
        and meaning.of(after.key) not in told
        and after.start - word.end == 1
        and not (endings and sentence.text[after.start : after.end].lower().endswith(endings))
        for word, after in pairwise(sentence.words)
    )
