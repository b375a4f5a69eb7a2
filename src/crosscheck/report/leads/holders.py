"""The findings that hold the claims of leads: a claim is known by the handle that it has there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.model import Finding, Lead, Report
from crosscheck.report.handles import claim_handles

Holder = tuple[str, Finding]


def holders(leads: Iterable[Lead], report: Report) -> Mapping[str, Holder]:
    """By claim id the handle of each claim of the leads, and the first finding that holds it."""
    wanted = {reading.claim.id for lead in leads for reading in (*lead.one, *lead.other)}
    found: dict[str, Holder] = {}
    for finding in report.findings if wanted else ():
        for handle, reading in claim_handles(finding):
            if reading.claim.id in wanted:
                found.setdefault(reading.claim.id, (handle, finding))
    return found
