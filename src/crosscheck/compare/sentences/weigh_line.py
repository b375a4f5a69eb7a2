"""What two figures that were lined up say of each other, and whether that is enough for a contradiction."""

from __future__ import annotations

from crosscheck.compare.sentences.align import Line, count_alike, is_of_another, is_past
from crosscheck.compare.sentences.clock import CLOCK
from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.exchanged import is_exchanged, lasts_otherwise, swaps_noun
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.judgement import Relation
from crosscheck.compare.sentences.lexicon import is_scope, load_events, scope
from crosscheck.compare.sentences.narrowed_noun import is_less_of_some, other_setting, tells_of_some
from crosscheck.compare.sentences.negation import is_denied
from crosscheck.compare.sentences.of_part import of_part
from crosscheck.compare.sentences.opposed import are_opposed
from crosscheck.compare.sentences.other_age import other_age
from crosscheck.compare.sentences.other_average import other_average
from crosscheck.compare.sentences.other_deed import other_deed
from crosscheck.compare.sentences.other_period import other_period
from crosscheck.compare.sentences.other_subject import (
    covers_more,
    other_groups,
    other_names,
    other_side,
    other_subject,
    takes_up,
)
from crosscheck.compare.sentences.own_noun import tells_own_noun
from crosscheck.compare.sentences.same_time import same_time, spans
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.solid import (
    BOUNDS,
    is_far_apart,
    is_far_off,
    is_one_figure,
    is_slip,
    is_solid,
    is_telling_slip,
)
from crosscheck.compare.sentences.spells import other_spell
from crosscheck.compare.sentences.sure import is_sure
from crosscheck.compare.sentences.tense import is_former, other_tense, will_be
from crosscheck.compare.sentences.touch import touch
from crosscheck.model import Amount, Span

_SCOPE, _SUBJECT = 60, 16
_CLOSE_BY = 0.6
_ORDER = scope("order")
_CLASH = (Contact.APART, Contact.EDGE)
_PRINTED_ALIKE = (Contact.EQUAL, Contact.ROUNDED)
_CLOSE = (Contact.EQUAL, Contact.ROUNDED, Contact.FITS)
_MOMENTS = (other_period, other_age, other_average)
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
    contact = touch(left, right)
    if contact is None:
        return "compatible", "sentences-measures", False
    if contact in _CLASH:
        doubt = _doubt(line, claim, evidence)
        if doubt:
            return "compatible", doubt, False
        return "contradict", _CODES[contact], contact is Contact.APART and is_sure(line, claim, evidence)
    if contact is Contact.OVERLAP:
        return "compatible", _CODES[contact], False
    return "agree", _CODES[contact], is_sure(line, claim, evidence)


def clashes(line: Line) -> bool:
    """Whether the two values of a line cannot both be true."""
    return touch(line.left, line.right) in _CLASH


