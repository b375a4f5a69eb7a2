"""What was parsed and judged already, kept in `.crosscheck/`; deleting it changes no answer.

How a run uses it:

    with open_index(root / ".crosscheck", fingerprint(version, config, language data), say=warn) as index:
        for name, path in files:
            look = index.look(FILES, name, path)      # what the file gave, or nothing
            if look.value is None:
                look = index.keep(look, read_it(path))
        for group in groups:
            key = fingerprint(GROUP.pack(group))      # the group with all that the verdict depends on
            findings = index.recall(FINDINGS, key)
            if findings is None:
                findings = index.remember(FINDINGS, key, compare(group))

An entry about a file holds while the file's size and times are those noted, or, when in doubt, its hash is. An entry
by key is right for ever, for the key says all that it depends on; it is dropped when a run remembers others of its
kind without having asked for it. Everything is written at the end in one
transaction; a run that cannot write (a read-only folder, another run that takes too long) just keeps nothing.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from crosscheck.files.blake2b import blake2b
from crosscheck.index.database_files import is_database, require_database
from crosscheck.index.make_folder import make_folder
from crosscheck.index.refusal import is_damage
from crosscheck.index.shape import DAMAGED, Shape
from crosscheck.index.stamp import Stamp, hash_of, stamp_of
from crosscheck.model import Message
from crosscheck.model.frozen import frozen

Kind = TypeVar("Kind")
FORMAT: Final = "crosscheck index 2"
FILE_NAME: Final = "index.sqlite"
_PATIENCE: Final = 5.0
_TABLES: Final = """
CREATE TABLE about (word TEXT PRIMARY KEY, said TEXT NOT NULL);
CREATE TABLE files (
    kind TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
    noted_ns INTEGER NOT NULL, hash TEXT NOT NULL, sum BLOB NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE TABLE judged (kind TEXT NOT NULL, key TEXT NOT NULL, sum BLOB NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (kind, key)) WITHOUT ROWID;
"""
OTHER_NOTE: Final = Message.of("cache-other")


@dataclass(frozen=True, slots=True)
class Look(Generic[Kind]):
    """What is known of a file: `value` is None where it has to be read. `stamp` is the file's as it was looked at."""

    shape: Shape[Kind]
    name: str
    path: Path
    stamp: Stamp | None
    value: Kind | None = None


@frozen
class _FileRow:
    """What is to be written of a file."""

    stamp: Stamp
    noted_ns: int
    digest: str
    data: bytes


class Index:
    """The entries of earlier runs, and those of this one until it ends. Made by `open_index`."""

    def __init__(
        self,
        base: sqlite3.Connection | None,
        *,
        say: Callable[[Message], None],
        remake: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        self._base = base
        self._say = say
        self._remake = remake
        self._writable = base is not None and remake is not None
        self._files: dict[tuple[str, str], _FileRow] = {}
        self._judged: dict[tuple[str, str], bytes] = {}
        self._used: set[tuple[str, str]] = set()
        self._damaged = False

    def look(self, shape: Shape[Kind], name: str, path: Path) -> Look[Kind]:
        """What a file gave when it was last read, if it is still that file; `name` is its name in the workspace."""
        key = (shape.name, name)
        stamp = stamp_of(path)
        look = Look(shape, name, path, stamp)
        row = self._ask("SELECT size, mtime_ns, ctime_ns, noted_ns, hash, sum, data FROM files", "name", key)
        if row is None or stamp is None:
            return look
        *noted, noted_ns, digest, checksum, data = row
        if Stamp(*noted) != stamp or stamp.doubtful(noted_ns):
            if stamp.size != noted[0] or hash_of(path) != digest:
                return look
            # The same bytes: touched, copied or checked out again. Note the new times, to be sure at once next time.
            self._files[key] = _FileRow(stamp, time.time_ns(), digest, data)
        return replace(look, value=self._value(shape, checksum, data))

    def keep(self, look: Look[Kind], value: Kind) -> Look[Kind]:
        """Note what a file gave; not when it has changed since it was looked at."""
        digest = hash_of(look.path) if look.stamp and self._writable else None
        if digest is not None and look.stamp is not None and stamp_of(look.path) == look.stamp:
            row = _FileRow(look.stamp, time.time_ns(), digest, look.shape.pack(value))
            self._files[look.shape.name, look.name] = row
        return replace(look, value=value)

    def recall(self, shape: Shape[Kind], key: str) -> Kind | None:
        """What was remembered under a key; None for nothing."""
        self._used.add((shape.name, key))
        row = self._ask("SELECT sum, data FROM judged", "key", (shape.name, key))
        return None if row is None else self._value(shape, *row)

    def remember(self, shape: Shape[Kind], key: str, value: Kind) -> Kind:
        """Keep a value under a key that says all it depends on; the value."""
        if self._writable:
            self._judged[shape.name, key] = shape.pack(value)
        return value

    def close(self) -> None:
        """Write what is new and let go of the file."""
        if self._base is None:
            return
        base, self._base = self._base, None
        try:
            if self._damaged and self._writable and self._remake is not None:
                base.close()
                base = self._remake()
            if self._writable:
                self._write(base)
        except (sqlite3.Error, OSError):
            # The cache serves the next run only: this one's answer is complete without it.
            with contextlib.suppress(sqlite3.Error):
                base.rollback()
        finally:
            base.close()

    def _write(self, base: sqlite3.Connection) -> None:
        if not (self._files or self._judged):
            return
        base.execute("BEGIN IMMEDIATE")
        for kind in sorted({kind for kind, _ in self._judged}):
            known = {(kind, key) for (key,) in base.execute("SELECT key FROM judged WHERE kind = ?", (kind,))}
            base.executemany("DELETE FROM judged WHERE kind = ? AND key = ?", sorted(known - self._used))
        base.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    *key,
                    row.stamp.size,
                    row.stamp.mtime_ns,
                    row.stamp.ctime_ns,
                    row.noted_ns,
                    row.digest,
                    _sum(row.data),
                    row.data,
                )
                for key, row in self._files.items()
            ),
        )
        base.executemany(
            "INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?)",
            ((*key, _sum(data), data) for key, data in self._judged.items()),
        )
        base.execute("COMMIT")

    def _ask(self, question: str, column: str, key: tuple[str, str]) -> tuple[Any, ...] | None:
        if self._base is None or self._damaged:
            return None
        try:
            row: tuple[Any, ...] | None = self._base.execute(
                f"{question} WHERE kind = ? AND {column} = ?", key
            ).fetchone()
        except sqlite3.OperationalError:
            return None
        except (sqlite3.Error, UnicodeError) as error:
            self._give_up(str(error))
            return None
        return row

    def _value(self, shape: Shape[Kind], checksum: object, data: object) -> Kind | None:
        """The value of stored bytes; None, with the whole index given up, where they are not what was written."""
        if isinstance(data, bytes) and checksum == _sum(data):
            try:
                return shape.unpack(data)
            except DAMAGED:
                pass
        self._give_up("an entry is not what was written")
        return None

    def _give_up(self, why: str) -> None:
        if not self._damaged:
            self._damaged = True
            self._say(damaged_note(why))


