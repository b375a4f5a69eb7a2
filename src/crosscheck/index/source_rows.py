"""The sources in a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from crosscheck.index.ledger import OF_NAMES, OF_SOURCES, Ledger
from crosscheck.index.source_row import SourceRow
from crosscheck.index.write_sources import write_sources


class SourceRows:
    """Questions about sources, and the one way to change them; names are told by their numbers."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._new_names: dict[str, int] = {}
        self._totals: tuple[int, int, int, int] | None = None

    def put(self, rows: Iterable[SourceRow], new: bool) -> set[str]:
        """Put sources in the place of those of the same ids; the folded names that this touches.

        With `new` none of the ids is known yet, and no name but those put before; the tables need no indexes. The names
        are then only numbered: they are written when it is known what each means (`new_names`).
        """
        if not new:
            self._write_names()
        rows = list(rows)
        self._totals = None
        old: dict[str, tuple[int, dict[str, bytes]]] = {} if new else self._forget([row.id for row in rows])
        said = {
            name
            for row in rows
            for name in (*(name for name, _ in row.readings), *(member for member, _ in row.listed))
        }
        names = self._number_first(said) if new else self.number_names(said)
        write_sources(self._ledger, rows, self._number(rows, {id_: number for id_, (number, _) in old.items()}), names)
        return {name for row in rows for name in _touched(row, old[row.id][1] if row.id in old else {})}

    def _number(self, rows: Iterable[SourceRow], before: Mapping[str, int]) -> dict[str, int]:
        """The numbers of sources by id: those put anew keep theirs, the others come behind all that there are."""
        (highest,) = self._ledger.ask("SELECT coalesce(max(no), 0) FROM source")[0]
        following = count(max(highest, *before.values(), 0) + 1)
        return {row.id: before[row.id] if row.id in before else next(following) for row in rows}

    def drop(self, ids: Iterable[str]) -> set[str]:
        """Forget sources; the folded names that this touches."""
        return {name for _, names in self._forget(ids).values() for name in names}

    def _forget(self, ids: Iterable[str]) -> dict[str, tuple[int, dict[str, bytes]]]:
        """The sources' numbers and readings by name, which are no longer there."""
        self._totals = None
        known = dict(self._ledger.ask_among("SELECT id, no FROM source WHERE id IN ({})", ids))
        found: dict[str, tuple[int, dict[str, bytes]]] = {}
        for id_, number in known.items():
            rows = self._ledger.ask(
                "SELECT folded, data FROM reading JOIN name ON name.no = reading.name WHERE source = ?", (number,)
            )
            pairs = self._ledger.ask("SELECT short, long FROM defined WHERE source = ?", (number,))
            found[id_] = number, {name: b"" for pair in pairs for name in pair} | dict(rows)
        gone = [(number,) for number in known.values()]
        for table in ("tally", "noticed", "heading", "sketch", "reading", "defined", "told", "listed"):
            self._ledger.tell(f"DELETE FROM {table} WHERE source = ?", gone)
        self._ledger.tell("DELETE FROM source WHERE no = ?", gone)
        return found

    def _number_first(self, names: set[str]) -> dict[str, int]:
        """The numbers of folded names in a ledger that is being filled: all are known without asking."""
        known = self._new_names
        missing = sorted(name for name in names if name not in known)
        known |= zip(missing, range(len(known) + 1, len(known) + len(missing) + 1), strict=True)
        return known

    def fill(self) -> None:
        """Make what lets questions be answered, once all that is new is there."""
        self._ledger.index(OF_SOURCES)

    def new_names(self) -> dict[str, int]:
        """The numbers of names that are not written yet, which the caller is to write."""
        names, self._new_names = self._new_names, {}
        return names

    def _write_names(self) -> None:
        if self._new_names:
            names = self.new_names()
            self._ledger.tell("INSERT INTO name (no, folded) VALUES (?, ?)", [(no, name) for name, no in names.items()])
            self._ledger.index(OF_NAMES)

    def number_names(self, names: Iterable[str]) -> dict[str, int]:
        """The numbers of folded names, new ones given to those that had none."""
        wanted = set(names)
        found = dict(self._ledger.ask_among("SELECT folded, no FROM name WHERE folded IN ({})", wanted))
        missing = sorted(wanted - found.keys())
        if missing:
            self._ledger.tell("INSERT INTO name (folded) VALUES (?)", [(name,) for name in missing])
            found |= dict(self._ledger.ask_among("SELECT folded, no FROM name WHERE folded IN ({})", missing))
        return found

    def by_file(self, files: Iterable[str]) -> dict[str, str]:
        """The ids of the sources that these claim files hold."""
        return dict(self._ledger.ask_among("SELECT file, id FROM source WHERE file IN ({})", files))

    def by_text(self, texts: Iterable[str]) -> list[str]:
        """The ids of the sources whose texts these are."""
        return [
            id_ for (id_,) in self._ledger.ask_among("SELECT id FROM source WHERE text IN ({}) AND text <> ''", texts)
        ]

    def files_of(self, ids: Iterable[str]) -> dict[str, str]:
        """The claim files of sources."""
        return dict(self._ledger.ask_among("SELECT id, file FROM source WHERE id IN ({})", ids))

    def texts_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Where the texts of sources were found, empty for none."""
        return dict(self._ledger.ask_among("SELECT id, text FROM source WHERE id IN ({})", ids))

    def every_text(self) -> dict[str, str]:
        """Where the text of every source was found."""
        return dict(self._ledger.ask("SELECT id, text FROM source"))

    def declaring(self) -> list[tuple[str, str]]:
        """The sources that name their text's file, with its name, in the order of claim files."""
        # The plus keeps SQLite from walking through all sources in their order to find the few.
        return self._ledger.ask("SELECT id, declared FROM source WHERE declared <> '' ORDER BY +place")

    def correctors(self, ids: Iterable[str]) -> dict[str, set[str]]:
        """The later versions of these sources, those that correct a correction too."""
        found: dict[str, set[str]] = {}
        for id_ in ids:
            chain: set[str] = set()
            waiting = {id_}
            while waiting:
                rows = self._ledger.ask_among(
                    "SELECT id FROM source WHERE corrects IN ({}) AND corrects <> ''", waiting
                )
                waiting = {name for (name,) in rows} - chain - {id_}
                chain |= waiting
            if chain:
                found[id_] = chain
        return found

    def corrected_by(self, ids: Iterable[str]) -> set[str]:
        """What these sources correct, and what that corrected in its turn."""
        found: set[str] = set()
        waiting = set(ids)
        while waiting:
            rows = self._ledger.ask_among("SELECT corrects FROM source WHERE id IN ({})", waiting)
            waiting = {name for (name,) in rows if name} - found
            found |= waiting
        return found

    def corrected(self) -> set[str]:
        """Every source that another one corrects."""
        return {name for (name,) in self._ledger.ask("SELECT DISTINCT corrects FROM source WHERE corrects <> ''")}

    def every_reading(self) -> list[tuple[int, int, bytes]]:
        """(name, source, sealed readings) of all sources."""
        return self._ledger.ask("SELECT name, source, data FROM reading")

    def readings_of(self, ids: Iterable[str]) -> list[bytes]:
        """The sealed readings of some sources."""
        question = "SELECT reading.data FROM source JOIN reading ON reading.source = source.no WHERE source.id IN ({})"
        return [data for (data,) in self._ledger.ask_among(question, ids)]

    def every_told(self) -> list[tuple[str, str, str]]:
        """The short names that texts define: short, long and source, in the order of files and texts."""
        question = "SELECT short, long, id FROM told JOIN source ON source.no = told.source ORDER BY place, number"
        return self._ledger.ask(question)

    def relations(self) -> list[tuple[str, str, str, str]]:
        """(id, origin, corrects, voice) of the sources of which one is not empty."""
        question = "SELECT id, origin, corrects, voice FROM source WHERE {} <> ''"
        return list(
            {row for word in ("origin", "corrects", "voice") for row in self._ledger.ask(question.format(word))}
        )

    def data(self, ids: Iterable[str]) -> list[tuple[str, bytes]]:
        """The sealed data of sources."""
        return self._ledger.ask_among("SELECT id, data FROM source WHERE id IN ({})", ids)

    def every(self) -> Iterator[bytes]:
        """The sealed data of all sources, in the order of their files."""
        return (data for (data,) in self._ledger.ask_each("SELECT data FROM source ORDER BY place"))

    def confidential(self) -> list[bytes]:
        """The sealed data of the confidential sources."""
        return [data for (data,) in self._ledger.ask("SELECT data FROM source WHERE confidential ORDER BY place")]

    def noticed(self) -> list[bytes]:
        """The sealed data of the sources of which readers must know something."""
        question = "SELECT data FROM source JOIN noticed ON noticed.source = source.no ORDER BY place"
        return [data for (data,) in self._ledger.ask(question)]

    def totals(self) -> tuple[int, int, int, int]:
        """How many sources, claims that count, unreviewed and rejected ones there are."""
        if self._totals is None:
            question = "SELECT count(*), total(claims), total(unreviewed), total(rejected) FROM tally"
            sources, claims, unreviewed, rejected = self._ledger.ask(question)[0]
            self._totals = sources, int(claims), int(unreviewed), int(rejected)
        return self._totals

    def shares_heading(self, language: str, heading: str) -> bool:
        """Whether several sources are called like this."""
        question = "SELECT source FROM heading WHERE language = ? AND heading = ? LIMIT 2"
        return len(self._ledger.ask(question, (language, heading))) > 1

    def sketches(self) -> Iterator[tuple[str, bytes]]:
        """The ids of the sources that have texts, each with the beginning of its sketch, in the order of ids."""
        question = "SELECT id, head FROM sketch JOIN source ON source.no = sketch.source ORDER BY id"
        return self._ledger.ask_each(question)

    def sketch(self, id_: str) -> bytes:
        """The whole sketch of a source's text."""
        question = "SELECT sketch.data FROM sketch JOIN source ON source.no = sketch.source WHERE id = ?"
        return bytes(self._ledger.ask(question, (id_,))[0][0])


def _touched(row: SourceRow, before: Mapping[str, bytes]) -> set[str]:
    """The folded names that mean something else once the row stands for what its source said before."""
    now = dict(row.readings)
    changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    return changed | {name for pair in row.defined for name in pair}
