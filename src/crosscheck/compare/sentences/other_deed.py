"""Whether two figures are told of two doings: by a relative clause, a participle or a noun of what was done.

"Sa filiale, qui emploie 40 personnes" is not the firm; "a visité trois fermes touchées" is not how many were hit; "la
naissance de deux léopards" is not how many there are.
"""

from __future__ import annotations

from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount

_RELATIVE_REACH, _PHRASE_REACH, _VERB_REACH = 4, 7, 4
_NO_BEARER = Mark.KIND | Mark.GENERIC | Mark.PLACE | Mark.SUM
_NO_DEED = Mark.FUNCTION | Mark.GENERIC | Mark.SUM | Mark.KIND | Mark.PLACE | Mark.TIME


def other_deed(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one of two amounts is told of a thing, or of something done, that the other sentence does not tell of."""
    if not isinstance(left.value, Amount) or claim.lexicon is not evidence.lexicon:
        return False
    sides = (left, right, claim, evidence), (right, left, evidence, claim)
    return any(
        _is_of_relative(fact, mine, yours)
        or _is_done_besides(fact, other, mine, yours)
        or _is_of_deed(fact, mine, yours)
        for fact, other, mine, yours in sides
    )


def _is_of_relative(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a figure is told in a relative clause of a noun that is not what both sentences speak of.

    An apposition ("Velmont, un groupe qui emploie ...") and a noun that stands for a name are that.
    """
    before = _before(fact, mine)
    at = next((place for place in range(len(before) - 1, -1, -1) if before[place].marks & Mark.RELATIVE), None)
    if at is None or len(before) - at > _RELATIVE_REACH or _has_cut(before[at].start, fact.mention.hedge_start, mine):
        return False
    begin = next(
        (
            place
            for place in range(at - 1, max(-1, at - _PHRASE_REACH), -1)
            if before[place].marks & (Mark.ARTICLE | Mark.POSSESSIVE) and not _belongs(before, place)
        ),
        None,
    )
    if begin is None or not begin:
        return False
    phrase = [word for word in before[begin:at] if not word.marks & Mark.FUNCTION]
    if not phrase or _has_cut(before[begin - 1].start, before[begin].start, mine):
        return False
    if any(word.key in yours.keys for word in phrase) or phrase[0].marks & _NO_BEARER:
        return False
    return any(word.key in yours.keys for word in before[:begin])


def _belongs(words: list[Word], place: int) -> bool:
    """Whether an article belongs to a noun behind "of" ("l'usine de la ville")."""
    return bool(words[place].marks & Mark.OF) or (place > 0 and bool(words[place - 1].marks & Mark.OF))


def _is_done_besides(fact: Fact, other: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a participle behind what is counted is the verb of the other sentence, and this one has its own.

    "Visited three farms hit by the drought", "the drought hit 200 farms".
    """
    if len(fact.nouns) < 2 or fact.nouns[0] not in other.nouns:
        return False
    verb, theirs = _verb(fact, mine), _verb(other, yours)
    if verb is None or theirs is None or verb.key in yours.keys or verb.maybe or verb.marks & _NO_DEED:
        return False
    behind = [word for word in mine.words if word.start >= fact.mention.end]
    return theirs.key == fact.nouns[1] and any(word.marks & Mark.BY for word in behind[2:3])


def _verb(fact: Fact, sentence: Sentence) -> Word | None:
    """The content word right before a figure; words for a time do not count."""
    before = _before(fact, sentence)[-_VERB_REACH:]
    return next((word for word in reversed(before) if not word.marks & (Mark.FUNCTION | Mark.TIME)), None)


def _is_of_deed(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a count stands behind a noun and "of" that the other sentence does not have ("the birth of two cubs")."""
    before = _before(fact, mine)
    if not fact.nouns or len(before) < 2 or not before[-1].marks & Mark.OF:
        return False
    noun = before[-2]
    return bool(noun.marks & Mark.DEED) and noun.key not in yours.keys and before[-1].start - noun.end <= 1


def _before(fact: Fact, sentence: Sentence) -> list[Word]:
    return [word for word in sentence.words if word.end <= fact.mention.hedge_start]


def _has_cut(start: int, stop: int, sentence: Sentence) -> bool:
    return any(start <= cut.start < stop and cut.strength >= COMMA for cut in sentence.cuts)
