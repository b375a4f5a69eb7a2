"""Where a finding is pointed at in a file, though it lies between several."""

from __future__ import annotations

from urllib.parse import quote

from crosscheck.model import Finding, Location, Notice, Reading, Report
from crosscheck.report.inert import visible
from crosscheck.report.options import Options
from crosscheck.report.settlement_text import new_positions


def main_reading(finding: Finding, options: Options) -> Reading | None:
    """The claim that stands for a finding: the first in a file that changed, there too rather one with a value that
    nobody settled, where a settled finding is back; else the first with such a value, else the first with a place."""
    placed = [reading for reading in finding.readings() if reading.claim.location]
    changed = [r for r in placed if r.claim.location and r.claim.location.file in options.changed]
    unsettled = [r for position in new_positions(finding) for r in position.founders if r.claim.location]
    both = [reading for reading in unsettled if reading in changed]
    return next(iter(both or changed or unsettled or placed or finding.readings()), None)


def place_of(reading: Reading, report: Report) -> Location:
    """A claim's file and line; its source's claim file or text where the line is not known."""
    if reading.claim.location is not None:
        return reading.claim.location
    return source_place(reading.claim.source, report)


def source_place(source_id: str, report: Report) -> Location:
    """The first line of a source's claim file, or of its text."""
    source = report.source(source_id)
    return source.location or Location(source.text_file or source.id or "-", 1)


def notice_place(notice: Notice, report: Report) -> Location:
    """Where a notice points: the claim or the text that it is about, else its source."""
    return notice.location or source_place(notice.source, report)


def uri(file: str) -> str:
    """A path relative to the workspace as a relative URI reference (RFC 3986), everything unusual encoded."""
    return quote(visible(file.replace("\\", "/")).lstrip("/"), safe="/-._~")