def _doubt(line: Line, claim: Sentence, evidence: Sentence) -> str:
    """Why two figures that clash may still answer different questions; empty if nothing speaks for it."""
    left, right = line.left, line.right
    told_before = _tells_former(left, right, claim, evidence) or _tells_former(right, left, evidence, claim)
    if not told_before and not is_solid(
        line,
        _alike(claim, evidence),
        _heads(left, right, claim, evidence),
        taken_up=takes_up(left, right, claim, evidence),
    ):
        return "sentences-unsure"
    if _is_hour(left) and all(any(_counts(fact) for fact in each.facts) for each in (claim, evidence)):
        return "sentences-times"  # the hour at which a figure held
    if any(touch(left, rival) in _CLOSE and not is_far_off(left, rival) for rival in line.rivals) or _stands_elsewhere(
        left, right, claim, evidence
    ):
        return "sentences-elsewhere"
    if _is_named_elsewhere(left, right, claim, evidence):
        return "sentences-elsewhere"
    if is_former(left, claim) != is_former(right, evidence):
        return "sentences-times"
    if other_groups(left, right, claim, evidence) or other_side(claim, evidence):
        return "sentences-subjects"
    plain = left.value.hedge not in BOUNDS and right.value.hedge not in BOUNDS
    if of_part(left, right, claim, evidence) or other_deed(left, right, claim, evidence):
        return "sentences-subjects"
    if other_subject(left, right, claim, evidence):
        return "sentences-subjects"
    bounds = left.value.hedge in BOUNDS and right.value.hedge in BOUNDS
    if bounds and claim.lexicon is evidence.lexicon and other_setting(claim, evidence):
        return "sentences-subjects"
    if isinstance(left.value, Amount) and claim.lexicon is evidence.lexicon:
        sides = (left, claim, evidence), (right, evidence, claim)
        if any(tells_own_noun(*side) for side in sides):
            return "sentences-subjects"
        one = is_one_figure(left, right) or is_slip(left, right) or not plain
        if not one and (other_setting(claim, evidence) or any(tells_of_some(*side) for side in sides)):
            return "sentences-subjects"
    if not plain and swaps_noun(left, right, claim, evidence):
        return "sentences-unsure"
    if not plain and is_less_of_some(left, right, claim, evidence):
        return "sentences-subjects"
    if plain and is_denied(left, claim) != is_denied(right, evidence):
        return "sentences-unsure"
    if plain and other_names(left, right, claim, evidence):
        return "sentences-subjects"
    if plain and (covers_more(left, right, claim, evidence) or covers_more(right, left, evidence, claim)):
        return "sentences-unsure"
    if (
        plain
        and not _turns_round(left, right)
        and are_opposed(left.near.keys() - right.far, right.near.keys() - left.far, claim.lexicon)
    ):
        return "sentences-unsure"
    bracketed = left.aside or right.aside
    if (plain or is_far_apart(left, right)) and not bracketed and not _of_one_order(left, right):
        return "sentences-unsure"
    if (
        not plain
        and _are_counts(left, right)
        and is_far_apart(left, right)
        and is_exchanged(left, right, claim, evidence)
    ):
        return "sentences-unsure"
    if (
        plain
        and not (left.aside and right.aside)
        and not (_measures_alike(left, right) and (is_one_figure(left, right) or is_telling_slip(left, right)))
        and is_exchanged(left, right, claim, evidence)
    ):
        return "sentences-unsure"
    if isinstance(left.value, Span) and lasts_otherwise(left, right, claim, evidence):
        return "sentences-unsure"
    if claim.sources and evidence.sources and not claim.sources & evidence.sources:
        return "sentences-sources"
    if left.planned != right.planned and not is_slip(left, right):
        return "sentences-status"
    if plain and (_other_tense(left, right, claim, evidence) or other_spell(left, right, claim, evidence)):
        return "sentences-times"
    dated = spans(left, claim) and spans(right, evidence)
    if (
        isinstance(left.value, Amount)
        and not dated
        and any(differ(left, right, claim, evidence) for differ in (other_tense, will_be))
    ):
        return "sentences-times"
    if any(differ(left, right, claim, evidence) for differ in _MOMENTS):
        return "sentences-times"
    if isinstance(left.value, Amount) and isinstance(right.value, Amount):
        if _are_counts(left, right) and (_in_scope(left, claim) or _in_scope(right, evidence)):
            return "sentences-unsure"
        if not same_time(left, right, claim, evidence):
            return "sentences-times"
    return ""


