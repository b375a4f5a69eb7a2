"""A report becomes what readers are shown."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crosscheck.messages import label, say
from crosscheck.messages.show_number import is_singular
from crosscheck.model import (
    Finding,
    Message,
    Part,
    Report,
    Suggestion,
    Verdict,
    findings_where,
)
from crosscheck.report.confidential import Public
from crosscheck.report.handles import unread_handles
from crosscheck.report.held_elsewhere import count_told_alike, first_told_alike, held_elsewhere
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.order import VERDICTS
from crosscheck.report.select import select
from crosscheck.report.settlement_text import gone_text
from crosscheck.report.shown import Shown
from crosscheck.report.tell import tell
from crosscheck.report.view import CountView, FindingView, FoldView, ReportView
from crosscheck.report.view_maker import ViewMaker

_MOST_HANDLES = 40
"""Handles that one command names; a longer one would not be typed or read."""


def make_view(report: Report, options: Options, public: Public | None = None) -> ReportView:
    """Everything a format for people shows, in its order; `public` says what was left out as confidential."""
    shown, language = select(report, options), options.language
    held = held_elsewhere(report.findings)
    maker = ViewMaker(shown.sources, shown.quotes, language, held)
    loose = unread_handles(shown)
    by_verdict = {verdict: findings_where(shown.findings, (verdict,), settled=False) for verdict in VERDICTS}
    certain = findings_where(by_verdict["contradiction"], confidence="certain")
    possible = findings_where(by_verdict["contradiction"], confidence="possible")
    past = findings_where(shown.findings, ("contradiction",), settled=True)
    numbers = {verdict: len(found) for verdict, found in by_verdict.items()}
    numbers["unread"] += len(loose)
    several = len(shown.sources) > 1
    return ReportView(
        title=tell("title", language),
        basis=_basis(shown, language),
        answer=_answer(len(certain), len(possible), len(past), language),
        counts=_counts(numbers, count_told_alike(by_verdict["single-source"], held), language),
        certain=Shown(certain, maker.finding),
        folds=_folds(Shown(possible, maker.finding), language),
        others=tuple(
            (verdict, label(f"{verdict}s", language), Shown(found, maker.finding))
            for verdict, found in by_verdict.items()
            if found and verdict != "contradiction"
        ),
        unread=Shown(loose, lambda one: maker.claim(*one, Part())),
        settled=Shown(findings_where(shown.findings, settled=True), maker.finding),
        notices=Shown(shown.notices, maker.notice),
        suggestions=Shown(shown.suggestions, lambda found: _suggestion(found, language)),
        gone=Shown(shown.gone, lambda settlement: gone_text(settlement, language)),
        left_out=_left_out(public, language),
        complete=shown.complete,
        next_step=_next_step(
            certain or possible,
            language,
            alike=first_told_alike(by_verdict["agreement"]),
            apart=several and numbers["single-source"] > 1,
        ),
    )


def _counts(numbers: Mapping[Verdict, int], told_alike: int, language: str) -> tuple[CountView, ...]:
    """How many of each verdict there are, and of the single sources how many are told in other words too."""
    also = tell("told-alike-too", language, count=told_alike) if told_alike else ""
    return tuple(
        CountView(
            verdict,
            number,
            label(verdict if is_singular(Decimal(number), language) else f"{verdict}s", language),
            also if verdict == "single-source" else "",
        )
        for verdict, number in numbers.items()
        if number or verdict == "contradiction"
    )


def _basis(report: Report, language: str) -> str:
    said = tell("basis", language, sources=len(report.sources), claims=report.claims)
    if report.unreviewed:
        said += f" ({tell('unreviewed', language, count=report.unreviewed)})"
    return said + (f" · {tell('rejected', language, count=report.rejected)}" if report.rejected else "")


def _answer(certain: int, possible: int, settled: int, language: str) -> str:
    if certain and possible:
        return tell("answer-both", language, certain=certain, possible=possible)
    if certain:
        return tell("answer-certain", language, certain=certain)
    if possible:
        return tell("answer-possible", language, possible=possible)
    return tell("answer-settled", language, settled=settled) if settled else tell("answer-none", language)


def _next_step(contradictions: Sequence[Finding], language: str, *, alike: str, apart: bool) -> str:
    """The commands that follow: those of the first contradiction, `alike`, the first finding of what is told in other
    words, made one fact, and one more where claims of several sources stand `apart`."""
    steps = []
    if contradictions:
        handle = contradictions[0].handle
        steps = [f"crosscheck explain {handle}", _settle_command([handle])]
    if alike:
        steps.append(f"crosscheck same {alike}")
    if apart:
        steps.append("crosscheck leads")
    return tell("next", language, steps=" · ".join(steps)) if steps else ""


def _settle_command(handles: list[str]) -> str:
    return f'crosscheck settle {" ".join(handles)} --because "…"'


def _folds(possible: Shown[Finding, FindingView], language: str) -> tuple[FoldView, ...]:
    by_missing: dict[tuple[tuple[str, ...], bool], list[Finding]] = {}
    for finding in possible.items:
        by_missing.setdefault((finding.missing, finding.is_across_facts), []).append(finding)
    largest_first = sorted(by_missing.items(), key=lambda item: (-len(item[1]), item[0]))
    folds = []
    for (missing, across), findings in largest_first:
        handles = [finding.handle for finding in findings[:_MOST_HANDLES]]
        handles += ["…"] if len(findings) > _MOST_HANDLES else []
        what = " ".join(label(f"missing-{code}", language) for code in missing) or label("missing-nothing", language)
        if_so, agree = _way_on(missing, handles, across=across)
        if_so = tell(if_so, language)
        folds.append(FoldView(what, possible.of(findings), if_so, agree, _settle_command(handles)))
    return tuple(folds)


def _way_on(missing: tuple[str, ...], handles: list[str], *, across: bool) -> tuple[str, str]:
    """The sentence and the command that go on from findings that lack one answer."""
    if across and missing != ("review",):  # to accept claims that no name joins does not make them one fact
        return "fold-same", f"crosscheck same {handles[0]}"
    if missing == ("speaker",):  # however well both are read, two people said two things
        return "fold-speaker", f"crosscheck explain {handles[0]}"
    return "fold-accept", f"crosscheck accept {' '.join(handles)}"


def _left_out(public: Public | None, language: str) -> str:
    if public is None or not public.sources:
        return ""
    return tell("left-out", language, sources=public.sources, claims=public.claims, findings=public.findings)


def _suggestion(found: Suggestion, language: str) -> str:
    left, right = inert(found.left), inert(found.right)
    command = f"crosscheck same {shlex.quote(left)} {shlex.quote(right)}"
    why = inert(say(Message(found.why), language)) if found.why else ""
    return tell("suggestion", language, left=left, right=right, why=why, command=command)
