"""A draft held against what the sources say, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosscheck.model.claim import Confidence
from crosscheck.model.document import Document
from crosscheck.model.finding import Finding, Position
from crosscheck.model.message import Message
from crosscheck.model.reading import Reading
from crosscheck.model.source import Source

DraftStatus = Literal[
    "contradicted",
    "disputed",
    "outdated",
    "less-precise",
    "more-precise",
    "compatible",
    "not-comparable",
    "new",
    "single-source",
    "confirmed",
    "unread",
]


@dataclass(frozen=True, slots=True)
class DraftFact:
    """One checkable statement of a draft, and where it stands.

    *contradicted*: the sources say something else; *disputed*: they contradict each other, even where the draft
    matches one; *outdated*: a newer value replaced it; *less-precise*, *more-precise*: the same, said more or less
    finely; *compatible*: both can be true; *not-comparable*: the sources speak of another scope, status, time or
    currency; *new*: in no source; *single-source*: one origin only; *confirmed*: by several.

    `evidence` are the sources' positions, `origins` how many independent voices stand behind the one that the
    draft takes, `unreviewed` says that nobody has accepted any claim behind it, `confidence` how sure the verdict is.
    `start` and `end` are the quote in the draft's text, `line` and `column` its place there, counted from 1.
    """

    status: DraftStatus
    reading: Reading
    start: int
    end: int
    line: int
    column: int
    reason: Message
    evidence: tuple[Position, ...] = ()
    origins: tuple[str, ...] = ()
    suggestion: Message | None = None
    unreviewed: bool = False
    confidence: Confidence = "possible"


@dataclass(frozen=True, slots=True)
class DraftQuotation:
    """Words that the draft puts in quotation marks, looked up in the sources.

    *exact*: they stand so in `source`; *differs*: `found` stands there, nearly the same; *not-found*: nowhere, or in
    another language.
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    status: Literal["exact", "differs", "not-found"]
    source: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class DraftName:
    """A name in the draft that is one or two letters away from one that the sources know."""

    written: str
    known: str
    start: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """One sentence of the draft with its facts; without any, nothing in it was checked."""

    text: str
    start: int
    end: int
    line: int
    column: int
    facts: tuple[DraftFact, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftReport:
    """Everything said about a draft. Every sentence is there, for silence is not approval.

    `sources` and `claims` stand behind the answer, `unreviewed` of the claims nobody has accepted; `against_itself`
    are contradictions within the draft.
    """

    document: Document
    sentences: tuple[DraftSentence, ...]
    quotations: tuple[DraftQuotation, ...]
    names: tuple[DraftName, ...]
    sources: tuple[Source, ...]
    claims: int
    unreviewed: int
    against_itself: tuple[Finding, ...] = ()

    @property
    def facts(self) -> tuple[DraftFact, ...]:
        """Every checkable statement, in the order of the draft."""
        return tuple(fact for sentence in self.sentences for fact in sentence.facts)

    @property
    def unchecked(self) -> tuple[DraftSentence, ...]:
        """The sentences in which nothing could be checked."""
        return tuple(sentence for sentence in self.sentences if not sentence.facts)
