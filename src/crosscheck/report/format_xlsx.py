"""One claim a row, as a spreadsheet file (Office Open XML, ECMA-376)."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from crosscheck.errors import MissingExtraError, UsageError
from crosscheck.model import Message, Report
from crosscheck.report.claim_rows import COLUMNS, claim_rows, number_of
from crosscheck.report.confidential import without_confidential
from crosscheck.report.format_csv import left_out
from crosscheck.report.inert import visible
from crosscheck.report.make_view import make_view
from crosscheck.report.options import Options
from crosscheck.report.select import select

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_LONGEST = 32_000
"""Characters a cell may hold (Excel's own limit is 32 767)."""
_WIDTHS = {"value": 34, "quote": 60, "message": 50, "subject": 28, "attribute": 20, "source_name": 34, "read_as": 30}
_NUMBERS = ("low", "high", "position", "line")
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def format_xlsx(report: Report, options: Options) -> bytes:
    """A workbook with the sheets `claims` and `about`; every text is a text cell, never a formula.

    Equal reports give equal bytes. Raises `MissingExtraError` where openpyxl is not installed, and UsageError where
    it has no room for its temporary files.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtraError(Message.of("format-openpyxl"), hint=Message.of("hint-install-xlsx")) from error
    book = Workbook(write_only=True)
    try:
        return _undated(_made(book, report, options))
    except Exception as error:
        # Of a full disk lxml, which openpyxl writes with where it is there, makes an error that is no OSError.
        if not isinstance(error, OSError) and type(error).__name__ != "SerialisationError":
            raise
        for sheet in book.worksheets:
            with contextlib.suppress(Exception):
                sheet.close()  # left open, each would complain of the disk once more when the program ends
        raise UsageError(
            Message.of("no-temporary-file", reason=getattr(error, "strerror", None) or str(error)),
            hint=Message.of("hint-no-temporary-file"),
        ) from error


def _made(book: Workbook, report: Report, options: Options) -> bytes:
    public = without_confidential(report)
    shown = select(public.report, options)
    book.properties.creator = "crosscheck"
    _claims(book, shown, options)
    view = make_view(shown, options, public)
    about = [
        view.answer,
        view.basis,
        *(count.text() for count in view.counts),
        left_out(public, options),
    ]
    sheet = book.create_sheet("about")
    for text in about:
        if text:
            sheet.append([_cell(sheet, text)])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _claims(book: Workbook, report: Report, options: Options) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet("claims")
    sheet.freeze_panes = "B2"
    for number, column in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, 14)
    header = [_cell(sheet, column) for column in COLUMNS]
    for cell in header:
        cell.font = Font(bold=True)
    sheet.append(header)
    rows = 1
    for row in claim_rows(report, options.language):
        sheet.append([_figure(sheet, column, row[column]) for column in COLUMNS])
        rows += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{rows}"


def _figure(sheet: Any, column: str, text: str) -> Any:
    number = number_of(text) if column in _NUMBERS else None
    if number is None:
        return _cell(sheet, text)
    from openpyxl.cell import WriteOnlyCell

    return WriteOnlyCell(sheet, value=number)  # type: ignore[arg-type] # openpyxl takes Decimal, its stubs do not


def _cell(sheet: Any, text: str) -> Any:
    """A text cell, nothing where there is no text.

    openpyxl takes a leading equals sign for a formula unless the type is set after the value.
    """
    if not text:
        return None
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=cut_cell(visible(text)))
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def cut_cell(text: str) -> str:
    """As much of a text as a cell can hold."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _undated(data: bytes) -> bytes:
    """The same archive without the time it was written, so that equal reports are equal files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(b"1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, _NO_DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
