"""Statements that no source confirms under their name and whose value sources of the story give in other words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from crosscheck.draft.positions import positions_of, voices_of
from crosscheck.model import DraftFact, DraftStatus, Finding, Message, Reading

OPEN: Final[tuple[DraftStatus, ...]] = ("new", "not-comparable")
"""Where a statement stands of which sources say nothing under its name, or only what is of another scope or time."""


def point_to_told_alike(
    facts: Iterable[DraftFact], findings: Iterable[Finding], draft: str, copies: Collection[str] = ()
) -> tuple[DraftFact, ...]:
    """The facts; those of `OPEN` that a finding holds together with sources' claims are *told-alike*.

    `copies` are the sources that are nearly the draft's own words: where others tell it too, they say nothing more.
    """
    beside: dict[str, tuple[Reading, ...]] = {}
    for finding in findings:
        others = tuple(other for other in finding.readings() if other.claim.source != draft)
        apart = tuple(other for other in others if other.claim.source not in copies)
        beside |= {one.claim.id: apart or others for one in finding.readings() if one.claim.source == draft}
    return tuple(_pointed(fact, beside.get(fact.reading.claim.id, ())) for fact in facts)


def _pointed(fact: DraftFact, others: tuple[Reading, ...]) -> DraftFact:
    if fact.status not in OPEN or (fact.status == "new" and fact.evidence) or not others:
        return fact
    first = min(others, key=lambda one: (one.published, one.claim.source, one.claim.id))
    told = (
        ("mine", fact.reading.value), ("theirs", first.value), ("a", first.claim.source),
        ("name", first.claim.subject),
    )  # fmt: skip
    return replace(
        fact,
        status="told-alike",
        reason=Message("draft-told-alike", told),
        beside=positions_of(others, fact.attribute),
        origins=voices_of(others),
    )