def damaged_note(why: str) -> Message:
    """What is said of an index that turned out to be damaged."""
    return Message.of("cache-damaged", why=why)


@contextlib.contextmanager
def open_index(folder: Path | None, digest: str, *, say: Callable[[Message], None]) -> Iterator[Index]:
    """The index in a folder, which is made; None for a run without one. Written when the block is left.

    `digest` stands for all that entries depend on besides the files: the program's version, the configuration, the
    data of languages and units. Entries made under another one are dropped. `say` gets the one line that tells of
    an index which could not be used.
    """
    base, remake = _open(folder, digest, say) if folder else (None, None)
    index = Index(base, say=say, remake=remake)
    try:
        yield index
    finally:
        index.close()


def _open(
    folder: Path, digest: str, say: Callable[[Message], None]
) -> tuple[sqlite3.Connection | None, Callable[[], sqlite3.Connection] | None]:
    """The index, and how to begin it anew where it can be written."""
    path = folder / FILE_NAME

    def remake() -> sqlite3.Connection:
        for each in (path, path.with_name(path.name + "-journal")):
            each.unlink(missing_ok=True)
        return _ready(path, digest, say)

    try:
        make_folder(folder)
        require_database(path)
    except OSError:
        return _read_only(path, digest) if is_database(path) else None, None
    try:
        return _ready(path, digest, say), remake
    except sqlite3.DatabaseError as error:
        # Anything but a file that is no sound index means that another run holds it, or that the disk is full.
        if not is_damage(error):
            return None, None
        say(damaged_note(str(error)))
    try:
        return remake(), remake
    except (sqlite3.Error, OSError):
        return None, None


def _ready(path: Path, digest: str, say: Callable[[Message], None]) -> sqlite3.Connection:
    """An index that has its tables and this digest, emptied where it was made under another."""
    base = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        base.execute("PRAGMA synchronous = OFF")
        base.execute("BEGIN IMMEDIATE")
        tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        about = dict(base.execute("SELECT word, said FROM about")) if "about" in tables else {}
        if about != {"format": FORMAT, "digest": digest}:
            if tables and about.get("format") != FORMAT:
                say(OTHER_NOTE)
            for name in tables:
                base.execute(f'DROP TABLE "{name.replace(chr(34), chr(34) * 2)}"')
            for statement in _TABLES.split(";"):
                base.execute(statement)
            base.executemany("INSERT INTO about VALUES (?, ?)", [("format", FORMAT), ("digest", digest)])
        base.execute("COMMIT")
    except BaseException:
        base.close()
        raise
    return base


def _read_only(path: Path, digest: str) -> sqlite3.Connection | None:
    """An index in a folder that cannot be written, if it is of this digest."""
    try:
        base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        if dict(base.execute("SELECT word, said FROM about")) == {"format": FORMAT, "digest": digest}:
            return base
    except (sqlite3.Error, ValueError, TypeError):
        pass
    base.close()
    return None


def _sum(data: bytes) -> bytes:
    """A check that bytes are those that were written (64 bits of BLAKE2b)."""
    return blake2b(data, digest_size=8).digest()
