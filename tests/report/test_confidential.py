"""What leaves the newsroom says nothing of a confidential source."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from crosscheck.model import Report
from crosscheck.report import BINARY_FORMATS, FORMATS, Options
from crosscheck.report.confidential import without_confidential

OUTSIDE = ["html", "csv", "sarif", "junit", "github", "gitlab"]
INSIDE = ["table", "line", "json", "markdown"]


def hiding(report: Report, source_id: str) -> Report:
    """The report with one source confidential, known by words that stand nowhere else."""
    sources = tuple(
        replace(source, confidential=True, title="Quokka title", publisher="Quokka", url="https://quokka.example")
        if source.id == source_id
        else source
        for source in report.sources
    )
    return replace(report, sources=sources)


def shown(report: Report, name: str) -> str:
    return "".join(FORMATS[name](report, Options(all=True)))


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("source_id", ["aip-cisco", "aip-nvidia", "aip-wire"])
def test_nothing_of_it_is_shown_outside(report: Report, name: str, source_id: str) -> None:
    told = shown(hiding(report, source_id), name)
    assert "uokka" not in told
    assert source_id + ".yaml" not in told
    for finding in report.findings:
        for reading in finding.readings():
            public = {other.claim.quote for other in finding.readings() if other.claim.source != source_id}
            if reading.claim.source == source_id and reading.claim.quote not in public and reading.claim.quote:
                assert reading.claim.quote.text not in told


@pytest.mark.parametrize("name", OUTSIDE)
def test_how_many_were_left_out_is_said(report: Report, name: str) -> None:
    assert "Left out as confidential: 1 source" in shown(hiding(report, "aip-wire"), name)
    assert "confidential" not in shown(report, name).lower()


@pytest.mark.parametrize("name", INSIDE)
def test_inside_it_is_shown(report: Report, name: str) -> None:
    if name != "line":
        assert "Quokka" in shown(hiding(report, "aip-wire"), name)


def test_a_contradiction_needs_two_positions_without_it(report: Report) -> None:
    left = without_confidential(hiding(report, "aip-nvidia")).report.findings
    assert "C1" not in [finding.handle for finding in left]
    kept = without_confidential(hiding(report, "aip-wire-copy")).report.findings
    assert "C1" in [finding.handle for finding in kept]


def test_a_finding_that_stands_without_it_loses_its_words(report: Report) -> None:
    public = without_confidential(hiding(report, "aip-wire"))
    first = public.report.findings[0]
    assert first.handle == "C1"
    assert first.reason.code == first.message.code == "report-withheld"
    assert first.diagnosis == ()
    assert {reading.claim.source for reading in first.readings()} == {"aip-cisco", "aip-wire-copy", "aip-nvidia"}


def test_a_source_that_repeats_it_does_not_name_it(report: Report) -> None:
    public = without_confidential(hiding(report, "aip-wire")).report
    assert public.source("aip-wire-copy").origin == ""


def test_the_workbook_leaves_it_out(make_example: Callable[[], Report]) -> None:
    import io

    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(BINARY_FORMATS["xlsx"](hiding(make_example(), "aip-wire"), Options())))
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert not [cell for cell in cells if "uokka" in cell]
    assert [cell for cell in cells if "Left out as confidential: 1 source" in cell]
    book.close()
