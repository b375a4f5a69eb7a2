"""What two figures that were lined up say of each other, and whether that is enough for a contradiction."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.compare.sentences.align import Line, percent_of
from crosscheck.compare.sentences.contact import Contact, touch_amounts, touch_spans
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.judgement import Relation
from crosscheck.compare.sentences.lexicon import load_events, scope
from crosscheck.compare.sentences.opposed import are_opposed
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Amount, Span

_BOUND_SCORE, _BOUND_SCORE_ALONE, _BOUND_DATE_SCORE = 1.0, 0.5, 0.2
_PLAIN_SCORE, _PLAIN_COVER, _PLAIN_COVER_THERE, _PLAIN_LEAD = 3.5, 0.5, 0.65, 1.0
_DATE_SCORE, _DATE_COVER = 2.5, 0.7
_TOTAL_SCORE = 3.0
"""Two totals of one thing need no other words in common."""
_SCOPE, _SUBJECT = 60, 16
_ALIKE, _ALIKE_WITHIN, _ALIKE_WORDS = 0.8, 0.65, 2
_SHORT = 8
_ORDER = scope("order")
_AGES = ("a", "mo")
_CLASH = (Contact.APART, Contact.EDGE)
_CLOSE = (Contact.EQUAL, Contact.ROUNDED, Contact.FITS)
_BOUNDS = ("more_than", "less_than", "at_least", "at_most")
_CODES = {
    Contact.EQUAL: "sentences-equal",
    Contact.ROUNDED: "sentences-rounded",
    Contact.FITS: "sentences-fits",
    Contact.OVERLAP: "sentences-overlap",
    Contact.EDGE: "sentences-edge",
    Contact.APART: "sentences-apart",
}


def weigh_line(line: Line, claim: Sentence, evidence: Sentence) -> tuple[Relation, str, bool]:
    """The relation of two facts lined up, a code that says why, and whether one may be sure of it."""
    left, right = line.left, line.right
    contact = _touch(left, right)
    if contact is None:
        return "compatible", "sentences-measures", False
    if contact in _CLASH:
        doubt = _doubt(line, claim, evidence)
        if doubt:
            return "compatible", doubt, False
        return "contradict", _CODES[contact], contact is Contact.APART and _is_sure(line, claim, evidence)
    if contact is Contact.OVERLAP:
        return "compatible", _CODES[contact], False
    return "agree", _CODES[contact], _is_sure(line, claim, evidence)


def _touch(left: Fact, right: Fact) -> Contact | None:
    one, other = left.value, right.value
    if isinstance(one, Amount) and isinstance(other, Amount):
        one, other = percent_of(left, right) or (one, other)
        if (one.change is None) != (other.change is None) and left.increment and right.increment:
            one, other = replace(one, change=None), replace(other, change=None)
        return touch_amounts(one, other)
    if isinstance(one, Span) and isinstance(other, Span):
        return touch_spans(one, other)
    return None


def _doubt(line: Line, claim: Sentence, evidence: Sentence) -> str:
    """Why two figures that clash may still answer different questions; empty if nothing speaks for it."""
    left, right = line.left, line.right
    if not _is_solid(line):
        return "sentences-unsure"
    if any(_touch(left, rival) in _CLOSE for rival in line.rivals) or _stands_elsewhere(left, right, evidence):
        return "sentences-elsewhere"
    plain = left.value.hedge not in _BOUNDS and right.value.hedge not in _BOUNDS
    if _other_subject(left, right, claim, evidence):
        return "sentences-subjects"
    if plain and _other_names(left, right, claim, evidence):
        return "sentences-subjects"
    if plain and are_opposed(left.near.keys() - right.far, right.near.keys() - left.far, claim.lexicon):
        return "sentences-unsure"
    if plain and (_ORDER in left.roles) != (_ORDER in right.roles):
        return "sentences-unsure"
    if plain and _is_exchanged(left, right, claim, evidence):
        return "sentences-unsure"
    if claim.sources and evidence.sources and not claim.sources & evidence.sources:
        return "sentences-sources"
    if left.planned != right.planned:
        return "sentences-status"
    if isinstance(left.value, Amount) and isinstance(right.value, Amount):
        counts = left.value.unit == right.value.unit == "1"
        if counts and (_in_scope(left, claim) or _in_scope(right, evidence)):
            return "sentences-unsure"
        if not _same_time(left, right, claim, evidence):
            return "sentences-times"
    return ""


def _is_solid(line: Line) -> bool:
    """Whether two facts are lined up well enough for a contradiction.

    A bound ("more than 30") is a statement about the other's printed figure, so little more is asked; two plain
    figures more often count two different things.
    """
    left, right = line.left, line.right
    bounds = (left.value.hedge in _BOUNDS) + (right.value.hedge in _BOUNDS)
    bound = bounds > 0
    if bounds > 1 and isinstance(left.value, Amount) and _is_group(left, left.value) and not right.nouns:
        return False  # "children under 12" and "children over 12" are two groups
    if isinstance(left.value, Span):
        if bound:
            return line.score >= _BOUND_DATE_SCORE
        once = left.near.keys() & right.near.keys() & load_events()
        return bool(once) and line.cover >= _DATE_COVER and (line.score >= _DATE_SCORE or _is_alike(left, right))
    if bound:
        return line.score >= (_BOUND_SCORE if line.rival else _BOUND_SCORE_ALONE)
    if left.whole != right.whole or left.narrowed != right.narrowed:
        return False
    if left.total and right.total and line.score >= _TOTAL_SCORE:
        return True
    cover = _PLAIN_COVER if left.there == right.there else _PLAIN_COVER_THERE
    if line.rival and line.score - line.rival < _PLAIN_LEAD:
        return False
    return (line.score >= _PLAIN_SCORE and line.cover >= cover) or _is_alike(left, right)


def _is_group(fact: Fact, amount: Amount) -> bool:
    """Whether a bound may only say whom a sentence means: an age, or a number that counts nothing."""
    return amount.unit in _AGES or (amount.unit == "1" and not fact.nouns)


def _is_alike(left: Fact, right: Fact) -> bool:
    """Whether nearly the same words stand beside two figures: one side may have more, not each side others."""
    one, other = left.near.keys(), right.near.keys()
    shared, longest = len(one & other), max(len(one), len(other))
    if shared < _ALIKE_WORDS:
        return False
    return shared >= _ALIKE * longest or (shared >= _ALIKE_WITHIN * longest and (one <= other or other <= one))


def _stands_elsewhere(left: Fact, right: Fact, evidence: Sentence) -> bool:
    """Whether a plain figure stands in the other sentence too, only elsewhere: then that one is meant."""
    close: tuple[Contact, ...] = (Contact.EQUAL, Contact.ROUNDED)
    if isinstance(left.value, Span):
        close = (*_CLOSE, Contact.OVERLAP)
    elif left.value.hedge in _BOUNDS:
        return False
    return any(_touch(left, fact) in close for fact in evidence.facts if fact is not right)


def _other_subject(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether the two sentences open with names, or with nouns, that the other one does not know.

    Of two plain figures more is asked: "Charles de Gaulle" and "Geneviève de Gaulle" are two.
    """
    one, other = claim.opening(left), evidence.opening(right)
    if one.pronoun or other.pronoun:
        return False
    named = bool(one.names and other.names)
    if named and not one.names & evidence.keys and not other.names & claim.keys:
        return True
    if left.value.hedge in _BOUNDS or right.value.hedge in _BOUNDS or claim.lexicon is not evidence.lexicon:
        return False
    if named and not one.names <= other.names and not other.names <= one.names:
        return True
    return bool(one.head and other.head) and one.head not in evidence.keys and other.head not in claim.keys


