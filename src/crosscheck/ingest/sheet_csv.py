"""Rows of separated values (RFC 4180), as spreadsheets of many countries write them."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.ingest.decode import GUESSED, decode
from crosscheck.ingest.sheet import MOST_CELLS, Cell, Row
from crosscheck.model import Location, Message

# Where the decimal mark is a comma, spreadsheets part cells by semicolons.
_SEPARATORS: Final = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
# Excel's own way to say which separator follows.
_SAID: Final = re.compile(r"sep=([,;\t|])\r?\n")


def read_csv_rows(data: bytes, name: str, known: frozenset[str]) -> tuple[list[Row], Message]:
    """The rows that hold any text, and how the file was read; the separator is the one that makes most of the header.

    Encoding: a byte order mark decides, then UTF-8, then Windows-1252. Raises `SourceError` with file and row.
    """
    text, encoding = decode(data, name)
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text, known)
    rows = _rows(text[said.end() :] if said else text, separator, name, 1 if said else 0)
    code = "read-as-csv-guessed" if encoding == GUESSED else "read-as-csv"
    return rows, Message.of(code, encoding=encoding, separator=f"separator-{_SEPARATORS[separator]}")


def _separator(text: str, known: frozenset[str]) -> str:
    """The separator under which the header holds most known names, else most cells."""
    first = text.lstrip("\r\n")[:10_000]

    def fit(separator: str) -> tuple[int, int]:
        try:
            header = next(csv.reader(io.StringIO(first, newline=""), delimiter=separator), [])
        except csv.Error:
            return 0, 0
        return sum(" ".join(cell.casefold().split()) in known for cell in header), len(header)

    return max(_SEPARATORS, key=fit)


def _rows(text: str, separator: str, name: str, before: int) -> list[Row]:
    # newline="" leaves line ends inside quoted cells to the reader, as the csv module asks for.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    number, cells = before, 0
    try:
        for record in reader:
            number += 1
            cells += len(record)
            if cells > MOST_CELLS:
                raise SourceError(
                    Message.of("sheet-too-many-cells", most_cells=MOST_CELLS),
                    location=Location(name, number),
                    hint=Message.of("hint-import-in-parts"),
                )
            if any(cell.strip() for cell in record):
                rows.append(Row(number, tuple(Cell(_plain(cell)) for cell in record)))
    except csv.Error as error:
        raise SourceError(
            Message.of("row-not-read", error=str(error)),
            location=Location(name, number + 1),
            hint=Message.of("hint-row-not-read"),
        ) from None
    return rows


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
