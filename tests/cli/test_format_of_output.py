"""The format of a report that goes into a file: the one asked for, else the one that the file's name ends in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck import __version__
from running import Run


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("report -o out.html", "<!doctype html>"),
        ("report -o OUT.HTM", "<!doctype html>"),
        ("report -o out.json", "{"),
        ("report -o out.md", "# "),
        ("report -o out.csv", "\ufeffhandle,"),
        ("report -o out.xlsx", "PK"),
        ("report -o out.txt", "3 certain contradictions."),
        ("report -o out.html --format table", "3 certain contradictions."),
        ("report -o out.html --format json", "{"),
        ("check -o out.html --exit-zero", "<!doctype html>"),
        ("check -o out.xlsx --exit-zero", "claims/"),  # no format of check
        ("diff draft.md -o out.html", "<!doctype html>"),
        ("diff draft.md -o out.csv", ""),
    ],
)
def test_the_name_of_the_file_says_the_format(run: Run, example: Path, line: str, begins: str) -> None:
    (example / "draft.md").write_text("The AIP plans to raise up to $100 billion.\n", encoding="utf-8")
    ran = run(*line.split(), cwd=example)
    assert ran.code in (0, 1), ran.err
    name = line.split("-o ")[1].split()[0]
    written = (example / name).read_bytes().decode("utf-8", "replace")
    assert written.lower().startswith(begins.lower())
    assert ran.out == ""


@pytest.mark.parametrize("line", ["report", "check --exit-zero", "diff draft.md --exit-zero"])
@pytest.mark.parametrize("kind", ["json", "sarif"])
def test_what_programs_read_says_which_version_wrote_it(run: Run, example: Path, line: str, kind: str) -> None:
    (example / "draft.md").write_text("The AIP plans to raise up to $30 billion.\n", encoding="utf-8")
    made = json.loads(run(*line.split(), "--format", kind, cwd=example).out)
    said = made["crosscheck"] if kind == "json" else made["runs"][0]["tool"]["driver"]["version"]
    assert said == __version__
