"""All that a format gets."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Settlement, Verdict
from crosscheck.model.findings import findings_where
from crosscheck.model.frozen import frozen
from crosscheck.model.location import Location
from crosscheck.model.message import Message
from crosscheck.model.reading import Reading
from crosscheck.model.source import Source


@frozen
class Notice:
    """Something about the input that a reader must know: a quote not found, a source without claims.

    `code` is one of the message tables; `location` where it points, if not at the beginning of the source's claim file;
    `cause` what is behind it, in a sentence that stands for `detail` where readers see it;
    `blocking` says that `check` cannot vouch for the workspace (exit 2).
    """

    code: str
    source: str
    detail: str = ""
    blocking: bool = False
    location: Location | None = None
    cause: Message | None = None


@frozen
class Suggestion:
    """Two names that may be one; a person decides. `score` is 0 to 100, `why` a code of the message tables."""

    kind: str
    left: str
    right: str
    score: int
    why: str


class Sources(Sequence[Source]):
    """The sources of a report, in the order of their files, that need not all be in memory."""

    @abstractmethod
    def find(self, source_id: str) -> Source | None:
        """The source with an id."""

    @abstractmethod
    def names(self, language: str) -> Mapping[str, str]:
        """What readers of a language know each source as, by id; no two are the same."""

    @abstractmethod
    def confidential(self) -> Sequence[Source]:
        """Those whose name must not leave the newsroom."""


def finder(sources: Sequence[Source]) -> Callable[[str], Source]:
    """How to find a source by its id; a bare one where there is none."""
    if isinstance(sources, Sources):
        return lambda name: sources.find(name) or Source(name)
    by_id = {source.id: source for source in sources}
    return lambda name: by_id.get(name) or Source(name)


class Quotes(Protocol):
    """The paragraphs that quotes stand in."""

    def paragraph(self, claim: Claim) -> tuple[str, int, int] | None:
        """The paragraph of a claim's quote, and where in it the quote begins and ends; None where it is not known."""


@dataclass(frozen=True, slots=True)
class KnownQuotes:
    """Paragraphs in memory, by source and claim id."""

    paragraphs: Mapping[tuple[str, str], tuple[str, int, int]] = field(default_factory=dict)

    def paragraph(self, claim: Claim) -> tuple[str, int, int] | None:
        """The paragraph of a claim's quote, and where in it the quote begins and ends; None where it is not known."""
        return self.paragraphs.get((claim.source, claim.id))


NO_QUOTES: Final = KnownQuotes()


@frozen
class Report:
    """The findings, most important first, and everything needed to show them; nothing is decided after this.

    `unread` are claims whose value was not understood and that no finding holds; `unreviewed` how many claims nobody
    has reviewed; `quotes` has the paragraph that a claim's quote stands in; `gone` are settlements that match nothing
    any more; `complete` is False when something could not be read. Of a large workspace findings, sources, suggestions
    and quotes are not in memory: they are made when they are looked at.
    """

    findings: Sequence[Finding]
    sources: Sequence[Source]
    claims: int
    unreviewed: int
    rejected: int = 0
    unread: tuple[Reading, ...] = ()
    notices: tuple[Notice, ...] = ()
    suggestions: Sequence[Suggestion] = ()
    gone: tuple[Settlement, ...] = ()
    quotes: Quotes = NO_QUOTES
    complete: bool = True

    def count(self, verdict: Verdict) -> int:
        """How many findings have this verdict."""
        return len(findings_where(self.findings, (verdict,)))

    def source(self, source_id: str) -> Source:
        """The source with this id; a bare one where the workspace does not describe it."""
        return finder(self.sources)(source_id)
