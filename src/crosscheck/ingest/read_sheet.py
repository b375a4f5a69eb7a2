"""A file becomes a sheet: one header, and rows that are held to it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.ingest.load_bytes import MEGABYTE, load_bytes
from crosscheck.ingest.sheet import MOST_COLUMNS, Cell, Row, Sheet
from crosscheck.ingest.sheet_csv import read_csv_rows
from crosscheck.ingest.sheet_xlsx import read_xlsx_rows
from crosscheck.model import Location, Message

LIMIT: Final = 64 * MEGABYTE


def read_sheet(path: Path, known: Iterable[str] = ()) -> Sheet:
    """The sheet in a file: .xlsx by its first bytes, else separated values (comma, semicolon, tab or bar).

    `known` are names of columns that help to tell the separator. Raises `SourceError` with file, row and column for
    what is no sheet: too large, ragged, broken quotes, NUL characters, unnamed or doubled columns; `MissingExtraError`
    without the package that reads .xlsx.
    """
    name = str(path)
    if path.is_file() and path.stat().st_size > LIMIT:
        raise SourceError(
            Message.of("sheet-too-large", limit=LIMIT // MEGABYTE),
            location=Location(name),
            hint=Message.of("hint-import-in-parts"),
        )
    data = load_bytes(path, LIMIT)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(Message.of("excel-old"), location=Location(name), hint=Message.of("hint-excel-old"))
    packed = data.startswith(b"PK\x03\x04")
    rows, told = read_xlsx_rows(data, name) if packed else read_csv_rows(data, name, frozenset(known))
    return _headed(name, rows, told, guarded=not packed)


def _headed(name: str, rows: list[Row], told: Message, *, guarded: bool) -> Sheet:
    """The first row with text is the header; the others are held to its width."""
    if not rows:
        raise SourceError(Message.of("sheet-no-rows"), location=Location(name), hint=Message.of("hint-import-template"))
    header, *others = rows
    columns = tuple(" ".join(cell.text.split()) for cell in header.cells)
    while columns and not columns[-1]:
        columns = columns[:-1]
    sheet = Sheet(name, columns, header.number, (), told, guarded)
    _check_columns(sheet, others)
    return Sheet(name, columns, header.number, tuple(_fitted(sheet, row) for row in others), told, guarded)


def _check_columns(sheet: Sheet, rows: list[Row]) -> None:
    if len(sheet.columns) > MOST_COLUMNS:
        raise SourceError(
            Message.of("sheet-too-many-columns", most_columns=MOST_COLUMNS),
            location=sheet.place(sheet.first, MOST_COLUMNS),
            hint=Message.of("hint-remove-columns"),
        )
    seen: dict[str, int] = {}
    for number, column in enumerate(sheet.columns):
        place = sheet.place(sheet.first, number)
        folded = column.casefold()
        if not column:
            if any(len(row.cells) > number and row.cells[number].text for row in rows):
                raise SourceError(Message.of("column-no-name"), location=place, hint=Message.of("hint-column-no-name"))
        elif folded in seen:
            raise SourceError(
                Message.of("columns-same-name", seen=seen[folded] + 1, number=number + 1, column=column),
                location=place,
                hint=Message.of("hint-rename-column"),
            )
        else:
            seen[folded] = number


def _fitted(sheet: Sheet, row: Row) -> Row:
    width = len(sheet.columns)
    extra = next((number for number, cell in enumerate(row.cells[width:], width) if cell.text.strip()), None)
    if extra is not None:
        raise SourceError(
            Message.of("row-too-long", extra=extra + 1, width=width),
            location=sheet.place(row.number, extra),
            hint=Message.of("hint-row-too-long"),
        )
    cells = row.cells[:width]
    if len(cells) < width and sheet.guarded:
        raise SourceError(
            Message.of("row-too-short", cells=len(cells), width=width),
            location=sheet.place(row.number, len(cells)),
            hint=Message.of("hint-row-too-short"),
        )
    return Row(row.number, cells + (Cell(""),) * (width - len(cells)))
