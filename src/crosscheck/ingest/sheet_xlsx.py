"""Rows of a spreadsheet file (Office Open XML, ECMA-376)."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from crosscheck.errors import SourceError
from crosscheck.ingest.docx import check_packing
from crosscheck.ingest.parse_foreign import load_extra, parse_foreign
from crosscheck.ingest.sheet import MOST_CELLS, MOST_COLUMNS, Cell, Row
from crosscheck.model import Location, Message

_OWN_SHEET: Final = "claims"
# The currency that a number format prints: [$€-40C], or the sign itself.
_CURRENCY: Final = re.compile(r"\[\$([^\]\-]{1,8})|([€$£¥])")
_PROLOG: Final = 4096


def read_xlsx_rows(data: bytes, name: str) -> tuple[list[Row], Message]:
    """The rows that hold any text, of the worksheet `claims` or else the first, and which worksheet that is.

    Figures come with the percent or currency sign that their format prints, dates in ISO form, formulas marked as
    such. Raises `MissingExtraError` without openpyxl, `SourceError` for what is no workbook or unpacks to too much.
    """
    library = load_extra("openpyxl", "xlsx", name)
    with parse_foreign("kind-xlsx", name):
        _check(data, name)
        book = library.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheets = {sheet.title: sheet for sheet in book.worksheets}
        title = next((each for each in sheets if each.casefold() == _OWN_SHEET), next(iter(sheets)))
        sheet = sheets[title]
        sheet.reset_dimensions()  # what the file says of its size may be wrong
        rows = list(_rows(sheet, name))
    others = ", ".join(f'"{each}"' for each in sheets if each not in (title, "about"))
    if others:
        return rows, Message.of("read-as-xlsx-others", title=title, others=others)
    return rows, Message.of("read-as-xlsx", title=title)


def _check(data: bytes, name: str) -> None:
    try:
        check_packing(data, name)
    except SourceError as error:
        raise SourceError(error.said, location=error.location, hint=Message.of("hint-save-as-csv")) from None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith((".xml", ".rels")):
                with archive.open(entry) as stream:
                    # ECMA-376 part 2 forbids them; only a hostile file defines entities.
                    if b"<!DOCTYPE" in stream.read(_PROLOG):
                        raise SourceError(
                            Message.of("xlsx-document-type"),
                            location=Location(name),
                            hint=Message.of("hint-xlsx-document-type"),
                        )


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    total = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [_cell(cell) for cell in row[: 2 * MOST_COLUMNS]]
        while cells and not cells[-1].text:
            cells.pop()
        total += len(row)
        if len(cells) > MOST_COLUMNS or total > MOST_CELLS:
            raise SourceError(
                Message.of("sheet-too-much", most_columns=MOST_COLUMNS, most_cells=MOST_CELLS),
                location=Location(name, number),
                hint=Message.of("hint-sheet-too-much"),
            )
        if any(cell.text.strip() for cell in cells):
            yield Row(number, tuple(cells))


def _cell(cell: Any) -> Cell:
    value = cell.value
    match value:
        case None:
            return Cell("")
        case bool():
            return Cell("yes" if value else "no")
        case int() | float() | Decimal():
            return Cell(_figure(Decimal(repr(value)), str(cell.number_format or "")), number=True)
        case datetime.datetime():
            midnight = value.time() == datetime.time()
            return Cell(value.date().isoformat() if midnight else value.isoformat(" "))
        case datetime.date() | datetime.time():
            return Cell(value.isoformat())
        case _:
            text = str(value).replace("\r\n", "\n").replace("\r", "\n")
            return Cell(text, formula=cell.data_type == "f")


def _figure(number: Decimal, format_code: str) -> str:
    """A figure in digits, with the sign that readers of the sheet see beside it."""
    if "%" in format_code:
        return f"{_digits(number * 100)} %"
    currency = _CURRENCY.search(format_code)
    return f"{_digits(number)} {currency[1] or currency[2]}" if currency else _digits(number)


def _digits(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
