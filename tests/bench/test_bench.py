"""The benchmarks run, and their archive is the same every time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from running import PROJECT, run_command

sys.path.insert(0, str(PROJECT))  # `bench` is beside the package, not in it

from bench.__main__ import BENCHMARKS, sections_of
from bench.archive import exponent
from bench.make_archive import make_archive
from bench.page import Section, in_place, read_page, write_page

TINY = {
    "start": ("--repeat", "1"),
    "archive": ("--files", "40", "--growth", "20", "40", "--repeat", "1"),
    "parallel": ("--texts", "4", "--repeat", "1"),
    "load": ("--claims", "200", "--yaml-claims", "200"),
    "compare": ("500",),
    "read": ("--size", "5000", "--seconds", "0.1"),
    "units": ("200",),
    "suggestions": ("300",),
    "extract": ("--repeat", "1"),
    "organisations": (),
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "claims").iterdir())}


@pytest.mark.slow
def test_the_archive_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        make_archive(tmp_path / name, 120, 5, seed)
    assert files(tmp_path / "a") == files(tmp_path / "b") != files(tmp_path / "c")
    assert {Path(name).suffix for name in files(tmp_path / "a")} == {".yaml", ".jsonl"}
    assert "120 claims of 5 sources" in run_command(tmp_path / "a", "check", "--lang", "en").err


def test_the_exponent_of_what_is_known() -> None:
    assert exponent([(10, 3.0), (100, 30.0), (1000, 300.0)]) == pytest.approx(1.0)
    assert exponent([(10, 1.0), (100, 100.0)]) == pytest.approx(2.0)


def test_the_page_tells_what_was_missed_and_skipped() -> None:
    section = Section("start", "Starts. (1 s)", "a 1\nb 2 (target 1: MISSED)\npeer skipped: not installed")
    said = write_page([section], [])
    assert "## Targets missed\n\n- start: b 2 (target 1: MISSED)\n" in said
    assert "- start: peer skipped: not installed\n" in said.partition("## Skipped")[2]


def test_what_is_not_measured_again_stays_on_the_page() -> None:
    before = [
        Section("start", "Starts. (1 s, Monday)", "a 1"),
        Section("compare", "Compares. (2 s, Monday)", "## b 2\n\n  c 3 (target 1: MISSED)"),
        Section("compare-large", "Compares. (9 s, Sunday)", "d 4"),
        Section("no longer there", "", ""),
    ]
    assert read_page(write_page(before[:3], ["- a machine"])) == before[:3]
    now = [Section("compare", "Compares. (2 s, Tuesday)", "b 1")]
    assert in_place(now, before, ["start", "load", "compare", "compare-large"]) == [before[0], *now, before[2]]


def test_the_page_that_is_kept_can_be_read() -> None:
    text = (PROJECT / "bench" / "RESULTS.md").read_text(encoding="utf-8")
    names = [section for name in BENCHMARKS for section in sections_of(name)]
    kept = read_page(text)
    assert [each.name for each in kept] == [name for name in names if f"\n## {name}\n" in text]
    assert len(kept) > 5


@pytest.mark.slow
@pytest.mark.parametrize("name", BENCHMARKS)
def test_each_runs_at_a_tiny_size(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{name}", *TINY[name]],
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert any(character.isdigit() for character in done.stdout)
