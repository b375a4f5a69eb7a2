"""The report on a terminal: the answer first, then what needs a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.messages import label
from crosscheck.model import Finding, Findings, Report
from crosscheck.report.bar import bar
from crosscheck.report.make_view import make_view
from crosscheck.report.options import Options
from crosscheck.report.shown import Shown
from crosscheck.report.tell import tell
from crosscheck.report.terminal_page import TerminalPage
from crosscheck.report.view import FindingView, FoldView, PositionView, ReportView

IN_FULL = 5
"""Findings shown in full, and lines a list shows, unless everything is asked for."""

_VERDICT_STYLES = {
    "contradiction": "bold red",
    "agreement": "green",
    "compatible": "cyan",
    "changed": "yellow",
    "not-comparable": "magenta",
    "single-source": "bright_blue",
    "unread": "bright_black",
}
_MOST_NAMES = 24
"""Members of one list that one line names."""
_NO_BREAK = "\N{NO-BREAK SPACE}"


def format_table(report: Report, options: Options) -> Iterator[str]:
    """The report as text for `options.width` columns, styled where `options.colour` says so.

    Nothing in it is markup: texts are set as they are, with control characters shown.
    """
    view = make_view(report, options)
    page = TerminalPage(options)
    _top(page, view, options)
    yield page.take()
    for part in (_contradictions, _others, _rest):
        part(page, view, options)
        yield page.take()


def _top(page: TerminalPage, view: ReportView, options: Options) -> None:
    """The answer: what was found, and what it rests on."""
    page.line((view.answer, "bold red" if view.contradictions() else "bold"))
    page.line((view.basis, ""))
    counts: list[tuple[str, str]] = []
    for count in view.counts:
        counts += [("  ·  ", "bright_black")] if counts else []
        counts += [
            (f"{count.number}{_NO_BREAK}", "bold"),
            (count.name.replace(" ", _NO_BREAK), _VERDICT_STYLES[count.verdict]),
        ]
        counts += [(f" ({count.aside})", "")] if count.aside else []
    page.line(*counts)
    if not view.complete:
        page.blank()
        page.line((tell("incomplete", options.language), "bold red"))


def _contradictions(page: TerminalPage, view: ReportView, options: Options) -> None:
    language = options.language
    shown = view.certain if options.all else view.certain[:IN_FULL]
    if shown:
        page.heading(tell("section-contradictions", language), "bold red")
    for number, finding in enumerate(shown):
        if number:
            page.blank()
        _in_full(page, finding, language)
    _more(page, len(view.certain) - len(shown), language)
    if view.folds:
        page.heading(tell("section-possible", language), "bold")
    for number, fold in enumerate(view.folds):
        if number:
            page.blank()
        _fold(page, fold, options)


def _fold(page: TerminalPage, fold: FoldView, options: Options) -> None:
    language = options.language
    page.line((f"{fold.missing} ", "bold"), (f"({len(fold.findings)})", ""))
    if options.all:
        for finding in fold.findings:
            page.blank()
            _in_full(page, finding, language)
        page.blank()
    else:
        _in_short(page, fold.findings[:IN_FULL])
        _more(page, len(fold.findings) - IN_FULL, language)
    for said, command in ((fold.if_so, fold.agree), (tell("fold-settle", language), fold.settle)):
        page.line((f"{said} ", ""), (command, "bold"), indent=2)


def _others(page: TerminalPage, view: ReportView, options: Options) -> None:
    for verdict, name, findings in view.others:
        page.heading(f"{name.capitalize()} ({len(findings)})", f"bold {_VERDICT_STYLES[verdict]}")
        if options.all:
            for number, finding in enumerate(findings):
                if number:
                    page.blank()
                _in_full(page, finding, options.language)
        else:
            shown = _first_lists(findings.items)
            _in_short(page, findings.of(shown))
            _more(page, len(findings) - len(shown), options.language)


def _rest(page: TerminalPage, view: ReportView, options: Options) -> None:
    language = options.language
    if view.unread:
        page.heading(f"{label('unreads', language).capitalize()} ({len(view.unread)})")
        shown = view.unread if options.all else view.unread[:IN_FULL]
        for claim in shown:
            page.claim(claim, indent=0)
        _more(page, len(view.unread) - len(shown), language)
    if view.settled:
        page.heading(f"{tell('section-settled', language)} ({len(view.settled)})")
        settled = view.settled if options.all else view.settled[:IN_FULL]
        for finding in settled.items:
            _in_short(page, settled.of([finding]))
            page.line((settled.make(finding).settled, "bright_black"), indent=5)
        _more(page, len(view.settled) - len(settled), language)
    for title, lines in (
        ("section-notices", view.notices),
        ("section-suggestions", view.suggestions),
        ("section-gone", view.gone),
    ):
        if lines:
            page.heading(f"{tell(title, language)} ({len(lines)})")
            for line in lines if options.all else lines[:IN_FULL]:
                page.line((line, ""), indent=2)
            _more(page, 0 if options.all else len(lines) - IN_FULL, language)
    if view.next_step:
        page.blank()
        page.line((view.next_step, "bright_black"))


def _more(page: TerminalPage, count: int, language: str) -> None:
    if count > 0:
        page.line((tell("more", language, count=count), "italic"), indent=2)


def _in_short(page: TerminalPage, findings: Shown[Finding, FindingView]) -> None:
    """One line a finding; members of one list share a line."""
    for group in _by_list(findings.items):
        first, *others = findings.of(group)
        marker = (f"{first.handle:<4} ", "bold")
        if others:
            names = ", ".join(f"{one.member} ({one.handle})" for one in (first, *others[: _MOST_NAMES - 1]))
            names += f", … ({len(group)})" if len(group) > _MOST_NAMES else ""
            page.line((first.list_title, "bold"), (f"  {names}", ""), marker=marker)
        else:
            said = first.reason if first.headline == first.member and first.reason else first.headline
            page.line((first.title, "bold"), (f"  {said}", ""), marker=marker)


def _first_lists(findings: Sequence[Finding]) -> list[Finding]:
    """The first few findings, a list with all its members counted as one; no more are looked at than needed."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    subjects: set[str] = set()
    for one in findings:
        groups[_list_of(one)] = [] if one.member else [one]
        subjects |= {one.subject.key} if one.member else set()
        if len(groups) == IN_FULL:
            break
    near = findings.about(subjects) if isinstance(findings, Findings) else findings
    for one in near if subjects else ():
        if one.member and _list_of(one) in groups:
            groups[_list_of(one)].append(one)
    return [one for group in groups.values() for one in group]


