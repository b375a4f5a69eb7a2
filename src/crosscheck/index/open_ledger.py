"""The ledger of a workspace: opened, begun anew where it is of no use, or made for one run only."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from crosscheck.index.ledger import TABLES, Ledger
from crosscheck.index.seal import DamagedIndexError
from crosscheck.model import Message

LEDGER_FORM: Final = 3
"""Grows with every change of the tables."""
_MARK: Final = 0x63726F73
"""SQLite's application id, by which a ledger is told from other databases."""
_PATIENCE: Final = 5.0
_PAGES: Final = -262144
"""Kibibytes of pages kept in memory, with SQLite's minus sign."""
_PAGES_OF_NEW: Final = 3 * _PAGES
"""The same while a ledger is filled: what does not fit is written and read again a page at a time."""
_UNFINISHED: Final = 0
"""The form of a ledger that is still being filled: without a journal what was written of it cannot be taken back."""
_PAGE: Final = 8192
"""Bytes of a page; rows of findings are half a kibibyte."""
DAMAGED_LEDGER: Final = Message.of("cache-damaged")
OTHER_LEDGER: Final = Message.of("cache-other")


def open_ledger(folder: Path | None, file: str, digest: bytes, say: Callable[[Message], None]) -> tuple[Ledger, bool]:
    """A ledger ready to be brought up to date, and whether it outlives the run.

    `digest` stands for everything that entries depend on besides the workspace's files; a ledger of another digest is
    emptied without a word, one that is damaged or of another form with one line to `say`. Without a folder, where
    another run holds the ledger too long, or where nothing can be written, it is one for this run: a copy
    of what can be read, else an empty one.
    """
    if folder is None:
        return one_run(), False
    path = folder / file
    try:
        _make(folder)
        return _kept(path, digest, say), True
    except OSError:
        return _copied(path, digest), False
    except sqlite3.Error:
        return one_run(), False


def one_run() -> Ledger:
    """An empty ledger that goes away with the run; a large one spills to a temporary file."""
    return _begun(_connect(""), b"")


def throw_away(folder: Path, file: str) -> None:
    """Delete a ledger that turned out to be damaged."""
    for each in (folder / file, *(folder / f"{file}{ending}" for ending in ("-wal", "-shm", "-journal"))):
        each.unlink(missing_ok=True)


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8")


def _kept(path: Path, digest: bytes, say: Callable[[Message], None]) -> Ledger:
    path.open("ab").close()
    try:
        ledger = _sound(path, digest, say)
    except (sqlite3.DatabaseError, DamagedIndexError) as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if code not in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        say(DAMAGED_LEDGER)
        ledger = None
    if ledger is not None:
        return ledger
    throw_away(path.parent, path.name)
    return _begun(_connect(str(path)), digest, finish=_finish)


def _sound(path: Path, digest: bytes, say: Callable[[Message], None]) -> Ledger | None:
    """The ledger in a file; None where it has to be begun anew."""
    connection = _connect(str(path))
    try:
        connection.execute("BEGIN IMMEDIATE")
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if mark == _MARK and form == LEDGER_FORM and tables:
            ledger = Ledger(connection)
            if ledger.state("digest") == digest:
                _keep_a_log(connection)
                return ledger
        elif tables and not (mark == _MARK and form == _UNFINISHED):
            say(OTHER_LEDGER)
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _begun(
    connection: sqlite3.Connection, digest: bytes, finish: Callable[[sqlite3.Connection], None] | None = None
) -> Ledger:
    """An empty ledger; nobody else gets at its file until it is full. `finish` is done when it is."""
    connection.execute(f"PRAGMA page_size = {_PAGE}")
    connection.execute(f"PRAGMA cache_size = {_PAGES_OF_NEW}")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute(f"PRAGMA application_id = {_MARK}")
    connection.execute(f"PRAGMA user_version = {_UNFINISHED}")
    ledger = Ledger(connection, finish)
    ledger.begin()
    for statement in TABLES.split(";"):
        connection.execute(statement)
    ledger.note("digest", digest)
    ledger.ask("COMMIT")
    ledger.begin()
    return ledger


def _finish(connection: sqlite3.Connection) -> None:
    """Say that a ledger is whole, and from now on keep changes in a log: others may then read what they write over."""
    connection.execute(f"PRAGMA user_version = {LEDGER_FORM}")
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("SELECT count(*) FROM state").fetchone()  # the lock goes with the next thing that is read
    _write_a_log(connection)


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Where the run that filled a ledger could not go over to a log, because another one looked into it, do so now."""
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    if mode != "wal":
        connection.execute("COMMIT")
        _write_a_log(connection)
        connection.execute("BEGIN IMMEDIATE")


def _write_a_log(connection: sqlite3.Connection) -> None:
    with contextlib.suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _copied(path: Path, digest: bytes) -> Ledger:
    """What a folder that cannot be written holds, copied for this run; an empty ledger where that is of no use."""
    try:
        with tempfile.TemporaryDirectory(prefix="crosscheck-") as folder:
            copy = Path(shutil.copyfile(path, Path(folder, path.name)))
            on_disk = _connect(str(copy))
            memory = _connect("")
            on_disk.backup(memory)
            on_disk.close()
        memory.execute("BEGIN IMMEDIATE")
        ledger = Ledger(memory)
        if ledger.state("digest") == digest:
            return ledger
        ledger.close()
    except (sqlite3.Error, OSError, DamagedIndexError):
        pass
    return one_run()


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA cache_size = {_PAGES}")
    return connection
