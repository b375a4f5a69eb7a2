"""One claim a row, for spreadsheets: the same rows for CSV and XLSX."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from crosscheck.messages import say, show_value
from crosscheck.model import Amount, Finding, Reading, Report, Source, Span, finder
from crosscheck.report.handles import claim_handles, unread_handles
from crosscheck.report.inert import visible
from crosscheck.report.place import place_of
from crosscheck.report.source_name import source_names
from crosscheck.report.value_json import decimal_text

COLUMNS = (
    "handle",
    "also",
    "verdict",
    "confidence",
    "subject",
    "attribute",
    "member",
    "value",
    "status",
    "scope",
    "as_of",
    "said_by",
    "quote",
    "review",
    "source",
    "position",
    "read_as",
    "low",
    "high",
    "unit",
    "message",
    "settled",
    "source_name",
    "publisher",
    "title",
    "published",
    "url",
    "language",
    "file",
    "line",
    "id",
    "note",
)
"""What a row holds. `handle` to `source` are what people edit; the rest is told by crosscheck and ignored when it
comes back. Names of columns are the same in every language."""

EDITED = COLUMNS[4:14]
"""The columns whose changes mean something when the sheet comes back."""

Row = dict[str, str]


def claim_rows(report: Report, language: str) -> Iterator[Row]:
    """Every claim once, under the most important finding that it takes part in; then those that were not understood.

    `also` names the claim's handles in other findings, since a list of members is judged one by one.
    """
    names = source_names(report.sources, language)
    source_of = finder(report.sources)
    also: dict[str, list[str]] = {}
    for finding in report.findings:
        for handle, reading in claim_handles(finding):
            also.setdefault(reading.claim.id, []).append(handle)
    done: set[str] = set()
    for finding in report.findings:
        for handle, reading in claim_handles(finding):
            if reading.claim.id not in done:
                done.add(reading.claim.id)
                row = _row(report, reading, names, source_of, language)
                row |= _of_finding(finding, reading, names, language)
                yield _seen(row | {"handle": handle, "also": " ".join(also[reading.claim.id][1:])})
    for handle, reading in unread_handles(report):
        row = _row(report, reading, names, source_of, language) | {"handle": handle, "verdict": "unread"}
        yield _seen(row)


def _row(
    report: Report, reading: Reading, names: Mapping[str, str], source_of: Callable[[str], Source], language: str
) -> Row:
    claim, place = reading.claim, place_of(reading, report)
    source = source_of(claim.source)
    low, high, unit = _bounds(reading)
    return dict.fromkeys(COLUMNS, "") | {
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "status": claim.status,
        "scope": claim.scope,
        "as_of": claim.as_of,
        "said_by": claim.said_by,
        "quote": claim.quote.text if claim.quote else "",
        "review": claim.review,
        "source": claim.source,
        "read_as": show_value(reading.value, language),
        "low": low,
        "high": high,
        "unit": unit,
        "source_name": names.get(claim.source, claim.source),
        "publisher": source.publisher,
        "title": source.title,
        "published": source.published,
        "url": source.url,
        "language": reading.language or source.language,
        "file": place.file,
        "line": str(place.line),
        "id": claim.id,
        "note": claim.note,
    }


def _of_finding(finding: Finding, reading: Reading, names: Mapping[str, str], language: str) -> Row:
    number = next(number for number, at in enumerate(finding.positions, 1) if reading in (*at.founders, *at.supporters))
    return {
        "verdict": finding.verdict,
        "confidence": finding.confidence,
        "member": finding.member,
        "position": str(number),
        "message": say(finding.message, language, sources=names),
        "settled": finding.settled.because if finding.settled else "",
    }


def _bounds(reading: Reading) -> tuple[str, str, str]:
    match reading.value:
        case Amount(low=low, high=high, unit=unit):
            return decimal_text(low) or "", decimal_text(high) or "", unit
        case Span(start=start, end=end):
            return start.isoformat() if start else "", end.isoformat() if end else "", "date"
        case _:
            return "", "", ""


def _seen(row: Row) -> Row:
    return {column: visible(row[column]) for column in COLUMNS}


def number_of(text: str) -> Decimal | None:
    """A cell's figure where a spreadsheet can hold it exactly enough (15 significant digits)."""
    if not text or not set(text) <= set("0123456789.-"):
        return None
    try:
        number = Decimal(text)
    except ArithmeticError:
        return None
    return number if len(number.normalize().as_tuple().digits) <= 15 and abs(number.adjusted()) < 300 else None