def _tells_former(now: Fact, reached: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a sentence with nothing of its own tells as the level of now what the other one says that it was."""
    return mine.keys <= yours.keys and any(
        is_past(now, fact, mine) and touch(now, fact) is Contact.EQUAL and fact.sentence == reached.sentence
        for fact in yours.facts
    )


def _heads(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> frozenset[str]:
    one, other = claim.opening(left), evidence.opening(right)
    return frozenset({one.head, other.head}) | one.names | other.names


def _alike(claim: Sentence, evidence: Sentence) -> float:
    """The share of the content words of the shorter sentence that the other one has."""
    return len(claim.keys & evidence.keys) / max(1, min(len(claim.keys), len(evidence.keys)))


def _measures_alike(left: Fact, right: Fact) -> bool:
    """Whether two figures count one thing, or are in one unit."""
    if not isinstance(left.value, Amount) or not isinstance(right.value, Amount):
        return False
    if left.nouns or right.nouns:
        return count_alike(left, right)
    return left.value.unit == right.value.unit != "1"


def _are_counts(left: Fact, right: Fact) -> bool:
    return all(isinstance(fact.value, Amount) and fact.value.unit == "1" for fact in (left, right))


def _is_hour(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.unit == CLOCK


def _counts(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.unit != CLOCK


def _of_one_order(left: Fact, right: Fact) -> bool:
    """Whether both figures, or neither, are those of a first, second or last thing ("au premier trimestre")."""
    shared = left.roles.get(_ORDER, frozenset()) & right.roles.get(_ORDER, frozenset())
    return bool(shared) or _is_ordered(left) == _is_ordered(right)


def _is_ordered(fact: Fact) -> bool:
    """Whether a figure is that of a first, second or last thing; a rank told far from it is another matter."""
    return any(fact.near.get(concept, _CLOSE_BY) >= _CLOSE_BY for concept in fact.roles.get(_ORDER, ()))


def _stands_elsewhere(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether a plain figure stands in the other sentence too, only elsewhere: then that one is meant.

    Of dates that tell of one event, those of other events do not count. Half of all dates fit a bound ("before 2001"):
    one is meant only where it has a word of the other sentence that the date lined up lacks.
    """
    others = [fact for fact in evidence.facts if fact is not right and not is_past(left, fact, claim)]
    if not isinstance(left.value, Span):
        return left.value.hedge not in BOUNDS and any(touch(left, fact) in _PRINTED_ALIKE for fact in others)
    needed = load_events() & left.near.keys() & right.near.keys()
    bound = left.value.hedge in BOUNDS
    if bound and not needed:
        needed = frozenset(left.near.keys() - right.near.keys())
    if bound or needed:
        others = [fact for fact in others if needed & fact.near.keys()]
    return any(touch(left, fact) in (*_CLOSE, Contact.OVERLAP) for fact in others)


def _is_named_elsewhere(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether a figure that fits stands beside the very name that the other one lacks ("of which 1,300 in Carven").

    Where both say what they cover ("outside Canada", "in other markets"), one that does not say so is not meant, nor
    is a part where both are totals.
    """
    called = (claim.names | claim.opening(left).names) & left.near.keys() - right.near.keys()
    scopes = {family for family in left.roles.keys() & right.roles.keys() if is_scope(family)}
    totals = left.total and right.total
    asked = claim.opening(left).names & right.near.keys()
    counted = set(left.nouns) & set(right.nouns)
    return bool(called) and any(
        called <= fact.near.keys()
        and scopes <= fact.roles.keys()
        and not is_of_another(fact, asked)
        and not (counted and fact.nouns and counted.isdisjoint(fact.nouns))
        and not any(fact.roles.get(family, concepts).isdisjoint(concepts) for family, concepts in left.roles.items())
        and (fact.total or not totals)
        and touch(left, fact) in _CLOSE
        for fact in evidence.facts
        if fact is not right
    )


def _turns_round(left: Fact, right: Fact) -> bool:
    """Whether two changes have opposite directions: then the words that are turned round are the clash itself."""
    one, other = left.value, right.value
    return isinstance(one, Amount) and isinstance(other, Amount) and {one.change, other.change} == {"up", "down"}


def _other_tense(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether a verb that both share tells what was so on one side only ("fabriquait", "fabrique")."""
    endings = claim.lexicon.imperfect
    if not endings or claim.lexicon is not evidence.lexicon:
        return False
    shared = left.near.keys() & right.near.keys()
    ours, theirs = (
        {
            word.key
            for word in each.words
            if word.key in shared and each.text[word.start : word.end].lower().endswith(endings)
        }
        for each in (claim, evidence)
    )
    return ours != theirs


def _in_scope(fact: Fact, sentence: Sentence) -> bool:
    """Whether a quantifier leaves open of how many a figure is said ("some boys chased two girls")."""
    start = fact.mention.hedge_start
    return any(q.start < _SUBJECT and q.end <= start <= q.end + _SCOPE for q in sentence.quantifiers)
