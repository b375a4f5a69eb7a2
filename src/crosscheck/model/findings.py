"""Findings, all in memory or not."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence

from crosscheck.model.claim import Confidence
from crosscheck.model.finding import Finding, Verdict


class Findings(Sequence[Finding]):
    """The findings of a report, in its order, that need not all be in memory: they are made when looked at."""

    @abstractmethod
    def where(
        self, verdicts: tuple[Verdict, ...] = (), confidence: Confidence | None = None, settled: bool | None = None
    ) -> Findings:
        """Those of the verdicts (any where none is given), as sure as said, settled or open."""

    @abstractmethod
    def about(self, names: Iterable[str]) -> Findings:
        """Those of subjects that go by one of these folded names, and perhaps some others."""

    @abstractmethod
    def looked_at(self) -> Mapping[str, str]:
        """What each handle of a finding ("C1") and of its claims ("C1.2") means that has been made so far: the ids."""

    @abstractmethod
    def unshown(self) -> Findings:
        """The same, to look something up in them that nobody is shown: `looked_at` does not grow by it."""

    @abstractmethod
    def known_as(self, text: str) -> Findings:
        """Those whose id begins with a text."""


def findings_where(
    findings: Sequence[Finding],
    verdicts: tuple[Verdict, ...] = (),
    confidence: Confidence | None = None,
    settled: bool | None = None,
) -> Sequence[Finding]:
    """What `Findings.where` gives, of any sequence of findings."""
    if isinstance(findings, Findings):
        return findings.where(verdicts, confidence, settled)
    return tuple(
        finding
        for finding in findings
        if (not verdicts or finding.verdict in verdicts)
        and (confidence is None or finding.confidence == confidence)
        and (settled is None or (finding.settled is not None) == settled)
    )
