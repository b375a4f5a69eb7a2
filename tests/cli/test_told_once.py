"""A claim that a possible contradiction holds under another name is told as one source's with that contradiction."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from running import Run

_TEXTS = {
    "gazette": "date: 2026-03-03\npublisher: Gazette d'Orvault\n---\n"
    "Le pont de Bexter, construit par Ostrel sur la Vaude, ouvrira en juin 2026. Le pont mesure 412 mètres.\n",
    "courier": "date: 2026-03-04\npublisher: Orvault Courier\n---\n"
    "The Bexter Bridge, built by Ostrel over the Vaude, will open in September 2026.\n",
}


@pytest.fixture
def story(extracted: Callable[[Mapping[str, str]], Path]) -> Path:
    return extracted(_TEXTS)


@pytest.mark.parametrize("how", [[], ["--no-cache"]], ids=["with-cache", "without"])
def test_a_single_source_names_the_contradiction_that_holds_it(run: Run, story: Path, how: list[str]) -> None:
    def told(*arguments: str) -> str:
        return " ".join(run("report", *arguments, *how, cwd=story).out.split())

    assert "Bexter Bridge · opening date · planned September 2026 (see C1)" in told("--verdict", "single-source")
    assert "pont de Bexter · length 412 m" in told()
    assert "412 m (see" not in told("--all")
    assert "date d'ouverture : juin 2026 (voir C1)" in told("--format", "line", "--all", "--lang", "fr")
    assert "June 2026 (see C1)" in told("--format", "html")
    findings = json.loads(told("--format", "json"))["findings"]
    assert {(one["attribute"]["key"], one["see"]) for one in findings if one["see"]} == {("opening date", "C1")}
    assert sum(one["see"] == "C1" for one in findings) == 2


def test_once_the_names_are_one_nothing_points_elsewhere(run: Run, story: Path) -> None:
    run("same", "Bexter Bridge", "pont de Bexter", cwd=story)
    assert "(see " not in run("report", "--all", cwd=story).out


def test_what_no_name_joins_is_not_settled_by_accepting_it(run: Run, story: Path) -> None:
    """To accept the claims leaves open whether bridge and pont are one; `same` with the handle says so."""
    offered = " ".join(run("report", cwd=story).out.split())
    assert "For each whose claims are on one fact: crosscheck same C1" in offered
    assert "crosscheck accept" not in offered
    assert "crosscheck same C1" in run("report", "--format", "markdown", cwd=story).out
    assert run("check", cwd=story).code == 0
    assert run("same", "C1", cwd=story).code == 0
    findings = json.loads(run("report", "--format", "json", cwd=story).out)["findings"]
    assert [each["rule"] for each in findings if each["verdict"] == "contradiction"] == ["contradiction"]
