"""The judgement of two bare sentences."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  a parameter is called date

from crosscheck.compare.sentences.align import Line, align
from crosscheck.compare.sentences.contact import Contact, touch_amounts, touch_spans
from crosscheck.compare.sentences.judgement import Judgement, Relation, Step
from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.opposed import find_opposition
from crosscheck.compare.sentences.sentence import Fact, Sentence, take_apart
from crosscheck.compare.sentences.weigh_shares import weigh_shares
from crosscheck.model import Amount, Confidence, Message, Span
from crosscheck.read import detect_language, read

_ENOUGH = 1.2
import os
LEE=int(os.environ.get('LEE','1'))
_CLOSE_CONTACTS = (Contact.EQUAL, Contact.ROUNDED, Contact.FITS)


def compare_sentences(a: str, b: str, language: str, language_b: str = "", date: Date | None = None) -> Judgement:
    """What two bare sentences say of each other; symmetric in the two.

    `language` is that of `a` (and of `b` unless `language_b` is given), empty for unknown; `date` the day both were
    written, for words like "yesterday". Figures and dates are lined up by the words around them and then tested as
    intervals; where several could be meant, or time, place or scope differ, nothing is called a contradiction.
    """
    first = _sentence(a, language or detect_language(a), date)
    second = _sentence(b, language_b or language or detect_language(b), date)
    swapped = _order(first) > _order(second)
    claim, evidence = (second, first) if swapped else (first, second)
    return _judge(claim, evidence, swapped=swapped)


def _sentence(text: str, language: str, date: Date | None) -> Sentence:
    return take_apart(text, read(text, language, date=date), load_lexicon(language))


def _order(sentence: Sentence) -> tuple[int, int, str]:
    return len(sentence.facts), len(sentence.text), sentence.text


def _judge(claim: Sentence, evidence: Sentence, *, swapped: bool) -> Judgement:
    steps: list[Step] = []
    for line in align(claim, evidence):
        if line.score < _ENOUGH:
            continue
        steps.append(_step(line, claim, evidence, swapped=swapped))
    weighed = weigh_shares(claim, evidence)
    if weighed:
        steps = [
            Step(w.right if swapped else w.left, w.left if swapped else w.right, w.relation, Message("sentences-shares"))
            for w in weighed
        ]
    elif all(isinstance(fact.value, Span) for fact in (*claim.facts, *evidence.facts)) and not (claim.quantifiers or evidence.quantifiers):
        opposition = find_opposition(claim, evidence)
        if opposition is not None:
            note = Message("sentences-turned" if opposition.turned else "sentences-denied")
            one, other = opposition.left, opposition.right
            steps.append(Step(other if swapped else one, one if swapped else other, "contradict", note))
    relations = {step.relation for step in steps}
    relation: Relation
    if "contradict" in relations:
        relation = "contradict"
    elif relations == {"agree"}:
        relation = "agree"
    elif relations or claim.keys & evidence.keys:
        relation = "compatible"
    else:
        relation = "unrelated"
    confidence: Confidence = "possible"
    reason = next((s.note for s in steps if s.relation == relation), Message("sentences-" + relation))
    return Judgement(relation, confidence, reason, tuple(steps))


def _step(line: Line, claim: Sentence, evidence: Sentence, *, swapped: bool) -> Step:
    left, right = line.left, line.right
    contact: Contact | None
    if isinstance(left.value, Amount) and isinstance(right.value, Amount):
        contact = touch_amounts(left.value, right.value)
        if contact in (Contact.APART, Contact.EDGE) and not _same_time(left, right, claim, evidence):
            contact = None
    else:
        assert isinstance(left.value, Span) and isinstance(right.value, Span)
        contact = touch_spans(left.value, right.value)
    relation: Relation
    if contact in (Contact.APART, Contact.EDGE) and (
        not _solid(line) or _met_elsewhere(left, right, evidence) or any(_meet(left, rival) for rival in line.rivals)
    ):
        contact = None
    if contact is None or contact is Contact.OVERLAP:
        relation = "compatible"
    else:
        relation = "agree" if contact in _CLOSE_CONTACTS else "contradict"
    one = (left.mention.hedge_start, left.mention.end)
    other = (right.mention.hedge_start, right.mention.end)
    if swapped:
        one, other = other, one
    return Step(one, other, relation, Message("sentences-" + relation))


def _solid(line: Line) -> bool:
    """Whether two facts are lined up well enough for a contradiction.

    A bound ("more than 30") is a statement about the other's printed figure, so little more is asked; two plain
    figures more often count two different things.
    """
    bound = _is_bound(line.left.value) or _is_bound(line.right.value)
    if isinstance(line.left.value, Amount):
        if bound:
            return line.score >= 1.0
        return line.score >= 3.5 and line.cover >= 0.5 and (not line.rival or line.score - line.rival >= 1)
    if bound:
        return line.score >= 0.5
    return line.score >= 2.5 and line.cover >= 0.7


def _is_bound(value: Amount | Span) -> bool:
    return value.hedge in ("more_than", "less_than", "at_least", "at_most")


def _met_elsewhere(left: Fact, right: Fact, evidence: Sentence) -> bool:
    """Whether a plain figure stands in the other sentence too, only elsewhere: then that one is meant."""
    value = left.value
    if isinstance(value, Amount):
        if _is_bound(value):
            return False
        others = [f.value for f in evidence.facts if f is not right and isinstance(f.value, Amount)]
        return any(
            o.unit == value.unit and touch_amounts(value, o) in (Contact.EQUAL, Contact.ROUNDED) for o in others
        )
    spans = [f.value for f in evidence.facts if f is not right and isinstance(f.value, Span)]
    return any(touch_spans(value, o) in (*_CLOSE_CONTACTS, Contact.OVERLAP) for o in spans)


def _meet(left: Fact, right: Fact) -> bool:
    one, other = left.value, right.value
    if isinstance(one, Amount) and isinstance(other, Amount):
        return touch_amounts(one, other) in _CLOSE_CONTACTS
    if isinstance(one, Span) and isinstance(other, Span):
        return touch_spans(one, other) is not Contact.APART
    return False


def _same_time(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    ours = [f.value for f in claim.facts if f.sentence == left.sentence and isinstance(f.value, Span)]
    theirs = [f.value for f in evidence.facts if f.sentence == right.sentence and isinstance(f.value, Span)]
    if not ours or not theirs:
        return True
    return any(touch_spans(o, t, leeway=LEE) is not Contact.APART for o in ours for t in theirs)
