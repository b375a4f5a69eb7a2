"""What a whole workspace came to, kept so that the next run works only on what changed.

Rooms above decide what an entry means; here it is rows of names, numbers and sealed bytes:

- `content`: the hash of each claim file and text;
- `source`: a claim file, by the source's id, with what it said of itself;
- `name`: each folded name that claims use, define or list, with the subject behind it and the unit it belongs to
  (names that could be one subject are judged together);
- `reading`: what one source says under one name;
- `defined`, `listed`, `meant`: which sources define a short name, list a member, or use a name in a sense of their own;
  `told`: the short names that texts define, as they are written;
- `finding`: the verdicts of a unit, each with the place it takes in a report.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from crosscheck.index.refusal import refusal
from crosscheck.index.seal import seal, unseal

TABLES: Final = """
CREATE TABLE state (word TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE content (folder TEXT NOT NULL, name TEXT NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (name, folder)) WITHOUT ROWID;
CREATE TABLE source (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL, place BLOB NOT NULL, file TEXT NOT NULL, text TEXT NOT NULL,
    declared TEXT NOT NULL, origin TEXT NOT NULL, corrects TEXT NOT NULL, voice TEXT NOT NULL,
    confidential INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE tally (source INTEGER PRIMARY KEY, claims INTEGER, unreviewed INTEGER, rejected INTEGER);
CREATE TABLE noticed (source INTEGER PRIMARY KEY);
CREATE TABLE heading (language TEXT NOT NULL, heading TEXT NOT NULL, source INTEGER NOT NULL);
CREATE TABLE sketch (source INTEGER PRIMARY KEY, head BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE name (no INTEGER PRIMARY KEY, folded TEXT NOT NULL, unit INTEGER, key TEXT, shown TEXT);
CREATE TABLE reading (name INTEGER NOT NULL, source INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE defined (source INTEGER NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL,
    PRIMARY KEY (source, short, long)) WITHOUT ROWID;
CREATE TABLE told (source INTEGER NOT NULL, number INTEGER NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL,
    folded TEXT NOT NULL, PRIMARY KEY (source, number)) WITHOUT ROWID;
CREATE TABLE listed (source INTEGER NOT NULL, member INTEGER NOT NULL, name INTEGER NOT NULL,
    PRIMARY KEY (source, member, name)) WITHOUT ROWID;
CREATE TABLE meant (unit INTEGER NOT NULL, source TEXT NOT NULL, short TEXT NOT NULL, key TEXT NOT NULL,
    shown TEXT NOT NULL, PRIMARY KEY (source, short)) WITHOUT ROWID;
CREATE TABLE finding (
    no INTEGER PRIMARY KEY, unit INTEGER NOT NULL, rank BLOB NOT NULL, id TEXT NOT NULL, subject TEXT NOT NULL,
    shown TEXT NOT NULL, mark BLOB, data BLOB NOT NULL);
"""
OF_SOURCES: Final = """
CREATE UNIQUE INDEX source_id ON source (id);
CREATE INDEX source_place ON source (place);
CREATE INDEX source_file ON source (file);
CREATE INDEX source_text ON source (text) WHERE text <> '';
CREATE INDEX source_declared ON source (declared) WHERE declared <> '';
CREATE INDEX source_origin ON source (origin) WHERE origin <> '';
CREATE INDEX source_corrects ON source (corrects) WHERE corrects <> '';
CREATE INDEX source_voice ON source (voice) WHERE voice <> '';
CREATE INDEX source_confidential ON source (confidential) WHERE confidential;
CREATE UNIQUE INDEX heading_each ON heading (language, heading, source);
CREATE INDEX heading_source ON heading (source);
CREATE UNIQUE INDEX reading_name ON reading (name, source);
CREATE INDEX reading_source ON reading (source);
CREATE INDEX defined_short ON defined (short);
CREATE INDEX defined_long ON defined (long);
CREATE INDEX told_folded ON told (folded);
CREATE INDEX listed_member ON listed (member);
CREATE INDEX listed_name ON listed (name);
"""
OF_NAMES: Final = """
CREATE UNIQUE INDEX IF NOT EXISTS name_folded ON name (folded);
CREATE INDEX IF NOT EXISTS name_unit ON name (unit);
"""
OF_FINDINGS: Final = """
CREATE INDEX meant_unit ON meant (unit);
CREATE INDEX meant_short ON meant (short);
CREATE INDEX finding_rank ON finding (rank, no);
CREATE INDEX finding_unit ON finding (unit);
CREATE INDEX finding_id ON finding (id);
CREATE INDEX finding_subject ON finding (subject);
CREATE INDEX finding_shown ON finding (shown);
"""
"""Indexes of a new ledger are made when its tables are full: sorting once takes a fraction of a million insertions."""
FEW: Final = 500
"""Parameters of one question; SQLite allows more, older ones 999."""


class Ledger:
    """One open ledger.

    Questions and changes raise DamagedIndexError where the file is not sound, UnwritableIndexError where it is and
    cannot be written.
    """

    def __init__(
        self, connection: sqlite3.Connection, finish: Callable[[sqlite3.Connection], None] | None = None
    ) -> None:
        self._connection = connection
        self._finish = finish
        # Whoever looks at a report last lets go of its ledger: then what is in the log goes into the file.
        weakref.finalize(self, connection.close)

    @property
    def unfinished(self) -> bool:
        """Whether it is being filled: broken off now it would be of no use."""
        return self._finish is not None

    def ask(self, question: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of an answer."""
        try:
            return self._connection.execute(question, tuple(values)).fetchall()
        except (sqlite3.Error, UnicodeError) as error:
            raise refusal(error) from error

    def ask_each(self, question: str, values: Iterable[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of an answer, one after the other."""
        try:
            yield from self._connection.execute(question, tuple(values))
        except (sqlite3.Error, UnicodeError) as error:
            raise refusal(error) from error

    def ask_among(self, question: str, values: Iterable[object]) -> list[tuple[Any, ...]]:
        """The rows for any of the values, which the question has as `({})`; asked a few hundred at a time."""
        wanted = list(values)
        rows: list[tuple[Any, ...]] = []
        for start in range(0, len(wanted), FEW):
            few = wanted[start : start + FEW]
            rows += self.ask(question.format(", ".join("?" * len(few))), few)
        return rows

    def tell(self, change: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """One change for each of the rows."""
        try:
            self._connection.executemany(change, rows)
        except (sqlite3.Error, UnicodeError) as error:
            raise refusal(error) from error

    def add(self, change: str, values: Iterable[object]) -> int:
        """One new row; its number."""
        try:
            return int(self._connection.execute(change, tuple(values)).lastrowid or 0)
        except (sqlite3.Error, UnicodeError) as error:
            raise refusal(error) from error

    def index(self, indexes: str) -> None:
        """Make the indexes of tables that were filled without them."""
        for statement in indexes.split(";"):
            self.ask(statement)

    def state(self, word: str) -> bytes | None:
        """What was noted under a word."""
        rows = self.ask("SELECT data FROM state WHERE word = ?", (word,))
        return unseal(rows[0][0]) if rows else None

    def note(self, word: str, data: bytes) -> None:
        """Note something about the whole."""
        self.tell("INSERT OR REPLACE INTO state VALUES (?, ?)", [(word, seal(data))])

    def begin(self) -> None:
        """Wait for the right to write; nobody else writes until `keep` or `hold`."""
        self.ask("BEGIN IMMEDIATE")

    def keep(self) -> None:
        """Write what was told, and hold on to that state: later questions are about it, whoever writes meanwhile."""
        self.ask("COMMIT")
        if self._finish is not None:
            finish, self._finish = self._finish, None
            try:
                finish(self._connection)
            except sqlite3.Error as error:
                raise refusal(error) from error
        self.ask("BEGIN")
        self.ask("SELECT count(*) FROM state")

    def close(self) -> None:
        """Let go of the file; what was told and not kept is forgotten."""
        self._connection.close()
