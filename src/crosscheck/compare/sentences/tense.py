"""In what time the verbs of a clause tell its figure: what had been before, what was, what will be."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Span

_REACH = 3
_FORMER_REACH = 5
_EARLIER, _PAST, _FUTURE, _THEN = "earlier", "past", "future", "then"
"""Earlier is before the time that a text tells of ("avait déjà fait trois morts"), then what was so ("comptait")."""


def other_tense(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one figure is told of what had been before, of what will be or of what was so, and the other is not."""
    if claim.lexicon is not evidence.lexicon or not claim.lexicon.tenses:
        return False
    ours, theirs = _tenses(left, claim), _tenses(right, evidence)
    if (_EARLIER in ours) != (_EARLIER in theirs):
        return True
    if ours ^ theirs == {_THEN} and len(ours | theirs) == 1:
        return True  # "comptait", "compte"
    return (_FUTURE in ours) != (_FUTURE in theirs) and bool({_PAST, _EARLIER} & (ours ^ theirs))


def will_be(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one figure is told of a day to come ("will employ 350 people in 2030"), and the other is no plan."""
    if left.planned or right.planned:
        return False
    sides = (left, claim), (right, evidence)
    coming = [(fact, each) for fact, each in sides if _FUTURE in _tenses(fact, each)]
    return len(coming) == 1 and _is_dated(*coming[0])


def is_to_come(fact: Fact, sentence: Sentence) -> bool:
    """Whether a figure or date is told as planned, or of what will be."""
    return fact.planned or _FUTURE in _tenses(fact, sentence)


def other_occasion(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one date is told of what is to come and the other of what has been ("fermera le 3", "a fermé le 12")."""
    return (is_to_come(left, claim) and _has_been(right, evidence)) or (
        is_to_come(right, evidence) and _has_been(left, claim)
    )


def _has_been(fact: Fact, sentence: Sentence) -> bool:
    begin, end = clause_around(sentence, fact.mention.hedge_start, fact.mention.end)
    return not is_to_come(fact, sentence) and tells_past(begin, end, sentence)


def _is_dated(fact: Fact, sentence: Sentence) -> bool:
    return any(isinstance(other.value, Span) and other.sentence == fact.sentence for other in sentence.facts)


def tells_earlier(start: int, end: int, sentence: Sentence) -> bool:
    """Whether a verb of a stretch tells what had been before ("avait ouvert")."""
    words = [word for word in sentence.words if start <= word.start < end]
    tenses = sentence.lexicon.tenses
    return any(
        tenses.get(sentence.text[word.start : word.end].lower()) == _EARLIER
        and _has_participle(words[place + 1 :], word.end, sentence.text, sentence)
        for place, word in enumerate(words)
    )


def tells_past(start: int, end: int, sentence: Sentence) -> bool:
    """Whether a verb of a stretch tells what was so, or what happened ("était", "was", "a démissionné")."""
    words = [word for word in sentence.words if start <= word.start < end]
    tenses, text = sentence.lexicon.tenses, sentence.text
    return any(
        word.marks & Mark.WAS
        or (
            text[word.start : word.end].lower() in tenses
            and _has_participle(words[place + 1 :], word.end, text, sentence)
        )
        for place, word in enumerate(words)
    )


def tells_future(start: int, end: int, sentence: Sentence) -> bool:
    """Whether a verb of a stretch tells what will be."""
    return any(
        _ending(word, sentence.text, sentence.lexicon) == _FUTURE
        for word in sentence.words
        if start <= word.start < end
    )


def tells_then(start: int, end: int, sentence: Sentence) -> bool:
    """Whether a verb of a stretch tells what was so for some time ("étaient", "disposait")."""
    return any(
        word.marks & Mark.WAS or _ending(word, sentence.text, sentence.lexicon) == _THEN
        for word in sentence.words
        if start <= word.start < end
    )


def is_former(fact: Fact, sentence: Sentence) -> bool:
    """Whether a figure is told of what was so at first, or until then ("its originally announced height of 840")."""
    before = [word for word in sentence.words if word.end <= fact.mention.hedge_start][-_FORMER_REACH:]
    return any(word.marks & Mark.FORMER for word in before)


def _tenses(fact: Fact, sentence: Sentence) -> set[str]:
    """The tenses of the clause of a figure, as far as its verbs show them."""
    text = sentence.text
    begin, end = clause_around(sentence, fact.mention.hedge_start, fact.mention.end)
    words = [word for word in sentence.words if begin <= word.start < end]
    return {
        tense
        for place, word in enumerate(words)
        if (tense := sentence.lexicon.tenses.get(text[word.start : word.end].lower())) is not None
        and _has_participle(words[place + 1 :], word.end, text, sentence)
    } | {_ending(word, text, sentence.lexicon) for word in words} - {""}


def _has_participle(behind: Sequence[Word], place: int, text: str, sentence: Sentence) -> bool:
    """Whether a participle stands behind an auxiliary ("avait fait trois morts"), no figure ("avait 11 langues")."""
    for word in behind[:_REACH]:
        if any(place <= fact.mention.start < word.start for fact in sentence.facts):
            return False
        written = text[word.start : word.end].lower()
        if written.endswith(sentence.lexicon.participles):
            return True
        if not word.marks & Mark.FUNCTION:
            return False
    return False


def _ending(word: Word, text: str, lexicon: Lexicon) -> str:
    """The tense that the ending of a verb shows by itself; empty where it shows none."""
    written = text[word.start : word.end]
    if word.maybe or written in lexicon.no_verbs:
        return ""
    if written.endswith(lexicon.future):
        return _FUTURE
    return _THEN if written.endswith(lexicon.lasting) and not written.endswith(lexicon.conditional) else ""
