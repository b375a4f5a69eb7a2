"""One finding a line, for editors and for grep: `file:line:column: message [C1]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.messages import label, say
from crosscheck.model import Finding, Reading, Report, findings_where
from crosscheck.report.finding_title import finding_title
from crosscheck.report.handles import unread_handles
from crosscheck.report.held_elsewhere import NOWHERE, Elsewhere, held_elsewhere, with_where_held
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.place import main_reading, notice_place, place_of
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.settlement_text import returned_text, settled_text
from crosscheck.report.source_name import source_names
from crosscheck.report.tell import tell


def format_line(report: Report, options: Options) -> Iterator[str]:
    """Lines for every finding that somebody may have to act on, in report order, then what was not understood.

    Open contradictions come always; with `options.all` or a choice of verdicts the others too, settled ones marked and
    with their reason. A finding lies between several places: that of the claim that changed, else of the first, stands
    for it.
    """
    shown = select(report, options)
    everything = options.all or options.verdicts
    names = source_names(shown.sources, options.language)
    held = held_elsewhere(report.findings) if everything else NOWHERE
    open_ones = findings_where(shown.findings, ("contradiction",), settled=False)
    for finding in shown.findings if everything else open_ones:
        yield _line(shown, finding, names, options, held)
    for handle, reading in unread_handles(shown):
        told = tell("colon", options.language, head=label("unread", options.language), rest=inert(reading.claim.value))
        yield f"{_place(shown, reading)}: {told} [{handle}]\n"
    for notice in shown.notices:
        place = inert(str(notice_place(notice, shown)))
        yield f"{place}: {inert(say_notice(notice, names, options.language))}\n"


def _line(report: Report, finding: Finding, names: Mapping[str, str], options: Options, held: Elsewhere) -> str:
    language = options.language
    words = [label(finding.verdict, language)]
    if finding.verdict == "contradiction":
        words.append(f"({label(finding.confidence, language)})")
    if finding.settled:
        words.append(f"[{label('settled', language)}]")
    told = with_where_held(inert(say(finding.message, language, sources=names)), finding, held, language)
    main = main_reading(finding, options)
    place = _place(report, main) if main else "-:1:1"
    decided = returned_text(finding, language) or settled_text(finding.settled, language)
    told = f"{told}. {decided}" if decided else told
    fact = tell("colon", language, head=inert(finding_title(finding, language)), rest=told)
    return f"{place}: {tell('colon', language, head=' '.join(words), rest=fact)} [{finding.handle}]\n"


def _place(report: Report, reading: Reading) -> str:
    return inert(str(place_of(reading, report)))
