"""The report on a draft on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import DraftReport, DraftStatus
from crosscheck.report.draft.make_draft_view import make_draft_view
from crosscheck.report.draft.view import DraftView, FactView
from crosscheck.report.inert import inert
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
    "told-alike": "cyan",
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
    page.line((view.answer, "bold red" if view.pressing else "bold"))
    page.line((view.basis, ""))
    if not view.complete:
        page.line((tell("incomplete", options.language), "bold red"))
    for told in view.preamble:
        page.line((told, ""))
    _itself(page, view, options.language)
    for status, number, name in view.counts:
        page.heading(f"{name[:1].upper() + name[1:]} ({number})", STYLES[status])
        facts = [fact for fact in view.facts if fact.status == status]
        if options.all or status in _IN_FULL:
            for at, fact in enumerate(facts):
                if at:
                    page.blank()
                _in_full(page, fact, options.language)
        else:
            _in_short(page, facts, options.language)
        yield page.take()
    _rest(page, view, options.language)
    yield page.take()


def _itself(page: TerminalPage, view: DraftView, language: str) -> None:
    """Where the draft contradicts itself, each statement with its place and words."""
    if view.itself:
        page.heading(f"{tell('draft-itself', language)} ({len(view.itself)})", "bold red")
    for number, one in enumerate(view.itself):
        if number:
            page.blank()
        page.line((one.about, "bold"), (f"  {one.sure}", "bold red"), indent=5)
        page.line((one.headline, ""), indent=5)
        for said in one.statements:
            quote = said.quote
            marker = (f"{said.handle:<4} {said.line}:{said.column:<5} ", "")
            page.line((quote.before, ""), (quote.value, "bold reverse"), (quote.after, ""), indent=5, marker=marker)


def _in_short(page: TerminalPage, facts: list[FactView], language: str) -> None:
    """A line each; members of one list share a line."""
    lists = _by_list(facts)
    for first, *others in lists[:_SHORT]:
        place = f"{first.line}:{first.column}"
        notes = "".join(f" · {note}" for note in first.notes)
        if others:
            names = ", ".join(f"{one.fact.member} ({one.handle})" for one in (first, *others))
            voices = tell("draft-origins", language, count=len(first.fact.origins)) if first.fact.origins else ""
            told = " · ".join(inert(text) for text in (names, voices) if text)
            page.line((first.list_about, "bold"), (f"  {told}{notes}", ""), marker=(f"     {place:<7} ", "bold"))
        else:
            page.line(
                (first.about, "bold"),
                (f"  {first.reason}{notes}", ""),
                marker=(f"{first.handle:<4} {place:<7} ", "bold"),
            )
    hidden = sum(len(group) for group in lists[_SHORT:])
    if hidden:
        page.line((tell("more", language, count=hidden), "italic"), indent=2)


def _by_list(facts: list[FactView]) -> list[list[FactView]]:
    """Statements one by one, members of one list together where the first of them stands."""
    groups: dict[tuple[object, ...], list[FactView]] = {}
    for one in facts:
        fact = one.fact
        same = (fact.subject.key, fact.attribute.key, fact.start, fact.origins, one.notes) if fact.member else ()
        groups.setdefault(same or (one.handle,), []).append(one)
    return list(groups.values())


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
    for number, position in enumerate(fact.evidence):
        side = "draft-against" if number < len(fact.fact.against) else "draft-beside"
        lead = f"{tell(side, language)} " if fact.fact.against else ""
        page.line((lead, ""), (position.value, "bold underline"), (f"  {position.voices}", ""), indent=5)
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
