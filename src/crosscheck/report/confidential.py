"""Reports that leave the newsroom say nothing of confidential sources but how many there are."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from crosscheck.model import Finding, Message, Position, Reading, Report, Sources, Verdict
from crosscheck.model.frozen import frozen


@frozen
class Public:
    """A report without its confidential sources, and what was left out: sources, claims, findings."""

    report: Report
    sources: int = 0
    claims: int = 0
    findings: int = 0


def without_confidential(report: Report) -> Public:
    """The report as outsiders may see it.

    Claims of confidential sources go. A finding that no longer has what its verdict needs (two positions to
    contradict, two voices to agree) goes as well; one that stands without them loses its reason and diagnosis, which
    may quote them.
    """
    sources = report.sources
    marked = sources.confidential() if isinstance(sources, Sources) else sources
    hidden = frozenset(source.id for source in marked if source.confidential)
    if not hidden:
        return Public(report)
    claims = {r.claim.id for finding in report.findings for r in finding.readings() if r.claim.source in hidden}
    claims |= {reading.claim.id for reading in report.unread if reading.claim.source in hidden}
    kept = tuple(found for finding in report.findings if (found := _public(finding, hidden)) is not None)
    names = {name for finding in kept for name in (finding.subject.name, *finding.subject.aliases)}
    names |= {reading.claim.subject for finding in kept for reading in finding.readings()}
    public = replace(
        report,
        findings=kept,
        sources=tuple(
            replace(source, origin="" if source.origin in hidden else source.origin)
            for source in report.sources
            if source.id not in hidden
        ),
        claims=max(0, report.claims - len(claims)),
        unread=tuple(reading for reading in report.unread if reading.claim.source not in hidden),
        notices=tuple(notice for notice in report.notices if notice.source not in hidden),
        suggestions=tuple(found for found in report.suggestions if found.left in names and found.right in names),
        gone=(),
    )
    return Public(public, len(hidden), len(claims), len(report.findings) - len(kept))


def _public(finding: Finding, hidden: frozenset[str]) -> Finding | None:
    if not any(_is_hidden(reading, hidden) for reading in finding.readings()):
        return finding
    positions = tuple(found for position in finding.positions if (found := _stripped(position, hidden)) is not None)
    if not _stands(finding.verdict, positions):
        return None
    withheld = Message("report-withheld")
    settled, returned = finding.settled, finding.returned
    return replace(
        finding,
        positions=positions,
        reason=withheld,
        headline=withheld,
        diagnosis=(),
        settled=replace(settled, values=()) if settled else None,
        returned=replace(returned, values=()) if returned else None,
    )


def _stands(verdict: Verdict, positions: tuple[Position, ...]) -> bool:
    """Whether a verdict still has what it needs: two positions to differ, two voices to agree, one claim else."""
    voices = {origin for position in positions for origin in position.origins}
    match verdict:
        case "contradiction" | "changed" | "not-comparable":
            return len(positions) > 1
        case "agreement" | "compatible":
            return len(voices) > 1
        case "single-source" | "unread":
            return bool(positions)
        case _:
            assert_never(verdict)


def _stripped(position: Position, hidden: frozenset[str]) -> Position | None:
    founders = tuple(reading for reading in position.founders if not _is_hidden(reading, hidden))
    if not founders:
        return None
    origins = tuple(origin for origin in position.origins if any(reading.voice == origin for reading in founders))
    supporters = tuple(reading for reading in position.supporters if not _is_hidden(reading, hidden))
    value = position.value if len(founders) == len(position.founders) else founders[0].value
    return replace(position, value=value, founders=founders, supporters=supporters, origins=origins)


def _is_hidden(reading: Reading, hidden: frozenset[str]) -> bool:
    return reading.claim.source in hidden
