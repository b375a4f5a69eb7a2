"""What readers are shown, in their language, before a format lays it out: all strings are inert and ready."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Finding, Value, Verdict
from crosscheck.model.frozen import frozen
from crosscheck.report.shown import Shown


@frozen
class QuoteView:
    """The words of a source.

    `before`, `value` and `after` make the quote, `lead` and `tail` the rest of its paragraph.
    """

    before: str
    value: str
    after: str
    lead: str = ""
    tail: str = ""

    def text(self) -> str:
        """The quote as one text."""
        return self.before + self.value + self.after


@frozen
class ClaimView:
    """One claim: who says it, in which words, and what people have said about it.

    `tags` are status, scope, time and speaker as written; `notes` what readers must know (unreviewed, fits several
    positions); `language` that of the quote; `place` the claim's file and line.
    """

    handle: str
    source: str
    url: str
    language: str
    written: str
    value: str
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    quote: QuoteView | None
    place: str


@frozen
class PositionView:
    """One value and everyone who holds it; `voices` counts them ("4 sources, 1 origin")."""

    number: int
    value: str
    raw: Value
    voices: str
    claims: tuple[ClaimView, ...]


@frozen
class FindingView:
    """One finding, ready to be laid out; `about` is its subject, `fact` its attribute, member and part,
    `list_title` the same without the member."""

    handle: str
    id: str
    verdict: Verdict
    verdict_label: str
    sure: str
    about: str
    fact: str
    member: str
    headline: str
    reason: str
    diagnosis: tuple[str, ...]
    missing: tuple[str, ...]
    positions: tuple[PositionView, ...]
    settled: str
    returned: str
    finding: Finding
    list_title: str

    @property
    def title(self) -> str:
        """Subject and fact in one line."""
        return f"{self.about} · {self.fact}"


@frozen
class FoldView:
    """Possible contradictions that lack the same answer, and the commands that deal with them.

    `if_so` says when the command `agree` is right: what it does depends on whether a name joins the claims.
    """

    missing: str
    findings: Shown[Finding, FindingView]
    if_so: str
    agree: str
    settle: str


@frozen
class CountView:
    """How many findings have a verdict: the number, the word behind it, and what else is to be said of them."""

    verdict: Verdict
    number: int
    name: str
    aside: str = ""

    def text(self) -> str:
        """All of it in one line."""
        return f"{self.number} {self.name}" + (f" ({self.aside})" if self.aside else "")


@frozen
class ReportView:
    """A whole report, in reading order.

    `counts` leave the settled findings out; `certain` the contradictions that are sure,
    `folds` the possible ones, `others` what else was found by verdict, `settled` what people have settled.
    """

    title: str
    basis: str
    answer: str
    counts: tuple[CountView, ...]
    certain: Shown[Finding, FindingView]
    folds: tuple[FoldView, ...]
    others: tuple[tuple[Verdict, str, Shown[Finding, FindingView]], ...]
    unread: Sequence[ClaimView]
    settled: Shown[Finding, FindingView]
    notices: Sequence[str]
    suggestions: Sequence[str]
    gone: Sequence[str]
    left_out: str
    complete: bool
    next_step: str

    def contradictions(self) -> Shown[Finding, FindingView]:
        """Every unsettled contradiction: the certain ones, then the possible ones."""
        folded = [finding for fold in self.folds for finding in fold.findings.items]
        return self.certain.of([*self.certain.items, *folded])
