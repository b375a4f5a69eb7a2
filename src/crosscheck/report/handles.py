"""Short names for what a report shows: C1 a contradiction, C1.2 its second claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from crosscheck.model import Finding, Reading, Report, Verdict

LETTERS: dict[Verdict, str] = {
    "contradiction": "C",
    "agreement": "A",
    "compatible": "K",
    "changed": "X",
    "not-comparable": "N",
    "single-source": "S",
    "unread": "U",
}


def with_handles(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its letter and number, counted within its verdict in the order given."""
    seen: Counter[Verdict] = Counter()
    named = []
    for finding in findings:
        seen[finding.verdict] += 1
        named.append(replace(finding, handle=f"{LETTERS[finding.verdict]}{seen[finding.verdict]}"))
    return tuple(named)


def claim_handles(finding: Finding) -> tuple[tuple[str, Reading], ...]:
    """The claims of a finding with their handles ("C1.2"), position by position."""
    return tuple((f"{finding.handle}.{number}", reading) for number, reading in enumerate(finding.readings(), start=1))


def unread_handles(report: Report) -> tuple[tuple[str, Reading], ...]:
    """The claims that were not understood and that no finding holds, numbered after the findings of that verdict."""
    if not report.unread:
        return ()
    held = {reading.claim.id for finding in report.findings for reading in finding.readings()}
    numbers = [int(finding.handle[1:]) for finding in report.findings if finding.handle[:1] == LETTERS["unread"]]
    first = max(numbers, default=0) + 1
    loose = (reading for reading in report.unread if reading.claim.id not in held)
    return tuple((f"{LETTERS['unread']}{number}", reading) for number, reading in enumerate(loose, start=first))
