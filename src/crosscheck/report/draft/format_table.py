"""The report on a draft on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import DraftReport, DraftStatus
from crosscheck.report.draft.make_draft_view import make_draft_view
from crosscheck.report.draft.view import DraftView, FactView
from crosscheck.report.options import Options
from crosscheck.report.tell import tell
from crosscheck.report.terminal_page import TerminalPage

STYLES: dict[DraftStatus, str] = {
    "contradicted": "bold red",
    "disputed": "bold red",
    "outdated": "yellow",
    "less-precise": "cyan",
    "more-precise": "cyan",
    "not-comparable": "magenta",
    "new": "bright_blue",
    "single-source": "bright_blue",
    "compatible": "cyan",
    "confirmed": "green",
    "unread": "bright_black",
}
_IN_FULL: tuple[DraftStatus, ...] = ("contradicted", "disputed", "outdated")
_SHORT = 8


def format_table(report: DraftReport, options: Options) -> Iterator[str]:
    """The answer, then the statements by status: those that need the editor in full, the others a line each.

    `options.all` shows every one in full. The sentences in which nothing could be checked are counted, with lines.
    """
    view = make_draft_view(report, options)
    page = TerminalPage(options)
    page.line((view.answer, "bold red" if _pressing(view) else "bold"))
    page.line((view.basis, ""))
    if not view.complete:
        page.line((tell("incomplete", options.language), "bold red"))
    if view.unchecked:
        page.line((view.unchecked, ""))
    for status, number, name in view.counts:
        page.heading(f"{name[:1].upper() + name[1:]} ({number})", STYLES[status])
        facts = [fact for fact in view.facts if fact.status == status]
        full = options.all or status in _IN_FULL
        for at, fact in enumerate(facts if full else facts[:_SHORT]):
            if full:
                if at:
                    page.blank()
                _in_full(page, fact, options.language)
            else:
                _in_short(page, fact)
        if not full and len(facts) > _SHORT:
            page.line((tell("more", options.language, count=len(facts) - _SHORT), "italic"), indent=2)
        yield page.take()
    _rest(page, view, options.language)
    yield page.take()


def _pressing(view: DraftView) -> bool:
    return any(status in ("contradicted", "disputed") for status, _, _ in view.counts)


def _in_short(page: TerminalPage, fact: FactView) -> None:
    place = f"{fact.line}:{fact.column}"
    notes = "".join(f" · {note}" for note in fact.notes)
    page.line((fact.about, "bold"), (f"  {fact.reason}{notes}", ""), marker=(f"{fact.handle:<4} {place:<7} ", "bold"))


def _in_full(page: TerminalPage, fact: FactView, language: str) -> None:
    sure = f"  {fact.sure}" if fact.sure else ""
    place = tell("place", language, line=fact.line, column=fact.column)
    notes = "".join(f" · {note}" for note in fact.notes)
    page.line(
        (fact.about, "bold"),
        (sure, STYLES[fact.status]),
        (f"  {place}{notes}", "bright_black"),
        marker=(f"{fact.handle:<4} ", STYLES[fact.status]),
    )
    quote = fact.quote
    page.line((quote.before, ""), (quote.value, "bold reverse"), (quote.after, ""), indent=5)
    page.line((fact.reason, ""), indent=5)
    for position in fact.evidence:
        page.line((position.value, "bold underline"), (f"  {position.voices}", ""), indent=5)
        for claim in position.claims:
            page.claim(claim, indent=7)
    for line in fact.diagnosis:
        page.line((line, ""), indent=5, marker=(f"{tell('diagnosis', language)} ", "bold"))
    if fact.settled:
        page.line((fact.settled, "italic"), indent=5)
    if fact.suggestion:
        page.line((fact.suggestion, "italic"), indent=5, marker=(f"{tell('suggest', language)} ", "bold"))


def _rest(page: TerminalPage, view: DraftView, language: str) -> None:
    if view.notes:
        page.heading(f"{tell('draft-notes', language)} ({len(view.notes)})")
        for note in view.notes:
            place = f"{note.line}:{note.column}"
            page.line((note.words, "bold"), (f"  {note.told}", ""), marker=(f"{place:<7} ", ""))
    for line in view.gone:
        page.line((line, "italic"))
    if view.itself:
        page.heading(tell("draft-itself", language), "bold red")
        for found in view.itself:
            page.line((found.title, "bold"), (f"  {found.headline}", ""), indent=2)
            if found.reason:
                page.line((found.reason, ""), indent=2)
