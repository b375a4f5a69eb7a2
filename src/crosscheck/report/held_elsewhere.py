"""Claims that a finding under another name holds already: what one source says is not told as if it were new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from crosscheck.model import Finding, Findings, findings_where
from crosscheck.report.handles import LETTERS
from crosscheck.report.tell import tell


def held_elsewhere(findings: Sequence[Finding]) -> Mapping[str, str]:
    """The finding that lays a claim beside one of another subject or attribute, by claim id: its handle.

    A contradiction before an agreement.
    """
    near = findings.about(()) if isinstance(findings, Findings) else findings
    held: dict[str, str] = {}
    possible = (findings_where(near, (verdict,), confidence="possible") for verdict in ("contradiction", "agreement"))
    for finding in chain.from_iterable(possible):
        if finding.is_across_facts:
            for reading in finding.readings():
                held.setdefault(reading.claim.id, finding.handle)
    return held


def with_where_held(said: str, finding: Finding, held: Mapping[str, str], language: str) -> str:
    """What is said of a finding, and behind it the finding under another name that holds its claims as well."""
    handle = where_held(finding, held)
    return tell("see", language, said=said, finding=handle) if handle else said


def where_held(finding: Finding, held: Mapping[str, str]) -> str:
    """The handle of the finding that holds the first claim of a single source as well; empty where none does."""
    if finding.verdict != "single-source" or not held:
        return ""
    return next((held[reading.claim.id] for reading in finding.readings() if reading.claim.id in held), "")


def is_told_alike(finding: Finding, held: Mapping[str, str]) -> bool:
    """Whether another source tells what a single source says, in other words: then it is not the only one."""
    return where_held(finding, held).startswith(LETTERS["agreement"])