def _list_of(finding: Finding) -> tuple[object, ...]:
    """What findings that share a line have in common."""
    if finding.member:
        return finding.subject.key, finding.attribute.key, finding.part
    return (finding.handle,)


def _by_list(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings one by one, members of one list together where the first of them stands."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        groups.setdefault(_list_of(one), []).append(one)
    return list(groups.values())


def _in_full(page: TerminalPage, finding: FindingView, language: str) -> None:
    style = _VERDICT_STYLES[finding.verdict]
    sure = f"  {finding.sure}" if finding.sure else ""
    page.line((finding.title, "bold"), (sure, style), marker=(f"{finding.handle:<4} ", style))
    if finding.headline != finding.member:
        page.line((finding.headline, ""), indent=5)
    for position in finding.positions:
        _position(page, position)
    picture = bar(finding.positions, page.width - 5, language) if len(finding.positions) > 1 else ""
    if picture:
        page.line((picture, "bright_black"), indent=5)
    if finding.reason:
        page.line((finding.reason, ""), indent=5)
    for line in finding.diagnosis:
        page.line((line, ""), indent=5, marker=(tell("diagnosis", language) + " ", "bold"))
    if finding.missing and finding.verdict == "contradiction":
        page.line((tell("missing", language, what=" ".join(finding.missing)), "italic"), indent=5)
    for line in (finding.settled, finding.returned):
        if line:
            page.line((line, "italic"), indent=5)


def _position(page: TerminalPage, position: PositionView) -> None:
    page.line(
        (position.value, "bold underline"),
        (f"  {position.voices}", ""),
        indent=5,
        marker=(f"{position.number} ", "bold"),
    )
    for claim in position.claims:
        page.claim(claim, indent=7)
