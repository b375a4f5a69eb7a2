"""Pictures: well-formed, their marks where the values are, their figures as text."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pytest

from crosscheck.model import Report, Span
from crosscheck.report import Options
from crosscheck.report.make_view import make_view
from crosscheck.report.pictures import Picture, draw_amounts, draw_dates, draw_members
from crosscheck.report.view import FindingView

SVG = "{http://www.w3.org/2000/svg}"


def view(report: Report, handle: str, language: str = "en") -> FindingView:
    shown = make_view(report, Options(language=language))
    groups = (shown.certain, *(fold.findings for fold in shown.folds), *(found for _, _, found in shown.others))
    return next(finding for group in groups for finding in group if finding.handle == handle)


def dots(picture: Picture) -> list[float]:
    found = ET.fromstring(picture.svg).iter(f"{SVG}circle")
    return [float(dot.attrib["cx"].rstrip("%")) for dot in found if "dot" in dot.attrib["class"]]


def test_a_larger_amount_lies_further_right(report: Report) -> None:
    picture = draw_amounts(view(report, "C1"), "en")
    assert picture is not None
    thirty, hundred = dots(picture)
    assert 4 < thirty < hundred < 96
    # a logarithmic axis from 20 to 200: log(30/20)/log(10) and log(100/20)/log(10) of 92 % after 4 %
    assert (round(thirty, 1), round(hundred, 1)) == (20.2, 68.3)


def test_an_open_end_is_drawn_as_one(report: Report) -> None:
    picture = draw_amounts(view(report, "C1"), "en")
    assert picture is not None
    assert picture.svg.count('class="open') == 2


@pytest.mark.parametrize("language", ["en", "fr"])
def test_figures_are_there_as_text_and_as_name_of_the_image(report: Report, language: str) -> None:
    picture = draw_amounts(view(report, "C1", language), language)
    assert picture is not None
    root = ET.fromstring(picture.svg)
    hundred = {"en": "up to $100 billion", "fr": "jusqu'à 100 milliards de dollars"}[language]
    assert hundred in " ".join(picture.text)
    assert root.attrib["role"] == "img"
    assert hundred in root.attrib["aria-label"]


def test_dates_lie_on_a_line_of_time(report: Report) -> None:
    picture = draw_dates(view(report, "C4"), "en")
    assert picture is not None
    first, second = dots(picture)
    assert first < second
    assert "19 March 2025" in " ".join(picture.text)


def test_values_that_changed_are_placed_when_they_were_told(report: Report) -> None:
    changed = view(report, "X1")
    days = ("2024-09-01", "2025-03")
    positions = tuple(
        replace(position, founders=tuple(replace(one, period=day) for one in position.founders))
        for position, day in zip(changed.finding.positions, days, strict=True)
    )
    picture = draw_dates(replace(changed, finding=replace(changed.finding, positions=positions)), "en")
    assert picture is not None
    assert dots(picture) == sorted(dots(picture))


@pytest.mark.parametrize(
    ("start", "end"),
    [(date.min, date.max), (date(1, 1, 1), date(1, 1, 2)), (date(9999, 12, 30), date.max), (None, date(2028, 12, 31))],
)
def test_any_span_can_be_drawn(report: Report, start: date | None, end: date) -> None:
    base = view(report, "C4")
    first = replace(base.positions[0], raw=Span(start, end, "interval", ""))
    picture = draw_dates(replace(base, positions=(first, base.positions[1])), "en")
    assert picture is not None
    assert all(0 <= place <= 100 for place in dots(picture))


def test_members_are_rows_and_sources_columns(report: Report) -> None:
    shown = make_view(report, Options())
    members = tuple(
        finding
        for group in (shown.certain, *(found for _, _, found in shown.others))
        for finding in group
        if finding.member
    )
    picture = draw_members("members", members, "en")
    assert picture is not None
    root = ET.fromstring(picture.svg)
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert words.count("✕") == 1
    assert "GE Vernova" in words
    assert len(picture.legend) == 3
    told = next(line for line in picture.text if line.startswith("GE Vernova"))
    assert re.search(r"Nvidia et xAI .*\(named\), La Gazette.*\(denied\)", told)


def test_there_is_no_picture_where_there_is_nothing_to_see(report: Report) -> None:
    assert draw_amounts(view(report, "C4"), "en") is None
    assert draw_dates(view(report, "C1"), "en") is None
    assert draw_members("one", (view(report, "S1"),), "en") is None
