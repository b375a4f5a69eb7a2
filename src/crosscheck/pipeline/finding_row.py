"""A finding as the ledger keeps it: its readings stay where they are, and it points at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.index.finding_rows import FindingRow
from crosscheck.index.seal import pack, unpack
from crosscheck.model import Finding, Reading
from crosscheck.pipeline.entries import FINDING, READINGS, FindingEntry, PositionEntry, ReadingAt
from crosscheck.report.rank import rank


def open_readings(rows: Iterable[tuple[int, int, bytes]]) -> tuple[list[Reading], dict[int, ReadingAt]]:
    """Sealed readings as (name, source, readings) opened, and where each is kept, by its identity in memory."""
    kept: dict[int, ReadingAt] = {}
    readings: list[Reading] = []
    for name, source, data in rows:
        found: tuple[Reading, ...] = unpack(READINGS, data)
        for number, reading in enumerate(found):
            kept[id(reading)] = ReadingAt(name, source, number)
            readings.append(reading)
    return readings, kept


def finding_row(unit: int, finding: Finding, kept: Mapping[int, ReadingAt]) -> FindingRow:
    """What the ledger keeps of a finding; `kept` says where each reading is, by its identity in memory."""
    places: list[ReadingAt] = []
    changed: list[Reading] = []
    numbers: dict[int, int] = {}
    readings = [r for position in finding.positions for r in (*position.founders, *position.supporters)]
    for reading in readings:
        at = kept.get(id(reading))
        if at is not None and id(reading) not in numbers:
            numbers[id(reading)] = len(places)
            places.append(at)
    for reading in readings:
        if id(reading) not in numbers:
            numbers[id(reading)] = len(places) + len(changed)
            changed.append(reading)
    entry = FindingEntry(
        id=finding.id,
        rule=finding.rule,
        verdict=finding.verdict,
        subject=finding.subject,
        attribute=finding.attribute,
        part=finding.part,
        positions=tuple(
            PositionEntry(
                position.value,
                tuple(numbers[id(reading)] for reading in position.founders),
                tuple(numbers[id(reading)] for reading in position.supporters),
                position.origins,
            )
            for position in finding.positions
        ),
        message=finding.message,
        reason=finding.reason,
        member=finding.member,
        diagnosis=finding.diagnosis,
        confidence=finding.confidence,
        missing=finding.missing,
        kept=tuple(places),
        changed=tuple(changed),
    )
    subject = finding.subject
    return FindingRow(unit, rank(finding), finding.id, subject.key, subject.name, pack(FINDING, entry))
