"""Findings as workflow commands: notes that GitHub shows on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.messages import label, say
from crosscheck.model import Finding, Location, Report, findings_where
from crosscheck.report.confidential import without_confidential
from crosscheck.report.finding_title import finding_title
from crosscheck.report.format_csv import left_out
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.place import main_reading, notice_place, place_of
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.settlement_text import returned_text
from crosscheck.report.source_name import source_names
from crosscheck.report.tell import tell

MOST = 10
"""Errors, and warnings, that GitHub shows for one step; further ones are dropped without a word."""


def format_github(report: Report, options: Options) -> Iterator[str]:
    """`::error` for what fails the check or blocks it, `::warning` for other contradictions.

    Each quotes the other side. Ten of each at most; a `::notice` says how many more there are. Settled findings and
    confidential sources are left out.
    """
    public = without_confidential(report)
    shown = select(public.report, options)
    names = source_names(shown.sources, options.language)
    commands: dict[str, list[str]] = {"error": [], "warning": []}
    for notice in shown.notices:
        said = say_notice(notice, names, options.language)
        level = "error" if notice.blocking else "warning"
        commands[level].append(_command(level, said, notice_place(notice, shown), notice.code))
    for finding in findings_where(shown.findings, ("contradiction",), settled=False):
        level = "error" if options.fails(finding.verdict, finding.confidence, settled=False) else "warning"
        commands[level].append(_finding(level, shown, finding, names, options))
    for lines in commands.values():
        yield from lines[:MOST]
    more = sum(max(0, len(lines) - MOST) for lines in commands.values())
    if more:
        yield _command("notice", tell("github-more", options.language, count=more))
    if public.sources:
        yield _command("notice", left_out(public, options))


def _finding(level: str, report: Report, finding: Finding, names: Mapping[str, str], options: Options) -> str:
    main = main_reading(finding, options)
    said = say(finding.message, options.language, sources=names)
    lines = [tell("colon", options.language, head=finding_title(finding, options.language), rest=said)]
    if finding.returned:
        lines.append(returned_text(finding, options.language))
    for reading in finding.readings():
        if reading is not main:
            claim = reading.claim
            quote = claim.quote.text if claim.quote else claim.value
            lines.append(tell("colon", options.language, head=names.get(claim.source, claim.source), rest=quote))
    lines.append(f'crosscheck explain {finding.handle} · crosscheck settle {finding.handle} --because "…"')
    title = f"{label(finding.verdict, options.language)} {finding.handle}"
    place = place_of(main, report) if main else None
    return _command(level, "\n".join(inert(line) for line in lines), place, title)


def _command(level: str, text: str, place: Location | None = None, title: str = "") -> str:
    """One workflow command on one line; per cent signs, line ends, colons and commas are encoded as GitHub asks."""
    properties = []
    if place is not None:
        properties += [f"file={_property(place.file)}", f"line={place.line}", f"col={place.column}"]
    if title:
        properties.append(f"title={_property(title)}")
    written = f" {','.join(properties)}" if properties else ""
    return f"::{level}{written}::{_data(text)}\n"


def _data(text: str) -> str:
    safe = "\n".join(inert(line) for line in text.split("\n"))
    return safe.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")
