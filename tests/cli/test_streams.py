"""Pipes that close, streams that are not there, disks that are full: one answer for every command."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from running import command

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")

COMMANDS = [
    "report", "report --format json", "check", "show AIP", "sources", "subjects", "explain C1", "schema report",
    "read '5 GW'", "diff draft.md", "extract --format jsonl sources/aip-cisco-2025-05.txt", "--help", "report --help",
    "--version",
]  # fmt: skip


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `crosscheck` is the installed command."""
    (folder / "draft.md").write_text("The AIP plans to raise up to $30 billion.\n", encoding="utf-8")
    program = " ".join(f"'{part}'" for part in command())
    return subprocess.run(
        ["bash", "-c", f'crosscheck() {{ {program} "$@"; }}\n{line}'],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_reader_that_goes_away_ends_every_command_alike(example: Path, arguments: str) -> None:
    done = shell(example, f"crosscheck {arguments} | true; echo ${{PIPESTATUS[0]}}")
    # A short output may be written before the reader goes: then nothing was lost.
    assert done.stdout.strip() in ("141", "0", "1" if arguments.startswith(("check", "diff")) else "0")
    assert done.stderr.count("rror") == done.stderr.count("Broken") == 0


def test_a_long_report_that_is_cut_off_is_no_contradiction(example: Path) -> None:
    done = shell(example, "crosscheck report --format json --all | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}")
    assert done.stdout.strip() == "141"


def test_handles_of_a_report_that_was_cut_off_mean_what_it_showed(example: Path) -> None:
    done = shell(example, "crosscheck report | head -n 1 >/dev/null; test -e .crosscheck/handles.json")
    assert done.returncode == 0


@pytest.mark.parametrize("arguments", ["read --jsonl", "compare --jsonl", "read"])
def test_a_closed_standard_input_is_an_empty_one(example: Path, arguments: str) -> None:
    closed, empty = (shell(example, f"crosscheck {arguments} {how}") for how in ("<&-", "</dev/null"))
    assert (closed.returncode, closed.stdout, closed.stderr) == (empty.returncode, empty.stdout, empty.stderr)
    assert "internal" not in closed.stderr


def test_a_draft_from_a_closed_standard_input_is_told(example: Path) -> None:
    done = shell(example, "crosscheck diff - <&-")
    assert done.returncode == 2
    assert "nothing on standard input" in done.stderr


@pytest.mark.parametrize(("arguments", "code"), [("check", 1), ("report", 0), ("schema report", 0)])
def test_without_standard_output_the_exit_code_still_tells(example: Path, arguments: str, code: int) -> None:
    assert shell(example, f"crosscheck {arguments} >&-").returncode == code
    assert shell(example, f"crosscheck {arguments} 2>&-").returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_disk_is_told(example: Path, arguments: str) -> None:
    done = shell(example, f"crosscheck {arguments} >/dev/full")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "internal" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("name", ["out.html", "out.json"])
@pytest.mark.parametrize("before", [None, "what was there"])
def test_an_output_that_has_no_room_leaves_what_was_there(example: Path, name: str, before: str | None) -> None:
    file = example / name
    if before is not None:
        file.write_text(before, encoding="utf-8")
    listed = {path.name for path in example.iterdir()} | {"draft.md", ".crosscheck"}
    done = shell(example, f"crosscheck check >/dev/null 2>&1; ulimit -f 4; crosscheck report --all -o {name}")
    assert done.returncode == 2
    assert f"{name} cannot be written" in done.stderr
    assert (file.read_text(encoding="utf-8") if file.exists() else None) == before
    assert {path.name for path in example.iterdir()} == listed


@pytest.mark.slow
@pytest.mark.parametrize("where", ["-o out.xlsx", "--format xlsx | cat >out.xlsx; exit ${PIPESTATUS[0]}"])
@pytest.mark.parametrize("room", [0, 8])
def test_a_spreadsheet_without_room_for_temporary_files_is_told(example: Path, where: str, room: int) -> None:
    done = shell(example, f"crosscheck check >/dev/null 2>&1; ulimit -f {room}; crosscheck report --all {where}")
    assert done.returncode == 2
    assert done.stderr.startswith("crosscheck: error: there is no room for temporary files: ")
    assert "hint: make room" in done.stderr
    assert "internal" not in done.stderr and "Traceback" not in done.stderr


def test_an_output_keeps_its_mode_and_the_link_that_leads_to_it(example: Path) -> None:
    (example / "kept").mkdir()
    file = example / "kept" / "report.json"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    (example / "link.json").symlink_to(file)
    assert shell(example, "crosscheck report -o link.json").returncode == 0
    assert (example / "link.json").is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.read_text(encoding="utf-8").startswith("{")


def test_an_output_may_be_a_pipe_or_standard_output(example: Path) -> None:
    wanted = shell(example, "crosscheck report --format json").stdout
    assert shell(example, "crosscheck report --format json -o /dev/stdout").stdout == wanted
    assert shell(example, "crosscheck report --format json -o /dev/stdout >kept.json; cat kept.json").stdout == wanted
    piped = shell(example, "mkfifo pipe; cat pipe & crosscheck report --format json -o pipe; wait")
    assert piped.stdout == wanted


def test_a_gitignore_that_a_full_disk_left_empty_is_written_again(example: Path) -> None:
    (example / ".crosscheck").mkdir()
    (example / ".crosscheck" / ".gitignore").touch()
    assert shell(example, "crosscheck report >/dev/null").returncode == 0
    assert (example / ".crosscheck" / ".gitignore").read_text(encoding="utf-8") == "*\n"
