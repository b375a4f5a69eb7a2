"""All that a format gets."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.finding import Finding, Settlement, Verdict
from crosscheck.model.reading import Reading
from crosscheck.model.source import Source


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the input that a reader must know: a quote not found, a source without claims.

    `code` is one of the message tables; `blocking` says that `check` cannot vouch for the workspace (exit 2).
    """

    code: str
    source: str
    detail: str = ""
    blocking: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two names that may be one; a person decides. `score` is 0 to 100, `why` a code of the message tables."""

    kind: str
    left: str
    right: str
    score: int
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, most important first, and everything needed to show them; nothing is decided after this.

    `unread` are claims whose value was not understood; `unreviewed` how many claims nobody has reviewed; `quotes`
    maps a claim id to the paragraph its quote stands in, as (claim id, paragraph, start, end) with offsets in the
    paragraph; `gone` are settlements that match nothing any more; `complete` is False when something could not
    be read.
    """

    findings: tuple[Finding, ...]
    sources: tuple[Source, ...]
    claims: int
    unreviewed: int
    rejected: int = 0
    unread: tuple[Reading, ...] = ()
    notices: tuple[Notice, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    gone: tuple[Settlement, ...] = ()
    quotes: tuple[tuple[str, str, int, int], ...] = ()
    complete: bool = True

    def count(self, verdict: Verdict) -> int:
        """How many findings have this verdict."""
        return sum(finding.verdict == verdict for finding in self.findings)

    def source(self, source_id: str) -> Source:
        """The source with this id; a bare one where the workspace does not describe it."""
        return next((source for source in self.sources if source.id == source_id), Source(source_id))
