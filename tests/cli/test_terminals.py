"""The report on all kinds of terminals, and in pipes."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from running import Run

ESCAPE = "\x1b"


def columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(run: Run, example: Path, width: int) -> None:
    ran = run("report", "--all", cwd=example, COLUMNS=str(width))
    assert max(columns(line) for line in ran.out.splitlines()) <= width


def test_a_pipe_gets_no_escapes_and_colour_can_be_forced(run: Run, example: Path) -> None:
    assert ESCAPE not in run("report", cwd=example).out
    assert ESCAPE in run("report", cwd=example, FORCE_COLOR="1").out
    assert ESCAPE not in run("report", cwd=example, FORCE_COLOR="1", NO_COLOR="1").out


def test_the_locale_chooses_the_language(run: Run, example: Path) -> None:
    french = run("report", cwd=example, LC_ALL="fr_FR.UTF-8").out
    assert "contradictions certaines" in french
    assert not re.search(r"\bbillions?\b", re.sub(r"[«“].*?[»”]", "", french, flags=re.DOTALL))
    assert "certain contradictions" in run("report", "--lang", "en", cwd=example, LC_ALL="fr_FR.UTF-8").out
    assert run("report", "--lang", "xx", cwd=example).code == 2


def test_every_text_format_is_written_to_a_file(run: Run, example: Path) -> None:
    for name in ("table", "line", "json", "markdown", "html", "csv", "sarif", "junit", "github", "gitlab", "xlsx"):
        ran = run("report", "--format", name, "--output", f"out.{name}", cwd=example)
        assert ran.code == 0, name
        assert ran.out == ""
        assert (example / f"out.{name}").stat().st_size > 200, name


def test_bytes_go_to_a_pipe_and_not_to_a_terminal(example: Path) -> None:
    command = [sys.executable, "-m", "crosscheck", "report", "--format", "xlsx"]
    piped = subprocess.run(command, cwd=example, capture_output=True, check=True)
    assert piped.stdout.startswith(b"PK")  # a workbook is a zip
    assert piped.stderr == b""
    pexpect = pytest.importorskip("pexpect")
    terminal = pexpect.spawn(command[0], command[1:], cwd=str(example), encoding="utf-8", timeout=60)
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 2
    assert "--output" in terminal.before


def test_a_folder_that_cannot_be_written_still_reports(run: Run, example: Path) -> None:
    (example / ".crosscheck").write_text("a file in the way of the cache", encoding="utf-8")
    ran = run("report", cwd=example)
    assert ran.code == 0
    assert "C1" in ran.out
