"""A finding as the ledger keeps it: its readings stay where they are, and it points at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.index.finding_rows import FindingRow
from crosscheck.index.seal import pack, unpack
from crosscheck.model import Attribute, Finding, Message, Position, Reading, Value
from crosscheck.pipeline.entries import FINDING, READINGS, FindingEntry, MessageEntry, PositionEntry, ReadingAt
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


def finding_row(
    unit: int, finding: Finding, kept: Mapping[int, ReadingAt], attributes: Mapping[str, Attribute]
) -> FindingRow:
    """What the ledger keeps of a finding; `kept` says where each reading is, by its identity in memory.

    `attributes` are those that the ledger knows, by their keys among other words.
    """
    # Each once, by its identity: those that are kept first, then those that grouping had changed.
    readings = {id(r): r for position in finding.positions for r in (*position.founders, *position.supporters)}
    places = [kept[name] for name in readings if name in kept]
    if len(places) == len(readings):
        changed: list[Reading] = []
        numbers = dict(zip(readings, range(len(places)), strict=True))
    else:
        changed = [reading for name, reading in readings.items() if name not in kept]
        order = (*(name for name in readings if name in kept), *(name for name in readings if name not in kept))
        numbers = dict(zip(order, range(len(order)), strict=True))
    attribute = finding.attribute
    first = finding.positions[0].value if finding.positions else None
    entry = FindingEntry(
        rule=finding.rule if finding.rule != finding.verdict else "",
        verdict=finding.verdict,
        aliases=finding.subject.aliases,
        attribute=attribute.key,
        undeclared=None if attributes.get(attribute.key) is attribute else attribute,
        part=finding.part,
        positions=tuple([_position(each, numbers) for each in finding.positions]),
        reason=_message(finding.reason, first),
        member=finding.member,
        diagnosis=finding.diagnosis,
        confidence=finding.confidence,
        missing=finding.missing,
        kept=tuple(places),
        changed=tuple(changed),
        headline=finding.headline,
    )
    subject = finding.subject
    return FindingRow(unit, rank(finding), finding.id, subject.key, subject.name, pack(FINDING, entry))


def _position(position: Position, numbers: Mapping[int, int]) -> PositionEntry:
    founders = position.founders
    return PositionEntry(
        None if founders and position.value is founders[0].value else position.value,
        tuple([numbers[id(reading)] for reading in founders]),
        tuple([numbers[id(reading)] for reading in position.supporters]),
        position.origins,
    )


def _message(message: Message, first: Value | None) -> MessageEntry:
    # The same object, not an equal one: 5 and 5.0 are equal and are not shown alike.
    arguments = [(word, None if said is first else said) for word, said in message.arguments]
    return MessageEntry(message.code, tuple(arguments))
