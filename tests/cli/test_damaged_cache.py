"""A cache that is not what was written: told once, in words that help, and gone with the next run."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from running import Run

TOLD = "The cache in .crosscheck was damaged (file is not a database); it is built anew.\n"


def damage_findings(folder: Path) -> None:
    """Other bytes for every finding: seen only when a finding is shown."""
    with contextlib.closing(sqlite3.connect(folder / ".crosscheck" / "ledger.sqlite")) as base, base:
        assert base.execute("UPDATE finding SET data = x'00'").rowcount


def test_two_damaged_files_are_told_once(run: Run, example: Path) -> None:
    sound = run("report", cwd=example)
    for name in ("index.sqlite", "ledger.sqlite"):
        (example / ".crosscheck" / name).write_bytes(b"no database")
    ran = run("report", cwd=example)
    assert (ran.code, ran.out, ran.err) == (sound.code, sound.out, TOLD)


@pytest.mark.parametrize("command", [["report"], ["check"], ["explain", "C1"], ["accept", "C1"]], ids=" ".join)
def test_damage_that_is_found_late_is_told_and_gone_the_next_time(run: Run, example: Path, command: list[str]) -> None:
    sound = run("report", cwd=example)
    damage_findings(example)
    ran = run(*command, cwd=example)
    assert ran.code == 2
    assert "damaged" in ran.err and "run the command again" in ran.err
    again = run("report", cwd=example)
    assert (again.code, again.out, again.err) == (sound.code, sound.out, sound.err)


def test_settings_named_on_the_line_say_whose_cache_it_is(run: Run, example: Path, tmp_path: Path) -> None:
    line = ["report", "--config", str(example / "crosscheck.toml")]
    assert run(*line, cwd=tmp_path).code == 0
    damage_findings(example)
    assert run(*line, cwd=tmp_path).code == 2
    assert run(*line, cwd=tmp_path).code == 0
