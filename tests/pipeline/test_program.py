"""The program's state is what its files hold: installed again, with other times, it is the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import crosscheck
from crosscheck.pipeline.program import program

OLD = 1_700_000_000


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed program of two files, long ago."""
    folder = tmp_path / "crosscheck"
    (folder / "read").mkdir(parents=True)
    for name in ("__init__.py", "read/units.toml"):
        _write(folder / name, name)
    monkeypatch.setattr(crosscheck, "__file__", str(folder / "__init__.py"))
    return folder


def _write(path: Path, text: str, at: int = OLD) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (at, at))


def _now(cache: Path | None) -> str:
    program.cache_clear()
    return program(cache)


def test_other_times_are_no_other_program(home: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = _now(cache)
    assert before == _now(cache) == _now(None)
    for path in home.rglob("*.*"):
        os.utime(path, (OLD + 60, OLD + 60))
    assert _now(cache) == before
    (home / "__pycache__").mkdir()
    (home / "__pycache__" / "units.pyc").write_bytes(b"compiled")
    assert _now(cache) == before


@pytest.mark.parametrize("name", ["read/units.toml", "read/words.toml"])
def test_other_contents_are_another_program(home: Path, tmp_path: Path, name: str) -> None:
    cache = tmp_path / "cache"
    before = _now(cache)
    _write(home / name, "something else", OLD + 60)
    after = _now(cache)
    assert after != before
    assert after == _now(cache) == _now(None)


def test_what_was_changed_just_now_is_read_every_time(home: Path, tmp_path: Path) -> None:
    """Two changes within one step of the clock have the same size and times."""
    cache = tmp_path / "cache"
    path = home / "read" / "units.toml"
    path.write_text("one", encoding="utf-8")
    times = path.stat()
    before = _now(cache)
    path.write_text("two", encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert _now(cache) != before


@pytest.mark.parametrize("kept", ["", "half", "one two three", "é", "0" * 32 + " " + "1" * 20])
def test_a_note_that_was_broken_off_is_made_again(home: Path, tmp_path: Path, kept: str) -> None:
    cache = tmp_path / "cache"
    before = _now(cache)
    (cache / "program").write_text(kept, encoding="utf-8")
    assert home.exists() and _now(cache) == before
