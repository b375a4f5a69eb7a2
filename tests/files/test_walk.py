"""The files in and below a folder: what links, circles of links and hidden names come to."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.files import walk as module
from crosscheck.files.walk import walk


def test_files_are_found_in_folders_and_not_behind_links_to_folders(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    for name in ("a.txt", "more/B.TXT", ".hidden.txt", "more/c.png"):
        (tmp_path / name).touch()
    (tmp_path / "again").symlink_to("more")
    (tmp_path / "folder.txt").symlink_to(tmp_path)
    assert sorted(walk(tmp_path, (".txt",))) == ["a.txt", "more/B.TXT"]


def test_links_that_lead_round_in_a_circle_hide_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "one.txt").symlink_to("two.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    assert sorted(walk(tmp_path, (".txt",))) == ["a.txt", "one.txt", "two.txt"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(walk(tmp_path / "none", (".txt",))) == []


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    listed = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return listed(path)

    monkeypatch.setattr(module.os, "scandir", scandir)
    with pytest.raises(SourceError, match="closed: This folder cannot be read: Permission denied"):
        list(walk(tmp_path, (".txt",)))
