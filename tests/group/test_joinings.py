"""Dates of joining belong to memberships, and make a timeline together."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.compare import compare
from crosscheck.group import catalogue, group, index_attributes, make_reading
from crosscheck.group.joinings import date_joinings
from crosscheck.model import Claim, Finding, Members, Quote, Reading, Source
from crosscheck.read import read_value

BY_WORD = index_attributes(catalogue())
SENTENCE = "Bexter Rail joined the Northwind Alliance in May 2024."


def told(source: str, subject: str, attribute: str, value: str, quote: str = SENTENCE) -> Reading:
    known = BY_WORD[attribute]
    claim = Claim(f"{source} {subject} {value}", source, subject, attribute, value, quote=Quote(quote))
    return make_reading(claim, Source(source, published="2025-01-10"), known, read_value(value, "en", kind=known.kind))


def joined(source: str, member: str, date: str) -> tuple[Reading, Reading]:
    sentence = f"{member} joined the Northwind Alliance in {date}."
    return (
        told(source, member, "joined date", date, sentence),
        told(source, "Northwind Alliance", "member", member, sentence),
    )


def judged(*readings: Reading) -> list[Finding]:
    return [found for one in group(date_joinings(readings), (), catalogue()) for found in compare(one)]


def test_a_membership_has_the_date_of_its_sentence_and_the_date_what_was_joined() -> None:
    date, membership = date_joinings(joined("a", "Bexter Rail", "May 2024"))
    assert (membership.status, membership.period) == ("joined", "2024-05")
    assert date.scope == "northwind alliance"


def test_the_date_of_another_sentence_or_source_is_no_date_of_a_membership() -> None:
    date, membership = joined("a", "Bexter Rail", "May 2024")
    elsewhere = replace(membership, claim=replace(membership.claim, quote=Quote("Bexter Rail belongs to it.")))
    other = replace(membership, claim=replace(membership.claim, source="b"))
    for apart in (elsewhere, other):
        assert date_joinings((date, apart)) == (date, apart)


def test_dates_of_joining_make_a_timeline() -> None:
    found = judged(*joined("a", "Ostrel", "September 2024"), *joined("a", "Bexter Rail", "May 2024"))
    (timeline,) = [one for one in found if one.rule == "changed-members"]
    assert timeline.verdict == "changed"
    assert [one.value for one in timeline.positions] == [Members(("Bexter Rail",)), Members(("Ostrel",))]


def test_two_dates_of_one_joining_contradict_once() -> None:
    found = judged(*joined("a", "Bexter Rail", "May 2024"), *joined("b", "Bexter Rail", "June 2024"))
    (clash,) = [one for one in found if one.verdict == "contradiction"]
    assert (clash.attribute.key, clash.confidence) == ("joined date", "certain")


def test_joining_two_alliances_is_no_contradiction() -> None:
    other = (
        told("b", "Bexter Rail", "joined date", "2019", "Bexter Rail joined the Hansa Group in 2019."),
        told("b", "Hansa Group", "member", "Bexter Rail", "Bexter Rail joined the Hansa Group in 2019."),
    )
    found = judged(*joined("a", "Bexter Rail", "May 2024"), *other)
    assert "contradiction" not in {one.verdict for one in found}
