"""Statements in no source under their name that a source tells of a common noun: "the company" here, "Tessaline" there.

Nobody can say that the two are one thing but a person; what is in no source under its name need not be in none. Where
both say one noun ("the foundry"), with one attribute and value, that source has it under this very name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from crosscheck.draft.closeness import closeness
from crosscheck.draft.positions import positions_of, voices_of
from crosscheck.draft.reasons import reason_of
from crosscheck.draft.standing import Judge, Standing
from crosscheck.group import is_common_noun
from crosscheck.model import DraftFact, Group, Message, Reading
from crosscheck.names import spaced


def point_to_nouns(
    facts: Iterable[DraftFact], groups: Iterable[Group], draft: str, texts: Mapping[str, str], judge: Judge
) -> tuple[DraftFact, ...]:
    """The facts, those in no source with the claim that says the same of a noun; `texts` are the sources' by id."""
    known = tuple(facts)
    if all(fact.status != "new" for fact in known):
        return known
    others: dict[str, list[Reading]] = defaultdict(list)
    for group in groups:
        if not group.member:
            others[group.attribute.key] += (r for r in group.readings if r.claim.source != draft and not r.corrected_by)
    return tuple(_pointed(fact, others[fact.attribute.key], texts, judge) for fact in known)


def _pointed(fact: DraftFact, others: Iterable[Reading], texts: Mapping[str, str], judge: Judge) -> DraftFact:
    if fact.status != "new" or fact.evidence or fact.member or not fact.attribute.explicit:
        return fact
    mine = fact.reading
    for other in sorted(
        others, key=lambda one: (not _under_one_noun(mine, one), one.published, one.claim.source, one.claim.id)
    ):
        if _may_be_one(mine, other, texts) and _agree(fact, other, judge):
            if _under_one_noun(mine, other):
                return _found(fact, other)
            noun = other.claim.subject_written or other.claim.subject
            told = (("mine", mine.value), ("theirs", other.value), ("a", other.claim.source), ("noun", noun))
            return replace(fact, reason=Message("draft-new-noun", told), beside=positions_of((other,), fact.attribute))
    return fact


def _may_be_one(mine: Reading, other: Reading, texts: Mapping[str, str]) -> bool:
    """Whether one of two subjects is a noun that may stand for the other.

    For a name of the draft, where the noun's text has that name too; for a noun of the draft, where the source calls
    what it names, or what it does not name, by that noun.
    """
    noun = is_common_noun(other.claim)
    if not is_common_noun(mine.claim):
        return noun and f" {spaced(mine.claim.subject)} " in f" {spaced(texts.get(other.claim.source, ''))} "
    called = other.claim.subject if noun else other.claim.subject_written
    return f" {spaced(called)}".endswith(f" {spaced(mine.claim.subject)}")


def _under_one_noun(mine: Reading, other: Reading) -> bool:
    """Whether both are told of the same common noun, which no name in either text stands behind."""
    both = is_common_noun(mine.claim) and is_common_noun(other.claim)
    return both and spaced(mine.claim.subject) == spaced(other.claim.subject)


def _found(fact: DraftFact, other: Reading) -> DraftFact:
    """The statement as the one source has it: never more than possible, since two texts may mean two things."""
    group = Group(fact.subject, fact.attribute, (other, fact.reading))
    beside, voices = positions_of((other,), fact.attribute), voices_of((other,))
    standing = Standing(closeness(fact.reading, (other,), group), beside, (), voices, "possible")
    return replace(
        fact,
        status=standing.status,
        reason=reason_of(group, fact.reading, standing),
        beside=beside,
        origins=voices,
        confidence="possible",
        unreviewed=other.claim.review == "proposed",
    )


def _agree(fact: DraftFact, other: Reading, judge: Judge) -> bool:
    """Whether the two would agree if their subjects were one."""
    group = Group(fact.subject, fact.attribute, (other, fact.reading))
    return any(found.verdict == "agreement" for found in judge(group))
