"""Whether the figure that a sentence means stands elsewhere in the other one than where it was lined up."""

from __future__ import annotations

from crosscheck.compare.sentences.align import is_of_another, is_past
from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import is_scope, load_events
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.solid import BOUNDS
from crosscheck.compare.sentences.touch import touch
from crosscheck.model import Span

_PRINTED_ALIKE = (Contact.EQUAL, Contact.ROUNDED)
CLOSE = (Contact.EQUAL, Contact.ROUNDED, Contact.FITS)


def stands_elsewhere(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
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
    return any(touch(left, fact) in (*CLOSE, Contact.OVERLAP) for fact in others)


def is_named_elsewhere(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
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
        and touch(left, fact) in CLOSE
        for fact in evidence.facts
        if fact is not right
    )
