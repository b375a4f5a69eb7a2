"""Which files changed: by size and times, and in doubt by what they hold."""

from __future__ import annotations

import os
import time
from pathlib import Path

from crosscheck.files.walk import walk, walk_status
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
    assert dict(walk_status(tmp_path, ENDINGS))["in/e.txt"].st_size == 0
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


def test_a_file_noted_within_one_step_of_the_clock_is_in_doubt(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    known = dict(find_changes(tmp_path, ENDINGS, {}, 0).changed)
    assert look(tmp_path, known, time.time_ns()) == (set(), {"a.txt"}, set())
