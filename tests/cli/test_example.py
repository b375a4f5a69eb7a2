"""The project's own example: the demonstration, the running example of the docs, and a golden case.

After a change that is meant to show, read the difference, then write the new golden files with
`UPDATE_GOLDEN=1 pytest tests/cli/test_example.py`.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import get_args

import pytest

from crosscheck.model import Verdict
from running import PROJECT, Run

GOLDEN = PROJECT / "tests" / "cases" / "example"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_report_is_the_golden_one(run: Run, example: Path, language: str) -> None:
    ran = run("report", "--all", "--lang", language, cwd=example)
    assert ran.code == 0
    assert ran.err == ""
    path = GOLDEN / f"report-{language}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(ran.out, encoding="utf-8")
    assert ran.out == path.read_text(encoding="utf-8")


def test_every_verdict_is_shown(run: Run, example: Path) -> None:
    findings = json.loads(run("report", "--format", "json", cwd=example).out)["findings"]
    assert {finding["verdict"] for finding in findings} == set(get_args(Verdict))


def test_a_copied_release_is_one_voice(run: Run, example: Path) -> None:
    ran = run("sources", cwd=example, COLUMNS="200")
    assert re.search(r"\b(repeats|same text as) aip-release-2025-03", ran.out)


def test_the_headline_contradiction_is_certain_and_explained(run: Run, example: Path) -> None:
    ran = run("explain", "C1", cwd=example)
    assert "up to $30 billion" in ran.out
    assert "up to $100 billion" in ran.out
    assert "including debt" in ran.out, "a third source gives both values"


def test_the_check_fails_until_everything_is_settled(run: Run, example: Path) -> None:
    assert run("check", cwd=example).code == 1
    assert run("settle", "--all", "--because", "demonstration", cwd=example).code == 0
    assert run("check", cwd=example).code == 0


def test_every_text_is_marked_as_a_demonstration() -> None:
    for path in (PROJECT / "sources").iterdir():
        head = path.read_text(encoding="utf-8").splitlines()[0]
        assert head.startswith(("Demonstration text", "Texte de démonstration")), path.name
