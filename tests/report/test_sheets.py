"""CSV and XLSX: one claim a row, and what comes back is what went out."""

import csv
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Report
from crosscheck.report import BINARY_FORMATS, FORMATS, Options
from crosscheck.report.claim_rows import COLUMNS, EDITED
from crosscheck.report.guard_cell import guard_cell, unguard_cell


def rows(report: Report, **options: Any) -> list[dict[str, str]]:
    text = "".join(FORMATS["csv"](report, Options(**options)))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_every_claim_has_one_row_with_its_handle(report: Report) -> None:
    claims = {reading.claim.id for finding in report.findings for reading in finding.readings()}
    claims |= {reading.claim.id for reading in report.unread}
    found = rows(report)
    assert sorted(row["id"] for row in found) == sorted(claims)
    assert found[0]["handle"] == "C1.1"
    assert found[-1]["handle"] == "U1"


def test_a_claim_of_several_findings_names_its_other_handles(report: Report) -> None:
    both = {reading.claim.id: reading for finding in report.findings for reading in finding.readings()}
    assert len(rows(report)) == len(both) + len(report.unread)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_people_edit_is_as_written_in_every_language(report: Report, language: str) -> None:
    found = {row["id"]: row for row in rows(report, language=language)}
    for finding in report.findings:
        for reading in finding.readings():
            claim, row = reading.claim, found[reading.claim.id]
            told = {column: unguard_cell(row[column]) for column in EDITED}
            assert told == {
                "subject": claim.subject, "attribute": claim.attribute, "member": told["member"], "value": claim.value,
                "status": claim.status, "scope": claim.scope, "as_of": claim.as_of, "said_by": claim.said_by,
                "quote": claim.quote.text if claim.quote else "", "review": claim.review,
            }  # fmt: skip


@given(st.text(alphabet=st.sampled_from("=+-@|%'\t\r\n ab1＝＋－＠\""), max_size=12))
def test_guarding_a_cell_is_undone(text: str) -> None:
    assert unguard_cell(guard_cell(text)) == text


@given(st.text(alphabet=st.sampled_from("=+-@|%'\t\r\n ab1"), max_size=12))
def test_a_guarded_cell_begins_no_formula(text: str) -> None:
    assert not guard_cell(text).lstrip().startswith(tuple("=+-@|%"))


def test_the_workbook_has_the_rows_of_the_csv(report: Report) -> None:
    book = openpyxl.load_workbook(io.BytesIO(BINARY_FORMATS["xlsx"](report, Options())))
    header, *found = book["claims"].iter_rows(values_only=True)
    assert header == COLUMNS
    assert [row[0] for row in found] == [row["handle"] for row in rows(report)]
    low = COLUMNS.index("high")
    assert found[0][low] == 30_000_000_000
    assert "1 certain" in str(book["about"]["A1"].value) or "2 certain" in str(book["about"]["A1"].value)
    book.close()


def test_equal_reports_are_equal_workbooks(report: Report) -> None:
    first = BINARY_FORMATS["xlsx"](report, Options())
    assert first == BINARY_FORMATS["xlsx"](report, Options())
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
