"""Why two figures that clash may still answer different questions."""

from __future__ import annotations

from crosscheck.compare.sentences.align import Line, count_alike, is_past
from crosscheck.compare.sentences.clock import CLOCK
from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.counts_doers import counts_doers
from crosscheck.compare.sentences.exchanged import is_exchanged, lasts_otherwise, swaps_noun
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.level_moved import level_moved
from crosscheck.compare.sentences.lexicon import scope
from crosscheck.compare.sentences.narrowed_noun import has_narrowed_noun, is_less_of_some, other_setting
from crosscheck.compare.sentences.negation import is_denied
from crosscheck.compare.sentences.of_part import of_part
from crosscheck.compare.sentences.opposed import are_opposed
from crosscheck.compare.sentences.other_age import other_age, tells_next_ages
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
from crosscheck.compare.sentences.owns_subject import owns_subject
from crosscheck.compare.sentences.passed_later import passed_later
from crosscheck.compare.sentences.same_time import is_then_and_now, same_time, spans
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
from crosscheck.compare.sentences.stands_elsewhere import CLOSE, is_named_elsewhere, stands_elsewhere
from crosscheck.compare.sentences.tense import is_former, is_to_come, other_occasion, other_tense, will_be
from crosscheck.compare.sentences.touch import touch
from crosscheck.model import Amount, Span

_SCOPE, _SUBJECT = 60, 16
_CLOSE_BY = 0.6
_ORDER = scope("order")
_MOMENTS = (other_period, other_age, other_average)


def doubt(line: Line, claim: Sentence, evidence: Sentence) -> str:
    """The code of what speaks for it that two figures answer different questions; empty if nothing does."""
    left, right = line.left, line.right
    plain = left.value.hedge not in BOUNDS and right.value.hedge not in BOUNDS
    of_kind = _of_plain if plain else _of_bound
    return (
        _of_lining_up(line, claim, evidence)
        or _of_subject(left, right, claim, evidence, plain=plain)
        or of_kind(left, right, claim, evidence)
        or _of_telling(left, right, claim, evidence)
        or _of_time(left, right, claim, evidence, plain=plain)
    )


def _of_lining_up(line: Line, claim: Sentence, evidence: Sentence) -> str:
    """The two may stand side by side by chance, or the figure that is meant stands elsewhere."""
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
    if any(touch(left, rival) in CLOSE and not is_far_off(left, rival) for rival in line.rivals):
        return "sentences-elsewhere"
    if stands_elsewhere(left, right, claim, evidence) or is_named_elsewhere(left, right, claim, evidence):
        return "sentences-elsewhere"
    return "sentences-times" if is_former(left, claim) != is_former(right, evidence) else ""


def _of_subject(left: Fact, right: Fact, claim: Sentence, evidence: Sentence, *, plain: bool) -> str:
    """The two may be said of different things: other groups, a part, another deed, setting or noun."""
    subjects = "sentences-subjects"
    if other_groups(left, right, claim, evidence) or other_side(claim, evidence):
        return subjects
    if of_part(left, right, claim, evidence) or other_deed(left, right, claim, evidence):
        return subjects
    if other_subject(left, right, claim, evidence):
        return subjects
    if plain and (counts_doers(left, right, claim, evidence) or owns_subject(claim, evidence)):
        return subjects
    if claim.lexicon is not evidence.lexicon:
        return ""
    bounds = left.value.hedge in BOUNDS and right.value.hedge in BOUNDS
    if bounds and other_setting(claim, evidence):
        return subjects
    if isinstance(left.value, Amount):
        sides = (left, claim, evidence), (right, evidence, claim)
        if any(tells_own_noun(*side) for side in sides):
            return subjects
        one = is_one_figure(left, right) or is_slip(left, right) or not plain
        if not one and (other_setting(claim, evidence) or any(has_narrowed_noun(*side) for side in sides)):
            return subjects
    return ""


def _of_bound(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> str:
    """A bound ("more than 30") may be said of other things than the figure beyond it."""
    if swaps_noun(left, right, claim, evidence):
        return "sentences-unsure"
    if tells_next_ages(left, right):
        return "sentences-subjects"
    if passed_later(left, right, claim, evidence) or passed_later(right, left, evidence, claim):
        return "sentences-times"
    if is_less_of_some(left, right, claim, evidence):
        return "sentences-subjects"
    if not is_far_apart(left, right):
        return ""
    if not (left.aside or right.aside) and not _of_one_order(left, right):
        return "sentences-unsure"
    return "sentences-unsure" if _are_counts(left, right) and is_exchanged(left, right, claim, evidence) else ""


def _of_plain(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> str:
    """Two plain figures may differ since what is said of them does: denied, named, widened, turned or exchanged."""
    if is_denied(left, claim) != is_denied(right, evidence):
        return "sentences-unsure"
    if other_names(left, right, claim, evidence):
        return "sentences-subjects"
    if covers_more(left, right, claim, evidence) or covers_more(right, left, evidence, claim):
        return "sentences-unsure"
    if not _turns_round(left, right) and are_opposed(
        left.near.keys() - right.far, right.near.keys() - left.far, claim.lexicon
    ):
        return "sentences-unsure"
    if not (left.aside or right.aside) and not _of_one_order(left, right):
        return "sentences-unsure"
    same = _measures_alike(left, right) and (is_one_figure(left, right) or is_telling_slip(left, right))
    if not (left.aside and right.aside) and not same and is_exchanged(left, right, claim, evidence):
        return "sentences-unsure"
    return ""


def _of_telling(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> str:
    """The two may be told by different people, or one as planned; or a date may begin what the other one ends."""
    if isinstance(left.value, Span) and lasts_otherwise(left, right, claim, evidence):
        return "sentences-unsure"
    if claim.sources and evidence.sources and not claim.sources & evidence.sources:
        return "sentences-sources"
    planned = left.planned, right.planned
    if isinstance(left.value, Span) and any(planned):
        planned = is_to_come(left, claim), is_to_come(right, evidence)
    return "sentences-status" if planned[0] != planned[1] and not is_slip(left, right) else ""


def _of_time(left: Fact, right: Fact, claim: Sentence, evidence: Sentence, *, plain: bool) -> str:
    """The two may hold at different times, or be said of some only."""
    times = "sentences-times"
    if plain and (_other_tense(left, right, claim, evidence) or other_spell(left, right, claim, evidence)):
        return times
    if plain and not is_slip(left, right) and level_moved(left, right, claim, evidence):
        return times
    dated = spans(left, claim) and spans(right, evidence)
    amounts = isinstance(left.value, Amount)
    if amounts and not dated and any(differ(left, right, claim, evidence) for differ in (other_tense, will_be)):
        return times
    if any(differ(left, right, claim, evidence) for differ in _MOMENTS):
        return times
    if not amounts and other_occasion(left, right, claim, evidence):
        return times
    if amounts and isinstance(right.value, Amount):
        if _are_counts(left, right) and (_in_scope(left, claim) or _in_scope(right, evidence)):
            return "sentences-unsure"
        if not same_time(left, right, claim, evidence) or (plain and is_then_and_now(left, right, claim, evidence)):
            return times
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
