"""Which files changed: by size and times, and in doubt by what they hold."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crosscheck.files.by_two import by_two
from crosscheck.files.walk import records_of, walk
from crosscheck.index import changes
from crosscheck.index.changes import find_changes

ENDINGS = (".txt",)


def look(folder: Path, known: dict[str, int], noted: int) -> tuple[set[str], set[str], set[str]]:
    found = find_changes(folder, ENDINGS, known, noted)
    return set(found.changed), set(found.doubtful), set(found.gone)


def age(path: Path) -> None:
    os.utime(path, (time.time() - 60, time.time() - 60))


def test_hidden_files_other_endings_and_linked_folders_are_left_out(tmp_path: Path) -> None:
    for name in ("a.txt", "B.TXT", "c.pdf", ".d.txt", "in/e.txt", ".git/f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "linked").symlink_to(tmp_path / "in", target_is_directory=True)
    (tmp_path / "g.txt").symlink_to(tmp_path / "a.txt")
    assert sorted(walk(tmp_path, ENDINGS)) == ["B.TXT", "a.txt", "g.txt", "in/e.txt"]
    with records_of(tmp_path, "in/") as record_of:
        assert record_of("e.txt").st_size == 0
    assert list(walk(tmp_path / "missing", ENDINGS)) == []


def test_new_changed_and_missing_files_are_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("one", encoding="utf-8")
        age(tmp_path / name)
    known = dict(find_changes(tmp_path, ENDINGS, {}, 0).changed)
    later = time.time_ns() + 60 * 10**9
    assert set(known) == {"a.txt", "b.txt", "c.txt"}
    assert look(tmp_path, known, later) == (set(), set(), set())
    (tmp_path / "a.txt").write_text("longer", encoding="utf-8")
    (tmp_path / "b.txt").unlink()
    (tmp_path / "d.txt").touch()
    assert look(tmp_path, known, later) == ({"a.txt", "d.txt"}, set(), {"b.txt"})


def test_a_file_that_goes_away_after_it_was_listed_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
        age(tmp_path / name)
    known = dict(find_changes(tmp_path, ENDINGS, {}, 0).changed)
    (tmp_path / "b.txt").unlink()
    monkeypatch.setattr(changes, "walk_folders", lambda *_: [("", ["a.txt", "b.txt"])])
    assert look(tmp_path, known, time.time_ns() + 60 * 10**9) == (set(), set(), {"b.txt"})


def test_each_file_is_looked_at_once_though_one_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").touch()
    known = dict(find_changes(tmp_path, ENDINGS, {}, 0).changed)
    (tmp_path / "7.txt").unlink()
    asked: list[str] = []

    @contextmanager
    def counting(folder: Path, inside: str) -> Iterator[Callable[[str], os.stat_result]]:
        with records_of(folder, inside) as record_of:
            yield lambda name: asked.append(name) or record_of(name)

    monkeypatch.setattr(changes, "records_of", counting)
    assert look(tmp_path, known, time.time_ns())[2] == {"7.txt"}
    assert sorted(asked) == sorted(f"{number}.txt" for number in range(30) if number != 7)


def test_a_file_noted_within_one_step_of_the_clock_is_in_doubt(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    known = dict(find_changes(tmp_path, ENDINGS, {}, 0).changed)
    assert look(tmp_path, known, time.time_ns()) == (set(), {"a.txt"}, set())


def test_two_processes_see_what_one_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        file = tmp_path / ("" if number < 7 else f"in{number % 3}") / f"{number}.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text("one", encoding="utf-8")
        if number % 4:
            age(file)
    noted = time.time_ns()
    known = dict(find_changes(tmp_path, ENDINGS, {}, 0).changed)
    for number, file in enumerate(sorted(tmp_path.rglob("*.txt"))):
        if number % 5 == 0:
            file.write_text("longer", encoding="utf-8")
        elif number % 5 == 1:
            file.unlink()
    (tmp_path / "new.txt").touch()
    alone = look(tmp_path, known, noted)
    assert all(alone)
    monkeypatch.setattr("crosscheck.index.changes._WORTH_TWO", 1)
    assert look(tmp_path, known, noted) == alone
    monkeypatch.setattr("crosscheck.files.by_two._may_copy", lambda: True)
    assert look(tmp_path, known, noted) == alone


def test_a_copy_that_comes_to_a_bad_end_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosscheck.files.by_two._may_copy", lambda: True)
    here = os.getpid()

    def second() -> bytes:
        if os.getpid() != here:
            raise OSError
        return b"second"

    assert by_two(lambda: b"first", second) == (b"first", b"second")
    assert by_two(lambda: b"first", lambda: b"x" * 1_000_000) == (b"first", b"x" * 1_000_000)


def test_a_copy_does_not_wait_for_whom_an_error_has_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosscheck.files.by_two._may_copy", lambda: True)

    def first() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        by_two(first, lambda: b"x" * 1_000_000)
