"""Named pipes, and links to devices that never end, where files are looked for: no command waits for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from running import Run

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
KEPT = (".gitignore", "handles.json", "handles.json.new", "index.sqlite", "ledger.sqlite", "program")
BESIDE = ("index.sqlite-journal", "ledger.sqlite-journal", "ledger.sqlite-wal", "ledger.sqlite-shm")


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "quay.txt").write_text("The Quay Fund employs 120 people.", encoding="utf-8")
    assert run("extract", cwd=tmp_path).code == 0
    assert run("report", cwd=tmp_path).code == 0
    return tmp_path


@pytest.mark.parametrize("name", [*KEPT, *BESIDE])
@pytest.mark.parametrize("device", [False, True], ids=["pipe", "device"])
def test_what_is_kept_between_runs_is_no_pipe_and_no_device(run: Run, folder: Path, name: str, device: bool) -> None:
    path = folder / ".crosscheck" / name
    path.unlink(missing_ok=True)
    if device:
        path.symlink_to("/dev/zero")
    else:
        os.mkfifo(path)
    for command in (["report"], ["check"], ["show", "Quay Fund"]):
        ran = run(*command, cwd=folder)
        assert ran.code == 0, (command, ran.err)
        assert "internal error" not in ran.err


@pytest.mark.parametrize("device", [False, True], ids=["pipe", "device"])
def test_a_text_that_is_none_is_passed_over_and_named(run: Run, folder: Path, device: bool) -> None:
    path = folder / "sources" / "tap.txt"
    if device:
        path.symlink_to("/dev/zero")
    else:
        os.mkfifo(path)
    assert run("report", cwd=folder).code == 0
    assert run("check", cwd=folder).code == 0
    ran = run("extract", cwd=folder)
    assert ran.code == 0
    assert "tap.txt" in ran.err


def test_a_claim_file_that_is_a_pipe_is_an_error(run: Run, folder: Path) -> None:
    os.mkfifo(folder / "claims" / "tap.yaml")
    for command in (["report"], ["check"]):
        ran = run(*command, cwd=folder)
        assert ran.code == 2, command
        assert "claims/tap.yaml: error: This is not a regular file." in ran.err


def test_what_is_kept_is_not_written_through_a_link(run: Run, folder: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    for name in (".gitignore", "handles.json.new", "program"):
        precious.write_text("", encoding="utf-8")
        path = folder / ".crosscheck" / name
        path.unlink(missing_ok=True)
        path.symlink_to(precious)
        assert run("report", cwd=folder).code == 0
        assert precious.read_text(encoding="utf-8") == "", name
