"""The part of a report that a reader asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from crosscheck.model import Finding, Findings, Reading, Report, findings_where
from crosscheck.names import fold
from crosscheck.report.options import Options


def select(report: Report, options: Options) -> Report:
    """The report with the findings and unread claims that match verdict, subject and source, at most `limit`.

    Verdicts and handles stay what they were: a selection is a view, not another comparison.
    """
    if not (options.verdicts or options.subjects or options.sources or options.limit is not None):
        return report
    unread = tuple(reading for reading in report.unread if _wanted_unread(reading, options))
    return replace(report, findings=_selected(report.findings, options), unread=unread)


def _selected(findings: Sequence[Finding], options: Options) -> Sequence[Finding]:
    """What is wanted; looked through one by one only where names ask for it."""
    if options.verdicts:
        findings = findings_where(findings, options.verdicts)
    if options.subjects and isinstance(findings, Findings):
        findings = findings.about([fold(name) for name in options.subjects])
    if options.subjects or options.sources:
        return tuple(islice((finding for finding in findings if _wanted(finding, options)), options.limit))
    return findings if options.limit is None else findings[: options.limit]


def _wanted(finding: Finding, options: Options) -> bool:
    names: tuple[str, ...] = (finding.subject.key, finding.subject.name, *finding.subject.aliases)
    if finding.is_across_facts:
        names += tuple(name for reading in finding.readings() for name in (reading.subject, reading.claim.subject))
    return _among(names, options.subjects) and (
        not options.sources or any(r.claim.source in options.sources for r in finding.readings())
    )


def _wanted_unread(reading: Reading, options: Options) -> bool:
    return (
        (not options.verdicts or "unread" in options.verdicts)
        and _among((reading.subject, reading.claim.subject), options.subjects)
        and (not options.sources or reading.claim.source in options.sources)
    )


def _among(names: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    folded = {fold(name) for name in names}
    return not asked or any(fold(name) in folded for name in asked)