def _other_names(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether each of two plain figures stands beside a name that the other sentence does not have."""
    ours = claim.names & left.near.keys() - evidence.keys
    theirs = evidence.names & right.near.keys() - claim.keys
    return bool(ours and theirs)


def _is_exchanged(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two short sentences differ in a word on each side: exports of wheat, exports of maize."""
    if len(claim.keys) > _SHORT or len(evidence.keys) > _SHORT or claim.lexicon is not evidence.lexicon:
        return False
    return bool(left.near.keys() - evidence.keys) and bool(right.near.keys() - claim.keys)


def _in_scope(fact: Fact, sentence: Sentence) -> bool:
    """Whether a quantifier leaves open of how many a figure is said ("some boys chased two girls")."""
    start = fact.mention.hedge_start
    return any(q.start < _SUBJECT and q.end <= start <= q.end + _SCOPE for q in sentence.quantifiers)


def _same_time(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether the sentences of two figures give no dates that keep them apart.

    A bound and a day next to it are one time: "before 20 March" and "as of 20 March".
    """
    ours, theirs = _spans(left, claim), _spans(right, evidence)
    if not ours or not theirs:
        return True
    return any(
        touch_spans(one, other, leeway=int(one.hedge != "exact" or other.hedge != "exact")) is not Contact.APART
        for one in ours
        for other in theirs
    )


def _spans(fact: Fact, sentence: Sentence) -> list[Span]:
    return [f.value for f in sentence.facts if f.sentence == fact.sentence and isinstance(f.value, Span)]


def _is_sure(line: Line, claim: Sentence, evidence: Sentence) -> bool:
    """Whether subject, attribute and time are said alike and the pair lines up alone."""
    left, right = line.left, line.right
    alone = not line.rival or line.score - line.rival >= 2
    ours, theirs = _spans(left, claim), _spans(right, evidence)
    timed = bool(ours) == bool(theirs) or isinstance(left.value, Span)
    named = not claim.names ^ evidence.names or bool(claim.opening(left).names & evidence.keys)
    said = line.cover >= 0.9 and left.increment == right.increment and left.whole == right.whole
    return alone and timed and named and said
