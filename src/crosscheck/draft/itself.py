"""What a draft says against itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosscheck.model import Finding, Reading


def statements_apart(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The sure statements of a draft, each as a voice of its own, so that they are compared like two sources.

    In running text two figures of one attribute mostly differ in scope or time that a sentence before has set: where
    the extractor is not sure of both, or they come from one quotation, nothing is said.
    """
    return tuple(
        replace(reading, origin=f"{reading.claim.source} {reading.claim.quote.start}")
        for reading in readings
        if reading.claim.confidence == "certain" and reading.claim.quote is not None
    )


def contradicts_itself(finding: Finding) -> bool:
    """Whether statements of one draft clash that say the same, or nothing, of status, scope and time."""
    said = {(reading.status, reading.scope, reading.period) for reading in finding.readings()}
    return finding.verdict == "contradiction" and len(said) == 1
