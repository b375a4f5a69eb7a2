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
from crosscheck.model import Location

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
            f"The sheet is larger than {LIMIT // MEGABYTE} MB.", location=Location(name), hint="Import it in parts."
        )
    data = load_bytes(path, LIMIT)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(
            "This is an old or an encrypted Excel file.", location=Location(name), hint="Save it as .xlsx or .csv."
        )
    packed = data.startswith(b"PK\x03\x04")
    rows, told = read_xlsx_rows(data, name) if packed else read_csv_rows(data, name, frozenset(known))
    return _headed(name, rows, told, guarded=not packed)


def _headed(name: str, rows: list[Row], told: str, *, guarded: bool) -> Sheet:
    """The first row with text is the header; the others are held to its width."""
    if not rows:
        raise SourceError("The sheet has no rows.", location=Location(name), hint="crosscheck import --template")
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
            f"The sheet has more than {MOST_COLUMNS} columns.",
            location=sheet.place(sheet.first, MOST_COLUMNS),
            hint="Remove those that are not needed.",
        )
    seen: dict[str, int] = {}
    for number, column in enumerate(sheet.columns):
        place = sheet.place(sheet.first, number)
        folded = column.casefold()
        if not column:
            if any(len(row.cells) > number and row.cells[number].text for row in rows):
                raise SourceError("This column has no name.", location=place, hint="Write one into the first row.")
        elif folded in seen:
            raise SourceError(
                f'Columns {seen[folded] + 1} and {number + 1} are both called "{column}".',
                location=place,
                hint="Rename one of them.",
            )
        else:
            seen[folded] = number


def _fitted(sheet: Sheet, row: Row) -> Row:
    width = len(sheet.columns)
    extra = next((number for number, cell in enumerate(row.cells[width:], width) if cell.text.strip()), None)
    if extra is not None:
        raise SourceError(
            f"This row has text in column {extra + 1}; the header has {width} columns.",
            location=sheet.place(row.number, extra),
            hint="A text that holds the separator needs quotation marks; a new column needs a name.",
        )
    cells = row.cells[:width]
    if len(cells) < width and sheet.guarded:
        raise SourceError(
            f"This row has {len(cells)} cells; the header has {width}.",
            location=sheet.place(row.number, len(cells)),
            hint="Write a separator for each empty cell.",
        )
    return Row(row.number, cells + (Cell(""),) * (width - len(cells)))
