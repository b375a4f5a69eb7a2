"""The ledger's file: sound, damaged, of another form, in use, or not to be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from crosscheck.index.ledger import Ledger
from crosscheck.index.open_ledger import DAMAGED_LEDGER, OTHER_LEDGER, open_ledger
from crosscheck.index.seal import DamagedIndexError, seal, unseal

FILE = "ledger.sqlite"


def silent(line: str) -> None:
    pytest.fail(f"unexpected: {line}")


def opened(folder: Path | None, say: Any = silent, digest: bytes = b"d") -> tuple[Ledger, bool]:
    return open_ledger(folder, FILE, digest, say)


def write(folder: Path, text: bytes = b"kept") -> None:
    ledger, kept = opened(folder)
    assert kept
    ledger.note("word", text)
    ledger.keep()
    ledger.close()


def word(folder: Path | None, **options: Any) -> bytes | None:
    ledger, _ = opened(folder, **options)
    try:
        return ledger.state("word")
    finally:
        ledger.close()


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    write(tmp_path / "c")
    assert word(tmp_path / "c") == b"kept"
    assert (tmp_path / "c" / ".gitignore").read_text() == "*\n"


def test_what_is_not_kept_is_forgotten(tmp_path: Path) -> None:
    ledger, _ = opened(tmp_path)
    ledger.note("word", b"half-written")
    ledger.close()
    assert word(tmp_path) is None


def test_what_was_written_of_an_unfinished_ledger_is_not_believed(tmp_path: Path) -> None:
    ledger, _ = opened(tmp_path)
    ledger.note("word", b"half-written" * 1_000_000)
    ledger.ask("COMMIT")  # as far as a run that is killed may have come
    ledger.close()
    assert (tmp_path / FILE).stat().st_size > 1_000_000
    assert word(tmp_path) is None


def test_a_ledger_is_kept_with_a_log_from_when_it_is_whole(tmp_path: Path) -> None:
    def mode() -> str:
        base = sqlite3.connect(tmp_path / FILE)
        (found,) = base.execute("PRAGMA journal_mode").fetchone()
        base.close()
        return str(found)

    write(tmp_path)
    assert mode() == "wal"
    base = sqlite3.connect(tmp_path / FILE)
    base.execute("PRAGMA journal_mode = DELETE")
    base.close()
    assert (mode(), word(tmp_path), mode()) == ("delete", b"kept", "wal")


def test_another_digest_begins_anew_without_a_word(tmp_path: Path) -> None:
    write(tmp_path)
    assert word(tmp_path, digest=b"other") is None
    assert word(tmp_path) is None


def test_without_a_folder_nothing_is_kept() -> None:
    ledger, kept = opened(None)
    assert not kept
    ledger.note("word", b"for now")
    assert ledger.state("word") == b"for now"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"this is no database" * 500,
        lambda data: data[:100],
        lambda data: data[: len(data) // 2],
        lambda data: data[:4096] + b"\xff" * (len(data) - 4096),
        lambda data: data.replace(seal(b"kept"), seal(b"kept")[:-1] + b"T"),
    ],
    ids=["not-a-database", "header-only", "half", "garbage-behind-the-header", "one-letter"],
)
def test_a_damaged_ledger_is_begun_anew_with_one_line_or_told_when_asked(tmp_path: Path, damage: Any) -> None:
    write(tmp_path)
    path = tmp_path / FILE
    before = path.read_bytes()
    path.write_bytes(damage(before))
    assert path.read_bytes() != before
    said: list[str] = []
    try:
        assert word(tmp_path, say=said.append) is None
        assert said == [DAMAGED_LEDGER]
    except DamagedIndexError:
        assert said == []


def test_an_empty_file_is_begun_without_a_word(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    assert word(tmp_path) is None


@pytest.mark.parametrize("made", ["CREATE TABLE other (x)", "PRAGMA user_version = 99; CREATE TABLE state (x)"])
def test_a_ledger_of_another_form_is_begun_anew_with_one_line(tmp_path: Path, made: str) -> None:
    base = sqlite3.connect(tmp_path / FILE)
    base.executescript(made)
    base.close()
    said: list[str] = []
    assert word(tmp_path, say=said.append) is None
    assert said == [OTHER_LEDGER]


def test_where_another_run_writes_the_ledger_is_for_this_run_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosscheck.index.open_ledger._PATIENCE", 0.05)
    write(tmp_path)
    first, kept = opened(tmp_path)
    assert kept
    second, kept = opened(tmp_path)
    assert not kept and second.state("word") is None
    first.close()
    assert word(tmp_path) == b"kept"


def test_a_reader_keeps_its_state_while_another_run_writes(tmp_path: Path) -> None:
    write(tmp_path)
    reader, _ = opened(tmp_path)
    reader.keep()
    write(tmp_path, b"newer")
    assert reader.state("word") == b"kept"
    reader.close()
    assert word(tmp_path) == b"newer"


def test_what_cannot_be_written_is_copied_for_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    before = (tmp_path / FILE).read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("crosscheck.index.open_ledger._make", refuse)
    ledger, kept = opened(tmp_path)
    assert not kept and ledger.state("word") == b"kept"
    ledger.note("word", b"changed")
    assert (tmp_path / FILE).read_bytes() == before
    assert word(tmp_path, digest=b"other") is None


def test_a_file_in_the_way_of_the_folder_only_means_that_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("in the way", encoding="utf-8")
    assert word(tmp_path / "c") is None


def test_bytes_are_those_that_were_sealed() -> None:
    assert unseal(seal(b"")) == b""
    for wrong in (b"", b"short", None, seal(b"x") + b"y"):
        with pytest.raises(DamagedIndexError):
            unseal(wrong)
