"""The place of a finding in a report as bytes, so that a database can keep findings in order."""

from __future__ import annotations

from typing import Final

from crosscheck.model import Confidence, Finding, Verdict
from crosscheck.report.order import VERDICTS

_MOST: Final = 0xFFFFFFFF
_NUMBERS: Final[dict[Verdict, int]] = {verdict: number for number, verdict in enumerate(VERDICTS)}


def rank(finding: Finding) -> bytes:
    """Bytes that sort as `order` does: verdict, settled, sure, voices, then names; no name holds a NUL."""
    voices = {origin for position in finding.positions for origin in position.origins}
    part = finding.part
    words = (
        finding.subject.key, finding.attribute.key, finding.member,
        part.status, part.scope, part.period, part.currency, finding.id,
    )  # fmt: skip
    head = rank_of_kind(finding.verdict, finding.settled is not None, finding.confidence)
    return head + (_MOST - len(voices)).to_bytes(4, "big") + "\0".join(words).encode("utf-8", "surrogatepass")


def rank_of_kind(verdict: Verdict, settled: bool, confidence: Confidence) -> bytes:
    """How the ranks of a kind of findings begin: three bytes."""
    return bytes((_NUMBERS[verdict], settled, confidence != "certain"))


def with_settled(place: bytes, settled: bool) -> bytes:
    """The rank that the same finding has when it is settled, or open."""
    return bytes((place[0], settled)) + place[2:]
