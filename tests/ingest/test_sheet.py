"""Sheets as people and spreadsheets save them, and those that are no sheets."""

from __future__ import annotations

import csv
import datetime
import io
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.ingest.read_sheet import read_sheet
from crosscheck.ingest.sheet import Sheet
from crosscheck.ingest.sheet_csv import read_csv_rows

BAD = tomllib.loads((Path(__file__).parent / "bad_sheets.toml").read_text(encoding="utf-8"))["sheet"]
KNOWN = ("source", "subject", "attribute", "value")


def sheet_of(folder: Path, data: bytes, name: str = "s.csv") -> Sheet:
    path = folder / name
    path.write_bytes(data)
    return read_sheet(path, KNOWN)


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in sheet.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_separators(tmp_path: Path, separator: str, encoding: str) -> None:
    text = separator.join(KNOWN) + "\r\n" + separator.join(("a", "Société", "coût", '"3,5 milliards d’euros"')) + "\r\n"
    sheet = sheet_of(tmp_path, text.encode(encoding))
    assert sheet.columns == KNOWN
    assert texts(sheet) == [["a", "Société", "coût", "3,5 milliards d’euros"]]


def test_decimal_commas_do_not_part_cells(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, b"source;subject, name;value, figure\na;b;3,5\n")
    assert texts(sheet) == [["a", "b", "3,5"]]


def test_the_separator_that_excel_says(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, b"sep=;\r\nx;y,z\r\n1;2,3\r\n")
    assert (sheet.columns, texts(sheet), sheet.rows[0].number) == (("x", "y,z"), [["1", "2,3"]], 3)


def test_rows_are_counted_as_spreadsheets_count(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, b'source,subject\n\n"two\nlines",b\n,\nc,d\n')
    assert [row.number for row in sheet.rows] == [3, 5], "a cell of two lines is one row, an empty row is none"


@pytest.mark.parametrize("case", BAD, ids=lambda case: case["name"])
def test_what_is_no_sheet_says_where(tmp_path: Path, case: dict[str, Any]) -> None:
    data = case["text"].replace("~", "\0").replace("LONG", "x" * 200_000).encode()
    with pytest.raises(SourceError) as caught:
        sheet_of(tmp_path, data)
    error = caught.value
    assert case["says"] in error.what
    assert str(error.location).endswith(f"s.csv:{case['place']}")
    assert error.hint


def test_old_and_empty_files(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="old or an encrypted"):
        sheet_of(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more")
    with pytest.raises(SourceError, match="empty"):
        sheet_of(tmp_path, b"")
    with pytest.raises(SourceError, match="no rows"):
        sheet_of(tmp_path, b"\n \n")
    with pytest.raises(SourceError, match="no such file"):
        read_sheet(tmp_path / "none.csv")


def workbook(rows: list[list[object]], **formats: str) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for place, form in formats.items():
        book.active[place].number_format = form
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_spreadsheet_says_what_it_shows(tmp_path: Path) -> None:
    rows = [["a", "b", "c", "d", "e"], [30.5, 0.07, 1200000, datetime.datetime(2026, 3, 5), "=1+1"]]  # noqa: DTZ001
    sheet = sheet_of(tmp_path, workbook(rows, B2="0%", C2='#,##0 "€"'), "s.xlsx")
    assert texts(sheet) == [["30.5", "7 %", "1200000 €", "2026-03-05", "=1+1"]]
    assert [cell.formula for cell in sheet.rows[0].cells] == [False, False, False, False, True]


def test_short_rows_of_a_spreadsheet_are_filled(tmp_path: Path) -> None:
    assert texts(sheet_of(tmp_path, workbook([["a", "b"], [None, "x"], ["y"]]), "s.xlsx")) == [["", "x"], ["y", ""]]


def repacked(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, content if each == name else old.read(each))
    return out.getvalue()


def test_hostile_spreadsheets(tmp_path: Path) -> None:
    plain = workbook([["a", "b"], ["c", "d"]])
    entities = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "x">]><worksheet/>'
    with pytest.raises(SourceError, match="document type"):
        sheet_of(tmp_path, repacked(plain, "xl/worksheets/sheet1.xml", entities), "s.xlsx")
    with pytest.raises(SourceError, match="unpacks to far more"):
        sheet_of(tmp_path, repacked(plain, "xl/worksheets/sheet1.xml", b" " * 30_000_000), "s.xlsx")
    with pytest.raises(SourceError, match="no spreadsheet"):
        sheet_of(tmp_path, repacked(plain, "xl/workbook.xml", b"<workbook"), "s.xlsx")
    with pytest.raises(SourceError, match="no spreadsheet"):
        sheet_of(tmp_path, plain[:400], "s.xlsx")


cells = st.text(st.characters(exclude_characters="\0\r", exclude_categories=("Cs",)), max_size=12)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=5), st.sampled_from(",;\t|"))
def test_every_row_written_is_read(rows: list[list[str]], separator: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator="\n").writerows([["source", "subject", "value"], *rows])
    read, _ = read_csv_rows(buffer.getvalue().encode(), "s.csv", frozenset(KNOWN))
    wanted = [row for row in rows if any(cell.strip() for cell in row)]
    assert [[cell.text for cell in row.cells] for row in read[1:]] == wanted
