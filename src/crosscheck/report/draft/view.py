"""What an editor is shown of a draft, in the reader's language: all strings are inert and ready."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crosscheck.model import DraftFact, DraftStatus, Finding
from crosscheck.model.frozen import frozen
from crosscheck.report.view import PositionView, QuoteView


@frozen
class FactView:
    """One statement of the draft: what it says, what the sources say, and what could be done about it.

    `about` is its subject, attribute and member, `list_about` the same without the member.
    """

    handle: str
    status: DraftStatus
    status_label: str
    sure: str
    line: int
    column: int
    about: str
    list_about: str
    quote: QuoteView
    reason: str
    suggestion: str
    diagnosis: tuple[str, ...]
    settled: str
    notes: tuple[str, ...]
    evidence: tuple[PositionView, ...]
    fact: DraftFact

    @property
    def needs_attention(self) -> bool:
        """Whether what a person confirmed no longer holds."""
        return self.fact.check is not None and self.fact.check.state == "attention"


@frozen
class NoteView:
    """Something else about a place in the draft: a quotation looked up, a name that looks misspelt, a figure that
    belongs to no statement."""

    kind: Literal["exact", "differs", "not-found", "name", "figure"]
    line: int
    column: int
    words: str
    told: str


@frozen
class SentenceView:
    """One sentence in its place; `pieces` are its text, cut at the values: (text, handle of the fact or "").

    `gap` is the white space behind it, `new_paragraph` says that an empty line stands before it.
    """

    line: int
    pieces: tuple[tuple[str, str], ...]
    facts: tuple[FactView, ...]
    notes: tuple[NoteView, ...]
    new_paragraph: bool
    gap: str = " "


@frozen
class OwnStatement:
    """One side of a contradiction of the draft with itself: its handle, its place, and its words."""

    handle: str
    line: int
    column: int
    quote: QuoteView


@frozen
class ItselfView:
    """A contradiction of the draft with itself: what it is about, both values, and the statements."""

    about: str
    headline: str
    sure: str
    statements: tuple[OwnStatement, ...]
    finding: Finding


@frozen
class DraftView:
    """A whole draft: the answer, the facts with the most pressing first, and every sentence in its order.

    `own` says which sources are the draft itself, or nearly its words; `unchecked` counts the sentences without a
    statement, `checked` what people have confirmed on a sheet.
    """

    title: str
    answer: str
    basis: str
    counts: tuple[tuple[DraftStatus, int, str], ...]
    facts: tuple[FactView, ...]
    sentences: Sequence[SentenceView]
    own: tuple[str, ...]
    unchecked: str
    notes: tuple[NoteView, ...]
    itself: tuple[ItselfView, ...]
    checked: str
    gone: tuple[str, ...]
    complete: bool
    left_out: str
    file: str
    language: str

    @property
    def paragraphs(self) -> list[list[SentenceView]]:
        """The sentences by paragraph, as the draft has them."""
        found: list[list[SentenceView]] = []
        for sentence in self.sentences:
            if sentence.new_paragraph or not found:
                found.append([])
            found[-1].append(sentence)
        return found

    @property
    def preamble(self) -> tuple[str, ...]:
        """What a reader must know before the statements: own sources, sentences not checked, what people confirmed."""
        return tuple(line for line in (*self.own, self.unchecked, self.checked, self.left_out) if line)

    @property
    def pressing(self) -> bool:
        """Whether anything contradicts the draft, or the draft itself."""
        return bool(self.itself) or any(status in ("contradicted", "disputed") for status, _, _ in self.counts)
