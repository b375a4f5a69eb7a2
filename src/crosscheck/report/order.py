"""Which finding comes first: the most important one, and always in the same order."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.model import Finding, Verdict

VERDICTS: tuple[Verdict, ...] = (
    "contradiction",
    "changed",
    "agreement",
    "compatible",
    "not-comparable",
    "single-source",
    "unread",
)
"""The verdicts in the order of reports: what needs a person first, what needs nobody last."""

_Key = tuple[int, bool, bool, int, str, str, str, tuple[str, str, str, str], str]


def order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings, most important first, whatever order they come in.

    By verdict; settled ones last; certain before possible; then the more independent voices the earlier; then by
    subject, attribute, member and part.
    """
    return tuple(sorted(findings, key=_key))


def _key(finding: Finding) -> _Key:
    part = finding.part
    voices = {origin for position in finding.positions for origin in position.origins}
    return (
        VERDICTS.index(finding.verdict),
        finding.settled is not None,
        finding.confidence != "certain",
        -len(voices),
        finding.subject.key,
        finding.attribute.key,
        finding.member,
        (part.status, part.scope, part.period, part.currency),
        finding.id,
    )
