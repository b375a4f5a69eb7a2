"""One claim a row, as comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from crosscheck.model import Report
from crosscheck.report.claim_rows import COLUMNS, claim_rows
from crosscheck.report.confidential import Public, without_confidential
from crosscheck.report.guard_cell import guard_cell
from crosscheck.report.inert import visible
from crosscheck.report.options import Options
from crosscheck.report.select import select
from crosscheck.report.tell import tell

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it Excel reads UTF-8 as the machine's old encoding."""


def format_csv(report: Report, options: Options) -> Iterator[str]:
    """A header and one row a claim; confidential sources are left out, and a last row without a claim says so."""
    public = without_confidential(report)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    yield _BYTE_ORDER_MARK
    writer.writerow(COLUMNS)
    for row in claim_rows(select(public.report, options), options.language):
        writer.writerow([guard_cell(row[column]) for column in COLUMNS])
        yield _taken(buffer)
    if public.sources:
        writer.writerow([left_out(public, options) if column == "note" else "" for column in COLUMNS])
    yield _taken(buffer)


def left_out(public: Public, options: Options) -> str:
    """How much was left out as confidential."""
    counts = {"sources": public.sources, "claims": public.claims, "findings": public.findings}
    return visible(tell("left-out", options.language, **counts)) if public.sources else ""


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
