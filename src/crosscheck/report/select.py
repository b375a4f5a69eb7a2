"""The part of a report that a reader asked for."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model import Finding, Reading, Report
from crosscheck.names import fold
from crosscheck.report.options import Options


def select(report: Report, options: Options) -> Report:
    """The report with the findings and unread claims that match verdict, subject and source, at most `limit`.

    Verdicts and handles stay what they were: a selection is a view, not another comparison.
    """
    if not (options.verdicts or options.subjects or options.sources or options.limit is not None):
        return report
    findings = tuple(finding for finding in report.findings if _wanted(finding, options))
    unread = tuple(reading for reading in report.unread if _wanted_unread(reading, options))
    return replace(report, findings=findings[: options.limit], unread=unread)


def _wanted(finding: Finding, options: Options) -> bool:
    names = (finding.subject.key, finding.subject.name, *finding.subject.aliases)
    return (
        (not options.verdicts or finding.verdict in options.verdicts)
        and _among(names, options.subjects)
        and (not options.sources or any(r.claim.source in options.sources for r in finding.readings()))
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
