"""Findings sort by their ranks as they sort by `order`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import (
    Attribute,
    Confidence,
    Finding,
    Message,
    Part,
    Position,
    Report,
    Settlement,
    Subject,
    Unread,
)
from crosscheck.report.order import VERDICTS, order
from crosscheck.report.rank import rank, with_settled

words = st.text(st.characters(exclude_characters="\0"), max_size=3)
findings = st.builds(
    Finding,
    id=words,
    rule=st.just("rule"),
    verdict=st.sampled_from(VERDICTS),
    subject=st.builds(Subject, words, words),
    attribute=st.builds(Attribute, words),
    part=st.builds(Part, words, words, words, words),
    positions=st.lists(
        st.builds(Position, st.just(Unread("no-value")), st.just(()), origins=st.lists(words, max_size=3).map(tuple)),
        max_size=2,
    ).map(tuple),
    reason=st.just(Message("code")),
    member=words,
    confidence=st.sampled_from(get_args(Confidence)),
    settled=st.none() | st.just(Settlement("id", "known")),
)


@given(st.lists(findings, max_size=8))
def test_ranks_sort_as_order_does(some: list[Finding]) -> None:
    assert sorted(some, key=rank) == list(order(some))


@given(findings)
def test_a_rank_can_be_settled(finding: Finding) -> None:
    settled = replace(finding, settled=Settlement("id", "known"))
    assert with_settled(rank(finding), True) == rank(settled)
    assert with_settled(rank(settled), False) == rank(replace(finding, settled=None))


def test_the_example_is_in_order(make_example: Callable[[], Report]) -> None:
    report = make_example()
    assert sorted(report.findings, key=rank) == list(report.findings)
