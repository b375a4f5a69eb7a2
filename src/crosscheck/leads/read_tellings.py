"""The claims of a report, each with its finding and its passage."""

from __future__ import annotations

from crosscheck.compare.statuses import DENIED
from crosscheck.leads.passage_reader import PassageReader
from crosscheck.leads.told import Told
from crosscheck.model import Claim, Finding, Reading, Report


def read_tellings(report: Report) -> list[Told]:
    """Each claim once, with the finding that holds it; what was taken back or denied tells nothing."""
    holding: dict[str, tuple[Reading, Finding]] = {}
    for finding in report.findings:
        for reading in finding.readings():
            if not reading.corrected_by and reading.status not in DENIED:
                holding.setdefault(reading.claim.id, (reading, finding))
    reader = PassageReader(report.quotes)
    in_order = sorted(holding.values(), key=lambda each: _place(each[0].claim))
    return [Told(reading, finding.attribute, finding, reader.read(reading)) for reading, finding in in_order]


def _place(claim: Claim) -> tuple[str, int, str]:
    """Where a claim stands: source by source, as its text goes on."""
    return claim.source, (claim.quote.start or 0) if claim.quote else 0, claim.id
