"""The findings in a ledger, in the order of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from crosscheck.index.ledger import OF_FINDINGS, OF_NAMES, Ledger
from crosscheck.index.seal import DamagedIndexError
from crosscheck.model.frozen import frozen

ACROSS: Final = 0
"""The unit of findings that lie between units; those of names are numbered from 1."""


@frozen
class FindingRow:
    """What is kept of one finding: its place in a report as bytes that sort, id, subject, and the sealed rest."""

    unit: int
    rank: bytes
    id: str
    subject: str
    shown: str
    data: bytes


@frozen
class KeptFinding:
    """A finding as it is found again: its place, id, subject, the sealed rest, and what people said of it."""

    rank: bytes
    id: str
    subject: str
    shown: str
    data: bytes
    mark: bytes | None


class FindingRows:
    """Questions about findings, and the way to add them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, rows: Iterable[FindingRow]) -> None:
        """Add findings that nobody has settled."""
        self._ledger.tell(
            "INSERT INTO finding (unit, rank, id, subject, shown, data) VALUES (?, ?, ?, ?, ?, ?)",
            ((row.unit, row.rank, row.id, row.subject, row.shown, row.data) for row in rows),
        )

    def fill(self) -> None:
        """Make what lets questions be answered, once all names and findings of a new ledger are there."""
        self._ledger.index(OF_NAMES)
        self._ledger.index(OF_FINDINGS)

    def ranks(self, start: bytes = b"", end: bytes = b"\xff") -> Iterator[tuple[bytes, int]]:
        """The places between two, each with the finding's number, in order."""
        question = "SELECT rank, no FROM finding WHERE rank >= ? AND rank < ? ORDER BY rank, no"
        last = b""
        for rank, number in self._ledger.ask_each(question, (start, end)):
            if not isinstance(rank, bytes) or rank < last:
                raise DamagedIndexError("findings are out of order")
            last = rank
            yield rank, number

    def count(self, start: bytes = b"", end: bytes = b"\xff") -> int:
        """How many findings have places between two."""
        rows = self._ledger.ask("SELECT count(*) FROM finding WHERE rank >= ? AND rank < ?", (start, end))
        return int(rows[0][0])

    def row(self, number: int) -> KeptFinding:
        """The finding of a number."""
        question = "SELECT rank, id, subject, shown, data, mark FROM finding WHERE no = ?"
        rows = self._ledger.ask(question, (number,))
        if not rows:
            raise DamagedIndexError("a finding is missing")
        return KeptFinding(*rows[0])

    def with_ids(self, ids: Iterable[str]) -> list[tuple[int, str]]:
        """(number, id) of the findings with these ids."""
        return self._ledger.ask_among("SELECT no, id FROM finding WHERE id IN ({})", ids)

    def beginning(self, text: str) -> set[int]:
        """The numbers of the findings whose id begins with a text."""
        question = "SELECT no FROM finding WHERE id >= ? AND id < ?"
        return {number for (number,) in self._ledger.ask(question, (text, text + "\U0010ffff"))}

    def about(self, names: Iterable[str]) -> set[int]:
        """The numbers of the findings of subjects that go by one of these folded names, and of those across units."""
        wanted = list(names)
        rows = self._ledger.ask_among("SELECT no FROM finding WHERE subject IN ({})", wanted)
        units = [u for (u,) in self._ledger.ask_among("SELECT unit FROM name WHERE folded IN ({})", wanted) if u]
        rows += self._ledger.ask_among("SELECT no FROM finding WHERE unit IN ({})", (ACROSS, *units))
        return {number for (number,) in rows}

    def mark(self, number: int, rank: bytes, mark: bytes | None) -> None:
        """Note what people said of a finding, which may change its place."""
        self._ledger.tell("UPDATE finding SET rank = ?, mark = ? WHERE no = ?", [(rank, mark, number)])

    def subject_names(self) -> list[str]:
        """The names that subjects are shown by, each once, in order."""
        return [name for (name,) in self._ledger.ask("SELECT DISTINCT shown FROM finding ORDER BY shown")]
