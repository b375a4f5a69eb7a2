"""The order of findings and their handles do not depend on how they come in."""

import random
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Report
from crosscheck.report import claim_handles, order, unread_handles, with_handles


def test_any_order_in_gives_one_order_out(make_example: Callable[[], Report]) -> None:
    findings = make_example().findings

    @given(st.integers(0, 2**32))
    def shuffled(seed: int) -> None:
        mixed = list(findings)
        random.Random(seed).shuffle(mixed)
        assert with_handles(order(mixed)) == findings

    shuffled()


def test_certain_contradictions_come_first_and_settled_ones_last(report: Report) -> None:
    contradictions = [finding for finding in report.findings if finding.verdict == "contradiction"]
    assert report.findings[: len(contradictions)] == tuple(contradictions)
    assert [(bool(one.settled), one.confidence) for one in contradictions] == [
        (False, "certain"),
        (False, "certain"),
        (False, "possible"),
        (False, "possible"),
        (True, "certain"),
    ]


def test_more_voices_come_before_fewer(report: Report) -> None:
    first, second = report.findings[0], replace(report.findings[0], id="a", positions=report.findings[0].positions[1:])
    assert order([second, first])[0] is first


def test_handles_count_each_verdict_by_itself(report: Report) -> None:
    letters = "".join(finding.handle[0] for finding in report.findings)
    assert letters == "CCCCCXAAKNSSSSS"
    assert [finding.handle for finding in report.findings if finding.handle[0] == "C"] == ["C1", "C2", "C3", "C4", "C5"]


def test_claims_are_numbered_across_the_positions(report: Report) -> None:
    assert [handle for handle, _ in claim_handles(report.findings[0])] == ["C1.1", "C1.2", "C1.3", "C1.4"]


def test_unread_claims_have_handles_of_their_own(report: Report) -> None:
    assert [handle for handle, _ in unread_handles(report)] == ["U1"]
    unread = replace(report.findings[0], verdict="unread", handle="U7")
    assert [handle for handle, _ in unread_handles(replace(report, findings=(unread,)))] == ["U8"]
    held = replace(report, unread=report.findings[0].readings()[:1])
    assert unread_handles(held) == ()
