"""The ledger of a workspace: opened, begun anew where it is of no use, or made for one run only."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from crosscheck.files.lock import locked
from crosscheck.index.database_files import is_database, require_database, side_files
from crosscheck.index.ledger import TABLES, Ledger
from crosscheck.index.make_folder import make_folder
from crosscheck.index.refusal import UnwritableIndexError, is_damage
from crosscheck.index.seal import DamagedIndexError
from crosscheck.model import Message
from crosscheck.model.frozen import frozen

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
_WORTH_A_WORD: Final = 8 << 20
"""Bytes of a ledger from which on doing without it takes so long (a second and more) that one wants to know why."""
OTHER_LEDGER: Final = Message.of("cache-other")
OTHER_PROGRAM: Final = Message.of("cache-of-other-program")
OTHER_SETTINGS: Final = Message.of("cache-of-other-settings")
BROKEN_OFF: Final = Message.of("cache-broken-off")


@frozen
class Basis:
    """All that a ledger's entries depend on besides the workspace's files: the state of the program, and settings."""

    program: str
    settings: bytes


def damaged_ledger(why: str) -> Message:
    """What is said of a ledger that turned out to be damaged."""
    return Message.of("cache-damaged", why=why)


def open_ledger(folder: Path | None, file: str, basis: Basis, say: Callable[[Message], None]) -> tuple[Ledger, bool]:
    """A ledger ready to be brought up to date, and whether it outlives the run.

    One that is of no use is begun anew, and `say` gets one line on why: it is damaged, of another form, of another
    basis, or the run that filled it was broken off. Without a folder, where another run holds the ledger too long, or
    where nothing can be written, it is one for this run: a copy of what can be read, else an empty one.
    Of what costs little, because the ledger is small, nothing is said.
    """
    if folder is None:
        return one_run(), False
    path = folder / file
    try:
        make_folder(folder)
        return _kept(path, basis, say), True
    except (OSError, sqlite3.Error, UnwritableIndexError) as error:
        why = error.why if isinstance(error, UnwritableIndexError) else str(error)
        return copied_ledger(folder, file, basis, say, why), False


def one_run() -> Ledger:
    """An empty ledger that goes away with the run; a large one spills to a temporary file."""
    return _begun(_connect(""), Basis("", b""))


def copied_ledger(folder: Path, file: str, basis: Basis, say: Callable[[Message], None], why: str) -> Ledger:
    """What a ledger holds that cannot be written, copied for this run; an empty one where that is of no use."""
    path = folder / file
    try:
        large = path.stat().st_size >= _WORTH_A_WORD
    except OSError:
        large = False
    ledger = _copied(path, basis)
    if large:
        say(Message.of("cache-copied" if ledger else "cache-unused", why=why))
    return ledger or one_run()


def throw_away(folder: Path, file: str) -> None:
    """Delete a ledger that is of no use."""
    for each in (folder / file, *side_files(folder / file)):
        each.unlink(missing_ok=True)


def _kept(path: Path, basis: Basis, say: Callable[[Message], None]) -> Ledger:
    # One at a time: of two runs that both find a ledger of no use, the later would delete what the earlier has begun.
    with locked(path.parent, path.name, UnwritableIndexError, patience=_PATIENCE):
        require_database(path)
        try:
            ledger = _sound(path, basis, say)
        except (sqlite3.DatabaseError, DamagedIndexError) as error:
            if not is_damage(error):
                raise
            say(damaged_ledger(error.why if isinstance(error, DamagedIndexError) else str(error)))
            ledger = None
        if ledger is not None:
            return ledger
        throw_away(path.parent, path.name)
        return _begun(_connect(str(path)), basis, finish=_finish)


def _sound(path: Path, basis: Basis, say: Callable[[Message], None]) -> Ledger | None:
    """The ledger in a file; None where it has to be begun anew."""
    connection = _connect(str(path))
    try:
        connection.execute("BEGIN IMMEDIATE")
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if mark == _MARK and form == LEDGER_FORM and tables:
            ledger = Ledger(connection)
            other = _other_basis(ledger, basis)
            if other is None:
                _keep_a_log(connection)
                return ledger
            if path.stat().st_size >= _WORTH_A_WORD:
                say(other)
        elif mark == _MARK and form == _UNFINISHED:
            say(BROKEN_OFF)
        elif tables:
            say(OTHER_LEDGER)
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _other_basis(ledger: Ledger, basis: Basis) -> Message | None:
    """Why a ledger's entries may no longer be right; None where they are."""
    if ledger.state("program") != basis.program.encode():
        return OTHER_PROGRAM
    return None if ledger.state("settings") == basis.settings else OTHER_SETTINGS


def _begun(
    connection: sqlite3.Connection, basis: Basis, finish: Callable[[sqlite3.Connection], None] | None = None
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
    ledger.note("program", basis.program.encode())
    ledger.note("settings", basis.settings)
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


def _copied(path: Path, basis: Basis) -> Ledger | None:
    """What a file holds, as a ledger for this run; None where it is of no use."""
    if not is_database(path):
        return None
    try:
        memory = _read_beside(path) if os.access(path.parent, os.W_OK) else _read_copy(path)
        memory.execute("BEGIN IMMEDIATE")
        (form,) = memory.execute("PRAGMA user_version").fetchone()
        ledger = Ledger(memory)
        if form == LEDGER_FORM and _other_basis(ledger, basis) is None:
            return ledger
        ledger.close()
    except (sqlite3.Error, OSError, DamagedIndexError):
        pass
    return None


def _read_beside(path: Path) -> sqlite3.Connection:
    """A copy of the state that was kept last, whoever writes now; raises where a ledger is only being filled."""
    with contextlib.closing(_connect(str(path), patience=0)) as on_disk:
        on_disk.execute("BEGIN")
        on_disk.execute("SELECT count(*) FROM state").fetchone()  # a copy waits for ever for what it cannot read
        return _backed_up(on_disk)


def _read_copy(path: Path) -> sqlite3.Connection:
    """The same where SQLite could not make the files that it needs to read one: by a copy with its log."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="crosscheck-") as folder:
        for ending in ("", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(f"{path}{ending}", Path(folder, path.name + ending))
        with contextlib.closing(_connect(str(Path(folder, path.name)))) as on_disk:
            return _backed_up(on_disk)


def _backed_up(on_disk: sqlite3.Connection) -> sqlite3.Connection:
    memory = _connect("")
    on_disk.backup(memory)
    return memory


def _connect(path: str, patience: float | None = None) -> sqlite3.Connection:
    wait = _PATIENCE if patience is None else patience
    connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA cache_size = {_PAGES}")
    return connection
