"""The claims of a report, each with its finding and its passage."""

from __future__ import annotations

from collections import defaultdict

from crosscheck.compare.statuses import DENIED
from crosscheck.leads.passage_reader import PassageReader
from crosscheck.leads.told import Told
from crosscheck.model import Claim, Finding, Reading, Report


def read_tellings(report: Report) -> list[Told]:
    """Each claim once, with the finding on its own fact; what was taken back or denied tells nothing."""
    own: dict[str, tuple[Reading, Finding]] = {}
    together: dict[str, set[str]] = defaultdict(set)
    for finding in report.findings:
        for reading in finding.readings():
            if reading.corrected_by or reading.status in DENIED:
                continue
            if not finding.is_across_facts:
                own.setdefault(reading.claim.id, (reading, finding))
            # Of two that are not comparable, only the scope may be one after all.
            if finding.rule != "not-comparable-scope":
                together[reading.claim.id].add(finding.id)
    reader = PassageReader(report.quotes)
    in_order = sorted(own.values(), key=lambda each: _place(each[0].claim))
    return [
        Told(reading, finding.attribute, finding, reader.read(reading), frozenset(together[reading.claim.id]))
        for reading, finding in in_order
    ]


def _place(claim: Claim) -> tuple[str, int, str]:
    """Where a claim stands: source by source, as its text goes on."""
    return claim.source, (claim.quote.start or 0) if claim.quote else 0, claim.id
