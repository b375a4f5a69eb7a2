"""Extraction of many texts: broken off and gone on with, bad files among them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from running import run_command

pytestmark = pytest.mark.slow

TEXT = "Paris, {} May 2025. The {} bridge will cost 30 million euros.\n"


def make(folder: Path, *names: str) -> None:
    (folder / "sources").mkdir(exist_ok=True)
    for number, name in enumerate(names, start=1):
        text = f"---\npublisher: Example Gazette\ndate: 2025-05-{number:02}\n---\n" + TEXT.format(number, name.title())
        (folder / "sources" / f"{name}.md").write_text(text, encoding="utf-8")


def test_only_what_changed_is_extracted_again(tmp_path: Path) -> None:
    make(tmp_path, "harbour", "mill")
    assert "2 texts:" in run_command(tmp_path, "extract").err
    before = {path.name: path.read_bytes() for path in (tmp_path / "claims").iterdir()}
    again = run_command(tmp_path, "extract").err
    assert "2 texts as they were" in again and "0 texts:" in again
    assert {path.name: path.read_bytes() for path in (tmp_path / "claims").iterdir()} == before
    make(tmp_path, "river")
    assert "1 text:" in run_command(tmp_path, "extract").err


def test_a_claim_file_that_somebody_changed_or_removed_is_looked_at_again(tmp_path: Path) -> None:
    make(tmp_path, "harbour", "mill")
    run_command(tmp_path, "extract")
    (tmp_path / "claims" / "mill.yaml").unlink()
    assert "1 text:" in run_command(tmp_path, "extract").err
    assert (tmp_path / "claims" / "mill.yaml").exists()
    with (tmp_path / "claims" / "harbour.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# mine\n")
    assert "1 text:" in run_command(tmp_path, "extract").err
    assert (tmp_path / "claims" / "harbour.yaml").read_text(encoding="utf-8").endswith("# mine\n")


def test_a_file_that_cannot_be_read_never_stops_the_rest(tmp_path: Path) -> None:
    make(tmp_path, "harbour", "mill")
    (tmp_path / "sources" / "broken.pdf").write_bytes(b"no PDF at all")
    ran = run_command(tmp_path, "extract")
    assert ran.code == 2
    assert "2 texts:" in ran.err and "broken.pdf" in ran.err and "1 text of 3 could not be done" in ran.err
    assert {path.name for path in (tmp_path / "claims").iterdir()} == {"harbour.yaml", "mill.yaml"}


def test_files_that_nothing_reads_are_named(tmp_path: Path) -> None:
    make(tmp_path, "harbour")
    for name in ("letter.odt", "old.doc", "without-ending", ".hidden"):
        (tmp_path / "sources" / name).write_text("30 million", encoding="utf-8")
    ran = run_command(tmp_path, "extract")
    assert ran.code == 0
    assert "3 files in sources/ cannot be read and are passed over: letter.odt, old.doc, without-ending (" in ran.err
    assert "passed over" not in run_command(tmp_path, "extract", "sources/harbour.md").err


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    make(tmp_path, "harbour")
    (tmp_path / "sources" / "lost.txt").symlink_to("nowhere.txt")
    assert "passed over: lost.txt (" in run_command(tmp_path, "extract").err


def test_where_nothing_could_be_done_no_report_is_suggested(tmp_path: Path) -> None:
    ran = run_command(tmp_path, "extract", "lost.txt")
    assert ran.code == 2
    assert ran.err.startswith("lost.txt: error: There is no such file.\n")
    assert "crosscheck report" not in ran.err


def test_places_are_told_from_the_folder_one_is_in(tmp_path: Path) -> None:
    make(tmp_path, "harbour")
    (tmp_path / "sources" / "broken.pdf").write_bytes(b"no PDF at all")
    (tmp_path / "more.txt").write_text("The mill employs 30 people.", encoding="utf-8")
    assert "\nsources/broken.pdf: error: " in run_command(tmp_path, "extract").err
    assert run_command(tmp_path, "add", "more.txt").err.startswith("added: sources/more.txt")


def test_figures_in_no_claim_are_listed_with_the_words_around_them(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    lines = ["The mill employs 30 people.", "", "Forty-two and 17\x1b[K, 4,500!"]
    (tmp_path / "sources" / "mill.txt").write_text("\n".join(lines), encoding="utf-8")
    stored = run_command(tmp_path, "extract")
    assert "3 figures or dates in no claim. crosscheck extract --format unplaced lists them." in stored.err
    ran = run_command(tmp_path, "extract", "--format", "unplaced")
    assert ran.code == 0
    assert [line.split(": ")[:2] for line in ran.out.splitlines()] == [
        ["sources/mill.txt:3:1", "Forty-two"], ["sources/mill.txt:3:15", "17"], ["sources/mill.txt:3:22", "4,500"],
    ]  # fmt: skip
    assert "Forty-two and 17" in ran.out and "\x1b" not in ran.out


@pytest.mark.skipif(os.name != "posix", reason="such a name cannot be given here")
def test_the_name_of_a_listed_file_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "mill\x1b[31m.txt").write_text("Forty-two and 17.", encoding="utf-8")
    ran = run_command(tmp_path, "extract", "--format", "unplaced", "mill\x1b[31m.txt")
    assert ran.code == 0 and "Forty-two" in ran.out
    assert "\x1b" not in ran.out


def test_an_address_is_for_another_command(tmp_path: Path) -> None:
    ran = run_command(tmp_path, "extract", "https://example.org/a")
    assert ran.code == 2 and "crosscheck add URL" in ran.err
