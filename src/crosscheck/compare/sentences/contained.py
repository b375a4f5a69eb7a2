"""Where one clause says all that another one says, and denies it or turns one word of it round."""

from __future__ import annotations

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.clauses import Clause, are_opposite, count_denials, is_narrower, names_of
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_EMPTY = Mark.DENIAL & ~Mark.REFUSAL
_FEWEST, _FEWEST_TURNED, _HELD, _DENIAL_REACH = 4, 3, 0.9, 5


def denied_within(one: Clause, other: Clause, left: Sentence, right: Sentence) -> bool:
    """Whether one of two clauses, each of its own sentence, denies all that the other one says."""
    return (
        _holds_denied(one, other, left)
        or _holds_denied(other, one, right)
        or _denies_ever(one, other)
        or _denies_ever(other, one)
    )


def turned_within(one: Clause, other: Clause, left: Sentence, right: Sentence) -> bool:
    """Whether one of two clauses says all that the other one says, but one word of it turned round or not denied."""
    return _turned_within(one, other, left, right) or _turned_within(other, one, right, left)


def _holds_denied(whole: Clause, part: Clause, sentence: Sentence) -> bool:
    """Whether a longer clause says all that a shorter one says, and denies it once, where the shorter one does not."""
    if len(whole.negations) != 1 or part.negations or len(part.keys) < _FEWEST:
        return False
    if len(part.keys & whole.keys) < _HELD * len(part.keys) or not names_of(part) <= whole.keys:
        return False
    start = whole.negations[0].start
    behind = [word for word in sentence.words if word.start > start][:_DENIAL_REACH]
    denied = next((word for word in behind if not word.marks & (Mark.FUNCTION | _EMPTY)), None)
    return denied is not None and denied.key in part.keys and not any(word.marks & Mark.UNDO for word in behind)


def _turned_within(part: Clause, whole: Clause, mine: Sentence, yours: Sentence) -> bool:
    """Whether a longer clause says all that a shorter one says, but turns one word of it round or denies it not."""
    opposites = mine.lexicon.opposites
    generic = {word.key for word in part.words if word.marks & Mark.GENERIC}
    missing = part.keys - whole.keys - generic
    if len(part.keys - generic) < _FEWEST_TURNED or not names_of(part) <= whole.keys | missing or len(missing) > 1:
        return False
    if whole.negations or count_denials(part) > 1 or _is_unsettled(whole) != _is_unsettled(part):
        return False
    if count_denials(part):
        return len(part.keys) >= _FEWEST and not missing and _near_each_other(part, whole)
    turned = [
        word
        for word in whole.words
        if word.key not in mine.keys and any(are_opposite(word.key, one, opposites) for one in missing - yours.keys)
    ]
    if len(turned) != 1 or turned[0].maybe or _stands_aside(turned[0], part, yours):
        return False
    if _same_before(part, whole, missing, turned[0]):
        return True
    return turned[0].key not in mine.lexicon.converses and _turned_about(part, whole, missing, turned[0])


def tells_of_some(whole: Clause, part: Clause, sentence: Sentence) -> bool:
    """Whether a word of its own before a form of "to be" narrows what a clause speaks of ("le lait cru est ...").

    A word that the other clause turns round is none of those.
    """
    opposites = sentence.lexicon.opposites
    return any(
        word in whole.words
        and word.key not in part.keys
        and not word.maybe
        and not word.marks & (Mark.FUNCTION | Mark.TIME)
        and before.key in part.keys
        and word.start - before.end == 1
        and bool(after.marks & Mark.COPULA)
        and not any(are_opposite(word.key, key, opposites) for key in part.keys)
        for before, word, after in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False)
    )


def _stands_aside(turned: Word, part: Clause, sentence: Sentence) -> bool:
    """Whether an opposite stands between commas where it is told of somebody else, or of what was before.

    In "Treize mineurs ont péri, un seul a survécu" the stretch has a subject of its own, an article or a figure, and no
    word asked for; in "le suspect, arrêté mardi, a été remis en liberté" the sentence goes on with what it is about.
    """
    begin, end = clause_around(sentence, turned.start, turned.start + 1)
    stretch = [word for word in sentence.words if begin < word.start < end]
    if not begin:
        return False
    rest = [word for word in sentence.words if word.start > end and not word.marks & (Mark.FUNCTION | Mark.TIME)]
    if any(word.key not in part.keys for word in rest):
        return True
    if any(word.key in part.keys for word in stretch):
        return False
    first = stretch[0]
    counted = any(begin < fact.mention.start < first.start for fact in sentence.facts)
    return counted or bool(first.marks & (Mark.ARTICLE | Mark.INDEFINITE))


def _is_unsettled(clause: Clause) -> bool:
    """Whether a clause tells what somebody disputes, or what is planned or possible ("dément avoir", "pourrait")."""
    return any(word.marks & (Mark.DISPUTE | Mark.PLAN) for word in clause.words)


def _same_before(part: Clause, whole: Clause, missing: frozenset[str], turned: Word) -> bool:
    """Whether what stands before the opposite in the one does in the other: who sells and who buys differ."""
    place = next(place for place, word in enumerate(part.words) if word.key in missing)
    ours = {word.key for word in part.words[:place]}
    return ours <= {word.key for word in whole.words if word.start < turned.start}


def _turned_about(part: Clause, whole: Clause, missing: frozenset[str], turned: Word) -> bool:
    """Whether what stands before the opposite in the one stands behind it in the other: "X rejects", "adopted by X"."""
    place = next(place for place, word in enumerate(part.words) if word.key in missing)
    before = {word.key for word in whole.words if word.start < turned.start}
    ours, rest = ({word.key for word in words} for words in (part.words[:place], part.words[place + 1 :]))
    return bool(ours and rest) and ours.isdisjoint(before) and rest <= before


def _near_each_other(part: Clause, whole: Clause) -> bool:
    """Whether the longer clause says it within twice as many words as the shorter one."""
    places = [place for place, word in enumerate(whole.words) if word.key in part.keys]
    return bool(places) and places[-1] - places[0] < 2 * len(part.keys)


def _denies_ever(denial: Clause, told: Clause) -> bool:
    """Whether one clause says of something that it never was, and the other that it was, and why or when besides.

    "The reactor was never stopped", "the reactor was stopped after a leak"; but not "won the junior cup": what stands
    right behind the last word in common may make another thing of it.
    """
    if not denial.absolute or len(denial.negations) != 1 or told.negations or not denial.keys <= told.keys:
        return False
    if is_narrower(told, denial):
        return False
    more = [word.key not in denial.keys for word in told.words]
    return more == sorted(more)
