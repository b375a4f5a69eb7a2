"""What the ledger keeps of sources, readings and findings, and how it is written there."""

from __future__ import annotations

from typing import Final

from crosscheck.index.shape import Shape
from crosscheck.model import (
    Argument,
    Attribute,
    Confidence,
    Message,
    Notice,
    Part,
    Reading,
    Settlement,
    Source,
    Subject,
    Value,
    Verdict,
)
from crosscheck.model.frozen import frozen


@frozen
class SourceEntry:
    """A source as its file describes it, as reports show it, and what a reader must know of it."""

    written: Source
    shown: Source
    notices: tuple[Notice, ...]


@frozen
class ReadingAt:
    """Where a reading is kept: under which name, of which source, and which of the readings there."""

    name: int
    source: int
    number: int


@frozen
class PositionEntry:
    """A position whose readings are numbers in the finding's list; without a value, that of its first founder."""

    value: Value | None
    founders: tuple[int, ...]
    supporters: tuple[int, ...]
    origins: tuple[str, ...]


@frozen
class MessageEntry:
    """A message in which None is the value of the finding's first position."""

    code: str
    arguments: tuple[tuple[str, Argument | None], ...]


@frozen
class FindingEntry:
    """A finding without what stands beside it in its row, and without what its readings and the ledger know.

    `attribute` is a key; `undeclared` the attribute itself where the ledger has none of that key. `rule` is empty
    where it is the verdict. `kept` says where each reading is, `changed` holds those that grouping had changed.
    """

    rule: str
    verdict: Verdict
    aliases: tuple[str, ...]
    attribute: str
    undeclared: Attribute | None
    part: Part
    positions: tuple[PositionEntry, ...]
    reason: MessageEntry
    member: str
    diagnosis: tuple[Message, ...]
    confidence: Confidence
    missing: tuple[str, ...]
    kept: tuple[ReadingAt, ...]
    changed: tuple[Reading, ...]
    headline: Message | None


@frozen
class Mark:
    """What people have said of a finding: that it is settled, or was until a value changed."""

    settled: Settlement | None
    returned: Settlement | None


@frozen
class Decisions:
    """What people decided about names: subjects with their aliases, and pairs that are two things."""

    subjects: tuple[Subject, ...]
    different: tuple[tuple[str, str], ...]


SOURCE: Final[Shape[SourceEntry]] = Shape("source", SourceEntry)
READINGS: Final[Shape[tuple[Reading, ...]]] = Shape("readings", tuple[Reading, ...])
FINDING: Final[Shape[FindingEntry]] = Shape("finding", FindingEntry)
MARK: Final[Shape[Mark]] = Shape("mark", Mark)
DECISIONS: Final[Shape[Decisions]] = Shape("decisions", Decisions)
ATTRIBUTES: Final[Shape[tuple[Attribute, ...]]] = Shape("attributes", tuple[Attribute, ...])
SETTLED: Final[Shape[tuple[Settlement, ...]]] = Shape("settled", tuple[Settlement, ...])
