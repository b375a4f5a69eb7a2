"""A finding as the ledger keeps it becomes one again."""

from __future__ import annotations

from crosscheck.index.name_rows import NameRows
from crosscheck.index.seal import unpack
from crosscheck.model import Finding, Position, Reading
from crosscheck.pipeline.entries import FINDING, READINGS, ReadingAt


def read_finding(names: NameRows, data: bytes) -> Finding:
    """The finding of sealed bytes, with its readings from where they are kept; without handle and settlement."""
    entry = unpack(FINDING, data)
    readings = [*(_reading(names, at) for at in entry.kept), *entry.changed]
    positions = tuple(
        Position(
            position.value,
            tuple(readings[number] for number in position.founders),
            tuple(readings[number] for number in position.supporters),
            position.origins,
        )
        for position in entry.positions
    )
    return Finding(
        entry.id,
        entry.rule,
        entry.verdict,
        entry.subject,
        entry.attribute,
        entry.part,
        positions,
        entry.message,
        entry.reason,
        entry.member,
        entry.diagnosis,
        entry.confidence,
        entry.missing,
    )


def _reading(names: NameRows, at: ReadingAt) -> Reading:
    return unpack(READINGS, names.reading(at.name, at.source))[at.number]
