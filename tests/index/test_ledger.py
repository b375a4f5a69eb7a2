"""The ledger's file: sound, damaged, of another form, in use, or not to be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from crosscheck.index import open_ledger as opening
from crosscheck.index.ledger import Ledger
from crosscheck.index.open_ledger import (
    BROKEN_OFF,
    OTHER_LEDGER,
    OTHER_PROGRAM,
    OTHER_SETTINGS,
    Basis,
    copied_ledger,
    open_ledger,
)
from crosscheck.index.refusal import UnwritableIndexError
from crosscheck.index.seal import DamagedIndexError, seal, unseal
from crosscheck.model import Message

FILE = "ledger.sqlite"


def silent(line: str) -> None:
    pytest.fail(f"unexpected: {line}")


BASIS = Basis("program", b"settings")


def opened(folder: Path | None, say: Any = silent, basis: Basis = BASIS) -> tuple[Ledger, bool]:
    return open_ledger(folder, FILE, basis, say)


@pytest.fixture
def worth(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ledgers of any size are worth a word."""
    monkeypatch.setattr(opening, "_WORTH_A_WORD", 0)


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
    assert word(tmp_path, say=[].append) is None


def test_what_was_written_of_an_unfinished_ledger_is_not_believed(tmp_path: Path) -> None:
    ledger, _ = opened(tmp_path)
    ledger.note("word", b"half-written" * 1_000_000)
    ledger.ask("COMMIT")  # as far as a run that is killed may have come
    ledger.close()
    assert (tmp_path / FILE).stat().st_size > 1_000_000
    said: list[Message] = []
    assert word(tmp_path, say=said.append) is None
    assert said == [BROKEN_OFF]


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


@pytest.mark.parametrize(
    ("basis", "why"), [(Basis("other", b"settings"), OTHER_PROGRAM), (Basis("program", b"other"), OTHER_SETTINGS)]
)
@pytest.mark.usefixtures("worth")
def test_another_basis_begins_anew_and_says_which(tmp_path: Path, basis: Basis, why: Message) -> None:
    write(tmp_path)
    said: list[Message] = []
    assert word(tmp_path, say=said.append, basis=basis) is None
    assert said == [why]
    assert word(tmp_path, say=said.append) is None


def test_what_is_made_anew_at_once_is_not_worth_a_word(tmp_path: Path) -> None:
    write(tmp_path)
    assert word(tmp_path, basis=Basis("other", b"")) is None


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
    said: list[Message] = []
    try:
        assert word(tmp_path, say=said.append) is None
        assert [line.code for line in said] == ["cache-damaged"]
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
    said: list[Message] = []
    assert word(tmp_path, say=said.append) is None
    assert said == [OTHER_LEDGER]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 0.05)


@pytest.mark.usefixtures("worth", "impatient")
def test_where_another_run_writes_this_one_works_on_a_copy_of_what_was_kept(tmp_path: Path) -> None:
    write(tmp_path)
    first, kept = opened(tmp_path)
    assert kept
    first.note("word", b"not kept yet")
    said: list[Message] = []
    second, kept = opened(tmp_path, say=said.append)
    assert not kept and second.state("word") == b"kept"
    assert [line.code for line in said] == ["cache-copied"]
    first.keep()
    first.close()
    assert word(tmp_path) == b"not kept yet"


@pytest.mark.usefixtures("worth", "impatient")
def test_where_another_run_fills_a_ledger_this_one_begins_its_own(tmp_path: Path) -> None:
    first, _ = opened(tmp_path)
    first.note("word", b"by the first")
    said: list[Message] = []
    second, kept = opened(tmp_path, say=said.append)
    assert not kept and second.state("word") is None
    assert [line.code for line in said] == ["cache-unused"]
    first.keep()
    first.close()
    assert word(tmp_path) == b"by the first"


def test_of_two_runs_that_find_a_ledger_of_no_use_none_deletes_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second looks at the file in the moment in which the first one puts another in its place."""
    write(tmp_path)
    monkeypatch.setattr(opening, "_PATIENCE", 0.05)
    other = Basis("other", b"")
    met: list[bool] = []
    real = opening.throw_away

    def meanwhile(folder: Path, file: str) -> None:
        if not met:
            met.append(True)
            met.append(opened(tmp_path, basis=other)[1])
        real(folder, file)

    monkeypatch.setattr(opening, "throw_away", meanwhile)
    first, kept = opened(tmp_path, basis=other)
    assert kept and met == [True, False]
    first.note("word", b"by the first")
    first.keep()
    first.close()
    assert word(tmp_path, basis=other) == b"by the first"


def test_a_full_disk_leaves_what_was_kept(tmp_path: Path) -> None:
    write(tmp_path)
    ledger, _ = opened(tmp_path)
    (pages,) = ledger.ask("PRAGMA page_count")[0]
    ledger.ask(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UnwritableIndexError, match="full"):
        ledger.note("word", b"too much" * 100_000)
    ledger.close()
    said: list[Message] = []
    copy = copied_ledger(tmp_path, FILE, BASIS, said.append, "database or disk is full")
    assert copy.state("word") == b"kept"
    copy.close()
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

    monkeypatch.setattr("crosscheck.index.open_ledger.make_folder", refuse)
    ledger, kept = opened(tmp_path)
    assert not kept and ledger.state("word") == b"kept"
    ledger.note("word", b"changed")
    assert (tmp_path / FILE).read_bytes() == before
    assert word(tmp_path, basis=Basis("other", b"")) is None


def test_a_copy_has_what_is_still_in_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    writer, _ = opened(tmp_path)
    writer.note("word", b"in the log")
    writer.ask("COMMIT")
    monkeypatch.setattr(opening.os, "access", lambda *_: False)
    copy = copied_ledger(tmp_path, FILE, BASIS, silent, "a folder that cannot be written")
    assert copy.state("word") == b"in the log"
    copy.close()
    writer.close()


def test_a_file_in_the_way_of_the_folder_only_means_that_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("in the way", encoding="utf-8")
    assert word(tmp_path / "c") is None


def test_bytes_are_those_that_were_sealed() -> None:
    assert unseal(seal(b"")) == b""
    for wrong in (b"", b"short", None, seal(b"x") + b"y"):
        with pytest.raises(DamagedIndexError):
            unseal(wrong)
