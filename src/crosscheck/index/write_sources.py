"""The rows of new sources, put into each table that says something of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.index.ledger import Ledger
from crosscheck.index.source_row import SourceRow


def write_sources(
    ledger: Ledger, rows: Sequence[SourceRow], numbers: Mapping[str, int], names: Mapping[str, int]
) -> None:
    """Write sources that the ledger does not hold; `numbers` are theirs by id, `names` those of folded names."""
    _write_themselves(ledger, rows, numbers)
    _write_words(ledger, rows, numbers, names)


def _write_themselves(ledger: Ledger, rows: Sequence[SourceRow], numbers: Mapping[str, int]) -> None:
    """What each source is, what is counted of it, how it is called, and what copies of its text are found by."""
    ledger.tell(
        f"INSERT INTO source VALUES ({', '.join('?' * 11)})",
        [
            (
                numbers[row.id], row.id, row.place, row.file, row.text, row.declared, row.origin, row.corrects,
                row.voice, row.confidential, row.data,
            )
            for row in rows
        ],
    )  # fmt: skip
    ledger.tell(
        "INSERT INTO tally VALUES (?, ?, ?, ?)", [(numbers[r.id], r.claims, r.unreviewed, r.rejected) for r in rows]
    )
    ledger.tell("INSERT INTO noticed VALUES (?)", [(numbers[row.id],) for row in rows if row.noticed])
    ledger.tell(
        "INSERT INTO heading VALUES (?, ?, ?)", [(*heading, numbers[r.id]) for r in rows for heading in r.headings]
    )
    ledger.tell("INSERT INTO sketch VALUES (?, ?, ?)", [(numbers[row.id], *row.sketch) for row in rows if row.sketch])


def _write_words(
    ledger: Ledger, rows: Sequence[SourceRow], numbers: Mapping[str, int], names: Mapping[str, int]
) -> None:
    """What each source says under which name, and the names that it defines, spells out and lists."""
    ledger.tell(
        "INSERT INTO reading VALUES (?, ?, ?)",
        [(names[name], numbers[row.id], data) for row in rows for name, data in row.readings],
    )
    ledger.tell(
        "INSERT OR IGNORE INTO defined VALUES (?, ?, ?)",
        [(numbers[row.id], *pair) for row in rows for pair in row.defined],
    )
    ledger.tell(
        "INSERT INTO told VALUES (?, ?, ?, ?, ?)",
        [(numbers[row.id], number, *each) for row in rows for number, each in enumerate(row.told)],
    )
    ledger.tell(
        "INSERT OR IGNORE INTO listed VALUES (?, ?, ?)",
        [(numbers[row.id], names[member], names[name]) for row in rows for member, name in row.listed],
    )
