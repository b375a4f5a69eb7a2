"""A command that is asked for by its name alone: the same answers, without what a command line would need."""

from __future__ import annotations

import inspect
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.cli import context
from crosscheck.cli.check import check
from crosscheck.cli.put_check import put_check
from crosscheck.cli.put_report import put_report
from crosscheck.cli.report import report
from crosscheck.cli.without_parser import without_parser
from running import Run

OF_THE_LINE = {"called", "engine", "scheduler"}
"""What the command line turns into something else before the command begins."""


@pytest.mark.parametrize(("command", "work"), [(report, put_report), (check, put_check)])
def test_what_is_left_out_means_the_same_on_both_ways(command: Callable[..., None], work: Callable[..., int]) -> None:
    offered = inspect.signature(command).parameters
    meant = inspect.signature(work).parameters
    assert offered.keys() - OF_THE_LINE == meant.keys() - {"cluster"}
    for name in offered.keys() - OF_THE_LINE:
        assert (offered[name].default or None) == (meant[name].default or None), name


@pytest.mark.parametrize(("alone", "spelt"), [("report", "report --format table"), ("check", "check --format line")])
@pytest.mark.parametrize("workspace", ["example", "empty", "wrong settings"])
def test_the_name_alone_gives_what_the_options_give(
    run: Run, example: Path, tmp_path: Path, alone: str, spelt: str, workspace: str
) -> None:
    folder = example if workspace == "example" else tmp_path / "other"
    folder.mkdir(exist_ok=True)
    if workspace == "wrong settings":
        (folder / "crosscheck.toml").write_text("colour = 1\n", encoding="utf-8")
    one, other = run(alone, cwd=folder), run(*spelt.split(), cwd=folder)
    assert (one.code, one.out, one.err) == (other.code, other.out, other.err)
    assert one.code == {"example": 1 if alone == "check" else 0}.get(workspace, 2)


def test_other_lines_are_parsed() -> None:
    for line in ([], ["report", "--all"], ["check", "x"], ["--help"], ["sources"], ["repor"]):
        assert without_parser(line) is None
    assert without_parser(["check"]) is put_check


def test_a_check_that_is_warm_loads_little(run: Run, example: Path) -> None:
    assert run("check", cwd=example).code == 1
    script = (
        "import sys; sys.argv = ['crosscheck', 'check']\n"
        "from crosscheck.__main__ import main\n"
        "assert main() == 1\n"
        "heavy = {'typer', 'rich', 'shutil', 'subprocess', 'difflib', 'pint', 'jinja2', 'hashlib'}\n"
        "sys.exit(repr(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=example, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[-200:]) == (0, done.stderr[-200:])


def test_a_check_after_a_change_loads_no_more_than_it_needs(run: Run, example: Path) -> None:
    assert run("check", cwd=example).code == 1
    file = next(iter(sorted((example / "claims").glob("*.yaml"))))
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    script = (
        "import sys; sys.argv = ['crosscheck', 'check']\n"
        "from crosscheck.__main__ import main\n"
        "assert main() == 1\n"
        "assert 'crosscheck.pipeline.refresh' in sys.modules\n"
        "heavy = {'typer', 'rich', 'tempfile', 'zipfile', 'difflib', 'pickle', 'multiprocessing', 'pint'}\n"
        "sys.exit(repr(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=example, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr[-200:]) == (0, done.stderr[-200:])


def test_a_report_that_is_warm_does_not_look_for_like_names(run: Run, example: Path) -> None:
    for _ in range(2):  # the second finds the suggestions of the first
        run("report", cwd=example)
    script = (
        "import sys; sys.argv = ['crosscheck', 'report']\n"
        "from crosscheck.__main__ import main\n"
        "main()\n"
        "sys.exit('crosscheck.names.suggest' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=example, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("said", ["", "0", "-3", "wide", "57", " 80 "])
def test_the_width_is_that_of_the_standard_library(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("COLUMNS", said)
    assert context.columns() == shutil.get_terminal_size((100, 24)).columns
    monkeypatch.delenv("COLUMNS")
    assert context.columns() == shutil.get_terminal_size((100, 24)).columns
