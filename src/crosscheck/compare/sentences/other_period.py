"""Whether two amounts are told of two stretches of time that a phrase names: "82 mm en mai", "900 mm par an"."""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.cut import CLAUSE
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import Lexicon, load_lexicon
from crosscheck.compare.sentences.same_time import spans
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Amount, Span

_SHORTER = {"year": ("day", "month", "quarter", "season"), "month": ("day",), "week": ("day",)}
"""By stretch, how precise the date is of a time that is only a part of it."""


def other_period(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether each amount is told of another stretch, or one of a stretch and the other of a day or month in it."""
    if not isinstance(left.value, Amount) or not isinstance(right.value, Amount):
        return False
    ours, theirs = _periods(left, claim), _periods(right, evidence)
    if ours and theirs:
        return ours.isdisjoint(theirs)
    if ours:
        return _is_of_part(ours, right, evidence)
    return bool(theirs) and _is_of_part(theirs, left, claim)


def _is_of_part(periods: set[str], fact: Fact, sentence: Sentence) -> bool:
    """Whether the sentence of a figure gives a time that is only a part of each of some stretches."""
    dates = spans(fact, sentence)
    return bool(dates) and all(_is_shorter(date, period) for date in dates for period in periods)


def _is_shorter(date: Span, period: str) -> bool:
    return date.hedge == "exact" and date.precision in _SHORTER.get(period, ())


def _periods(fact: Fact, sentence: Sentence) -> set[str]:
    """The stretches of time that the clause of a figure names by a phrase ("par an", "annuelle")."""
    begin, stop = clause_around(sentence, fact.mention.hedge_start, fact.mention.end, CLAUSE)
    lexicon = sentence.lexicon
    return {
        lexicon.periods[found.group().lower()]
        for found in _pattern(lexicon.language).finditer(sentence.text, begin, stop)
    }


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    lexicon: Lexicon = load_lexicon(language)
    phrases = "|".join(re.escape(phrase) for phrase in sorted(lexicon.periods, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{phrases})(?![^\W_])", re.IGNORECASE)
