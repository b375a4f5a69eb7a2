"""One finding a line, for editors and for grep: `file:line:column: message [C1]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.messages import label, say
from crosscheck.model import Finding, Location, Reading, Report, Source, findings_where
from crosscheck.report.handles import unread_handles
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.source_name import source_names


def format_line(report: Report, options: Options) -> Iterator[str]:
    """Lines for every finding that somebody may have to act on, in report order, then what was not understood.

    Contradictions come always; with `options.all` or a choice of verdicts the others too. Settled ones are marked.
    The place is that of the finding's first claim, since a finding lies between several.
    """
    shown = select(report, options)
    names = source_names(shown.sources, options.language)
    everything = options.all or options.verdicts
    for finding in shown.findings if everything else findings_where(shown.findings, ("contradiction",)):
        yield _line(shown, finding, names, options.language)
    for handle, reading in unread_handles(shown):
        told = f"{label('unread', options.language)}: {inert(reading.claim.value)}"
        yield f"{_place(shown, reading)}: {told} [{handle}]\n"
    for notice in shown.notices:
        source = shown.source(notice.source)
        yield f"{_source_place(source)}: {inert(say_notice(notice, names, options.language))}\n"


def _line(report: Report, finding: Finding, names: Mapping[str, str], language: str) -> str:
    words = [label(finding.verdict, language)]
    if finding.verdict == "contradiction":
        words.append(f"({label(finding.confidence, language)})")
    if finding.settled:
        words.append(f"[{label('settled', language)}]")
    about = " · ".join(text for text in (finding.subject.name, finding.attribute.key, finding.member) if text)
    told = inert(say(finding.message, language, sources=names))
    readings = finding.readings()
    place = _place(report, readings[0]) if readings else "-:1:1"
    return f"{place}: {' '.join(words)}: {inert(about)}: {told} [{finding.handle}]\n"


def _place(report: Report, reading: Reading) -> str:
    if reading.claim.location is not None:
        return inert(str(reading.claim.location))
    return _source_place(report.source(reading.claim.source))


def _source_place(source: Source) -> str:
    return inert(str(source.location or Location(source.text_file or source.id)))
