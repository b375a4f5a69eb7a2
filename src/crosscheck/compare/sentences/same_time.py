"""Whether two figures are of one time, as far as the dates of their sentences tell."""

from __future__ import annotations

from crosscheck.compare.sentences.contact import Contact, touch_spans
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import load_contrasts, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.size_of import size_of
from crosscheck.compare.sentences.solid import BOUNDS
from crosscheck.model import Amount, Span

_WEEKDAY = scope("weekday")


def same_time(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether the sentences of two figures give no dates that keep them apart.

    A bound and a day next to it are one time: "before 20 March" and "as of 20 March".
    """
    ours, theirs = spans(left, claim), spans(right, evidence)
    if not ours or not theirs:
        return not (_is_day_against(ours, theirs, right) or _is_day_against(theirs, ours, left))
    return any(
        touch_spans(one, other, leeway=int(one.hedge in BOUNDS or other.hedge in BOUNDS)) is not Contact.APART
        for one in ours
        for other in theirs
    )


def is_then_and_now(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one sentence tells a figure of now, and the other one of a date ("now has", "had in 2010")."""
    now = [any(word.marks & Mark.NOW for word in each.words) for each in (claim, evidence)]
    dated = [any(span.hedge == "exact" for span in each) for each in (spans(left, claim), spans(right, evidence))]
    return sorted(zip(now, dated, strict=True)) == [(False, True), (True, False)]


def may_have_grown(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two amounts had been reached by two days, the smaller one by the earlier ("by 1 May", "by 3 June")."""
    return isinstance(left.value, Amount) and any(
        _has_grown(one, other, left, right) for one in spans(left, claim) for other in spans(right, evidence)
    )


def _has_grown(one: Span, other: Span, left: Fact, right: Fact) -> bool:
    if one.hedge != "at_most" or other.hedge != "at_most" or (one.end is None) != (other.end is None):
        return False
    first, second = _last(one), _last(other)
    return abs(first - second) > 1 and (size_of(left) > size_of(right)) == (first > second)


def _last(span: Span) -> int:
    """The last day of a span as a number that grows with the days; of one without a year in any year."""
    if span.end is not None:
        return span.end.toordinal()
    month, _, day = span.edtf.removeprefix("XXXX-").partition("-")
    return 31 * int(month) + int(day or 31) if month.isdecimal() and (day or "0").isdecimal() else 0


def spans(fact: Fact, sentence: Sentence) -> list[Span]:
    """The dates of the sentence of a figure."""
    return [f.value for f in sentence.facts if f.sentence == fact.sentence and isinstance(f.value, Span)]


def _is_day_against(told: list[Span], none: list[Span], fact: Fact) -> bool:
    """Whether a sentence tells of a day of the week, and the other of a longer time ("mardi", "depuis janvier")."""
    if none or not told or any(span.precision == "day" for span in told):
        return False
    contrasts = load_contrasts()
    return any(_WEEKDAY in contrasts.get(key, ()) for key in (*fact.near, *fact.far))


def tell_one_time(left: Sentence, right: Sentence) -> bool:
    """Whether no date of one sentence is apart from one of the other."""
    ours, theirs = ([fact.value for fact in each.facts if isinstance(fact.value, Span)] for each in (left, right))
    return all(touch_spans(one, other) is not Contact.APART for one in ours for other in theirs)


def other_day(left: Sentence, right: Sentence) -> bool:
    """Whether both sentences tell days of the week, and none that is the other's."""
    contrasts = load_contrasts()
    days, others = ({key for key in each.keys if _WEEKDAY in contrasts.get(key, ())} for each in (left, right))
    return bool(days and others) and days.isdisjoint(others)
