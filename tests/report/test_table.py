"""The terminal report: the answer first, at any width, with and without colour."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from crosscheck.model import Report
from crosscheck.report import FORMATS, Options


def shown(report: Report, **options: Any) -> str:
    return "".join(FORMATS["table"](report, Options(**options)))


def columns(line: str) -> int:
    return sum(
        2 if unicodedata.east_asian_width(char) in "WF" else 0 if unicodedata.combining(char) else 1 for char in line
    )


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int, full: bool, language: str) -> None:
    told = shown(report, width=width, all=full, language=language)
    assert [line for line in told.splitlines() if columns(line) > width] == []


@pytest.mark.parametrize("width", [1, 10, 39])
def test_a_very_narrow_terminal_gets_forty_columns(report: Report, width: int) -> None:
    assert shown(report, width=width) == shown(report, width=40)


def test_colour_changes_nothing_but_styles(report: Report) -> None:
    plain, styled = shown(report), shown(report, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in styled
    assert re.sub(r"\x1b\[[0-9;]*m", "", styled) == plain


def test_lines_end_without_spaces(report: Report) -> None:
    assert not [line for line in shown(report, all=True).splitlines() if line != line.rstrip()]


def test_the_answer_comes_first_then_contradictions_then_possible_ones(report: Report) -> None:
    told = shown(report)
    assert told.startswith("2 certain contradictions and 2 possible ones.\n")
    places = [
        told.index(words) for words in ("5 sources", "\nContradictions", "\nPossible", "\nAgreements", "\nSettled")
    ]
    assert places == sorted(places)


def test_a_contradiction_shows_both_sides_with_source_and_words(report: Report) -> None:
    told = shown(report)
    block = told[told.index("C1 ") : told.index("C2 ")]
    for words in ("up to $30 billion", "up to $100 billion", "La Gazette, 15 May 2025", "C1.4", "3 sources, 2 origins"):
        assert words in block
    assert "L’AIP vise jusqu'à 100 milliards de dollars" in block
    assert re.search(r"├.*1.*2.*┤", block)


def test_five_in_full_and_the_rest_with_all(report: Report) -> None:
    many = tuple(replace(report.findings[0], id=str(n), handle=f"C{n + 1}") for n in range(9))
    told = shown(replace(report, findings=many))
    assert "C5.1" in told
    assert "C6" not in told
    assert "4 more with --all" in told
    assert "C9.1" in shown(replace(report, findings=many), all=True)


def test_possible_ones_are_folded_by_what_is_missing_with_a_command_for_the_lot(report: Report) -> None:
    one = next(finding for finding in report.findings if finding.confidence == "possible")
    many = tuple(
        replace(one, id=str(n), handle=f"C{n + 1}", missing=("scope",) if n < 2 else ("time",)) for n in range(5)
    )
    told = shown(replace(report, findings=many))
    assert told.index("is it the same time? (3)") < told.index("is the scope the same? (2)")
    assert "crosscheck accept C3 C4 C5" in told


def test_filters_narrow_the_report_and_keep_the_handles(report: Report) -> None:
    told = shown(report, verdicts=("agreement",))
    assert "A1" in told
    assert "C1" not in told
    assert "Hyperion" not in shown(report, subjects=("openai",))
    assert "K1" in shown(report, subjects=("OpenAI",))
    assert "X1" in shown(report, sources=("aip-wire",))
    assert "A1 " not in shown(report, sources=("aip-wire",))
    assert shown(report, limit=1).count("C1.1") == 1
    assert "C2" not in shown(report, limit=1)


def test_nothing_to_tell_is_told() -> None:
    told = shown(Report((), (), 0, 0))
    assert told.startswith("No contradiction.\n")
    assert "0 sources, 0 claims" in told


def test_french_readers_get_french_figures_and_words(report: Report) -> None:
    told = shown(report, language="fr", all=True)
    assert told.startswith("2 contradictions certaines et 2 possibles.\n")
    for words in ("1 jusqu'à 30 milliards de dollars", "1,15 milliard de dollars", "20 mars 2025", "Réglé", "objectif"):
        assert words in told
    assert not re.search(r"^ *[12] .*billion", told, re.MULTILINE)


def test_contradictions_that_are_all_settled_are_not_told_as_none(report: Report) -> None:
    settled = next(finding.settled for finding in report.findings if finding.settled)
    known = tuple(
        replace(finding, settled=settled) if finding.verdict == "contradiction" else finding
        for finding in report.findings
    )
    count = sum(finding.verdict == "contradiction" for finding in known)
    assert shown(replace(report, findings=known)).startswith(f"No new contradiction; {count} settled.\n")
