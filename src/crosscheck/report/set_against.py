"""Claims that a finding under another name holds already: what one source says is not told as if it were new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.model import Finding, Findings, findings_where
from crosscheck.report.tell import tell


def set_against(findings: Sequence[Finding]) -> Mapping[str, str]:
    """The contradiction that sets a claim against one of another subject or attribute: its handle, by claim id."""
    near = findings.about(()) if isinstance(findings, Findings) else findings
    held: dict[str, str] = {}
    for finding in findings_where(near, ("contradiction",), confidence="possible"):
        readings = finding.readings()
        if len({(reading.subject, reading.attribute) for reading in readings}) > 1:
            for reading in readings:
                held.setdefault(reading.claim.id, finding.handle)
    return held


def with_its_contradiction(said: str, finding: Finding, held: Mapping[str, str], language: str) -> str:
    """What is said of a finding, and behind it the contradiction that its claims stand in as well."""
    handle = its_contradiction(finding, held)
    return tell("see", language, said=said, finding=handle) if handle else said


def its_contradiction(finding: Finding, held: Mapping[str, str]) -> str:
    """The handle of the contradiction that holds the first claim of a single source as well; empty where none does."""
    if finding.verdict != "single-source" or not held:
        return ""
    return next((held[reading.claim.id] for reading in finding.readings() if reading.claim.id in held), "")
