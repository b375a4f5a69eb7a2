"""Workflow commands and the page of a workflow run."""

import re
from dataclasses import replace
from typing import Any

import pytest

from crosscheck.model import Report
from crosscheck.report import FORMATS, Options, with_handles
from crosscheck.report.github_summary import github_summary


def commands(report: Report, **options: Any) -> list[str]:
    return "".join(FORMATS["github"](report, Options(**options))).splitlines()


def many(report: Report, number: int) -> Report:
    first = report.findings[0]
    return replace(report, findings=with_handles([replace(first, id=str(n)) for n in range(number)]), notices=())


def test_a_contradiction_is_an_error_on_its_line_that_quotes_the_other_side(report: Report) -> None:
    line = next(line for line in commands(report) if "C1" in line)
    assert line.startswith("::error file=claims/aip-cisco.yaml,line=6,col=5,title=contradiction C1::")
    assert "The partners want $30 billion at first" in line
    assert "L’AIP vise jusqu'à 100 milliards de dollars" in line


def test_the_line_is_that_which_the_branch_changed(report: Report) -> None:
    line = next(line for line in commands(report, changed=("claims/aip-nvidia.yaml",)) if "C1" in line)
    assert line.startswith("::error file=claims/aip-nvidia.yaml,line=6")
    assert "pour ses centres de données" in line


def test_possible_ones_warn_and_settled_ones_are_silent(report: Report) -> None:
    told = commands(report)
    assert [line.split(" ")[0] for line in told] == ["::error", "::error", "::error", "::warning", "::warning"]
    assert not [line for line in told if "Oracle" in line]


@pytest.mark.parametrize(("number", "shown", "more"), [(0, 0, 0), (1, 1, 0), (10, 10, 0), (11, 10, 1), (500, 10, 490)])
def test_ten_are_shown_and_the_rest_is_said(report: Report, number: int, shown: int, more: int) -> None:
    told = commands(many(report, number))
    assert sum(line.startswith("::error") for line in told) == shown
    notices = [line for line in told if line.startswith("::notice")]
    assert len(notices) == (1 if more else 0)
    if more:
        assert re.search(rf"::{more} more", notices[0])


def test_the_summary_gives_new_possible_settled_gone_and_two_commands(report: Report) -> None:
    told = "".join(github_summary(report, Options()))
    for words in ("Contradictions", "Possible contradictions", "<details>", "Settled", "match nothing any more"):
        assert words in told
    assert "`crosscheck explain C1`" in told
    assert '`crosscheck settle C1 C2 --because "…"`' in told


def test_the_summary_of_nothing_says_so() -> None:
    told = "".join(github_summary(Report((), (), 0, 0), Options()))
    assert "No contradiction" in told
    assert "settle" not in told
