"""Names of files in sources/: two that come to one source, and bytes that are no text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from running import Run

TEXT = "Velmont emploie 1 200 salariés. Le budget de Velmont est de 30 millions d'euros.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "plain.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def _put_unreadable_name(folder: Path) -> bytes:
    name = os.fsencode(folder / "sources") + b"/b\xe9t\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    return name


def test_two_texts_of_one_source_are_both_left_and_the_others_done(run: Run, folder: Path) -> None:
    for name in ("note.md", "note.txt"):
        (folder / "sources" / name).write_text(TEXT, encoding="utf-8")
    ran = run("extract", cwd=folder)
    assert ran.code == 2
    assert "sources/note.txt: error: note.md and note.txt would both be the source 'note'" in ran.err
    assert "2 texts of 3 could not be done (above)." in ran.err
    assert [path.name for path in (folder / "claims").iterdir()] == ["plain.yaml"]


def test_two_texts_of_one_source_do_not_keep_a_third_from_being_named(run: Run, folder: Path) -> None:
    for name in ("note.md", "note.txt"):
        (folder / "sources" / name).write_text(TEXT, encoding="utf-8")
    assert run("extract", "sources/plain.txt", "./sources/plain.txt", cwd=folder).code == 0
    assert run("extract", "sources/note.md", cwd=folder).code == 2


def test_a_name_that_is_no_text_is_told_and_the_others_are_done(run: Run, folder: Path) -> None:
    _put_unreadable_name(folder)
    ran = run("extract", cwd=folder)
    assert ran.code == 2
    assert "The name of this file holds bytes that are no text" in ran.err
    assert "1 text of 2 could not be done (above)." in ran.err
    assert [path.name for path in (folder / "claims").iterdir()] == ["plain.yaml"]


@pytest.mark.parametrize("command", ["report", "check", "sources", "subjects"])
def test_a_name_that_is_no_text_is_told_as_such_and_not_as_a_damaged_cache(
    run: Run, folder: Path, command: str
) -> None:
    run("extract", cwd=folder)
    name = _put_unreadable_name(folder)
    ran = run(command, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "sources/b\\udce9t\\udce9.txt: error: The name of this file holds bytes" in ran.err
    Path(os.fsdecode(name)).unlink()
    assert run(command, cwd=folder).code == 0
