"""An empty sheet to fill in, its columns explained."""

from __future__ import annotations

import csv
import io
from typing import Final

from crosscheck.errors import MissingExtraError
from crosscheck.messages import say
from crosscheck.model import Message
from crosscheck.pipeline.import_sheet import COMMENT

_COLUMNS: Final = (
    "source", "subject", "attribute", "value", "unit", "status", "scope", "as_of", "said_by", "quote", "complete",
    "review", "note", "title", "publisher", "published", "url", "language",
)  # fmt: skip


def template_rows(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The header, and under it what each column holds, in the reader's language; that row is skipped when the sheet
    comes back."""
    meanings = [say(Message.of(f"column-holds-{column}"), language) for column in _COLUMNS]
    return _COLUMNS, (COMMENT + meanings[0], *meanings[1:])


def csv_template(language: str) -> str:
    """The template as comma-separated values, with the byte order mark that Excel needs."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(template_rows(language))
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + buffer.getvalue()


def xlsx_template(language: str) -> bytes:
    """The template as a spreadsheet file; MissingExtraError where openpyxl is not installed."""
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise MissingExtraError(Message.of("template-openpyxl"), hint=Message.of("hint-install-xlsx")) from error
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "claims"
    for row in template_rows(language):
        sheet.append(row)
    for number, column in enumerate(sheet.iter_cols(min_row=1, max_row=2), start=1):
        column[0].font = Font(bold=True)
        column[1].font, column[1].alignment = Font(italic=True), Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(number)].width = 24
    sheet.freeze_panes = "A3"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
