"""A finding as the ledger keeps it becomes one again."""

from __future__ import annotations

from crosscheck.index.finding_rows import KeptFinding
from crosscheck.index.name_rows import NameRows
from crosscheck.index.seal import unpack
from crosscheck.model import Finding, Message, Position, Reading, Subject, Value
from crosscheck.pipeline.entries import FINDING, READINGS, MessageEntry, PositionEntry, ReadingAt
from crosscheck.pipeline.ledger_attributes import LedgerAttributes


def read_finding(row: KeptFinding, names: NameRows, attributes: LedgerAttributes) -> Finding:
    """The finding of a row, with its readings from where they are kept; without handle and settlement."""
    entry = unpack(FINDING, row.data)
    readings = [*(_reading(names, at) for at in entry.kept), *entry.changed]
    positions = tuple(_position(each, readings) for each in entry.positions)
    first = positions[0].value if positions else None
    return Finding(
        row.id,
        entry.rule or entry.verdict,
        entry.verdict,
        Subject(row.subject, row.shown, entry.aliases),
        entry.undeclared or attributes.of(entry.attribute),
        entry.part,
        positions,
        _message(entry.reason, first),
        entry.member,
        entry.diagnosis,
        entry.confidence,
        entry.missing,
        headline=entry.headline,
    )


def _position(entry: PositionEntry, readings: list[Reading]) -> Position:
    founders = tuple([readings[number] for number in entry.founders])
    supporters = tuple([readings[number] for number in entry.supporters])
    return Position(founders[0].value if entry.value is None else entry.value, founders, supporters, entry.origins)


def _message(entry: MessageEntry, first: Value | None) -> Message:
    return Message(
        entry.code,
        tuple([(word, first if said is None and first else said) for word, said in entry.arguments]),  # type: ignore[misc]
    )


def _reading(names: NameRows, at: ReadingAt) -> Reading:
    return unpack(READINGS, names.reading(at.name, at.source))[at.number]
