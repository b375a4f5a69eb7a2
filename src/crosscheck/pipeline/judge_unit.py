"""Names that may be one subject, judged together: what each name means, and every finding on their claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from crosscheck.compare import Rates, compare
from crosscheck.group.group import group_under
from crosscheck.group.subjects import Subjects, join_subjects
from crosscheck.index.finding_rows import FindingRow
from crosscheck.index.name_rows import Meaning
from crosscheck.model import Attribute, Finding, Group, Reading, Subject
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.entries import Decisions
from crosscheck.pipeline.finding_row import finding_row, open_readings


@frozen
class Unit:
    """A unit's number, the sealed readings as (name, source, readings), what people decided about its names,
    the short names that texts define (short, long, source), and whether any of the claims list members."""

    number: int
    readings: tuple[tuple[int, int, bytes], ...]
    decisions: Decisions
    told: tuple[tuple[str, str, str], ...]
    lists: bool


@frozen
class Members:
    """What the names of members mean, everywhere and by source; they may be subjects of other units."""

    everywhere: Mapping[str, Meaning]
    by_source: Mapping[tuple[str, str], Meaning]


@frozen
class Judged:
    """What a unit's names mean, everywhere and by source, and the findings; None where members must be known first."""

    unit: int
    meanings: dict[str, Meaning]
    own: dict[tuple[str, str], Meaning]
    findings: tuple[FindingRow, ...] | None


def judge_unit(
    unit: Unit, attributes: Mapping[str, Attribute], rates: Rates | None = None, members: Members | None = None
) -> Judged:
    """Join the unit's names, group its claims and compare them.

    Where claims list members their meanings are needed, which other units may decide: without `members` such a unit
    gives its own meanings only. Attributes come by word.
    """
    readings, kept = open_readings(unit.readings)
    if len(readings) > 1:
        readings.sort(key=lambda reading: (reading.claim.source, reading.claim.id))
    names = join_subjects(readings, unit.decisions.subjects, unit.decisions.different, unit.told)
    meanings = {name: (subject.key, subject.name) for name, subject in names.everywhere.items()}
    own = {place: (subject.key, subject.name) for place, subject in names.by_source.items()}
    if unit.lists and members is None:
        return Judged(unit.number, meanings, own, None)
    known = _with_members(names, members) if members else names
    groups = group_under(known, readings, attributes)
    rows = tuple([finding_row(unit.number, each, kept, attributes) for each in _findings(groups, rates)])
    return Judged(unit.number, meanings, own, rows)


def _findings(groups: tuple[Group, ...], rates: Rates | None) -> Iterable[Finding]:
    if len(groups) == 1:
        return compare(groups[0], rates=rates, context=groups[0].readings)
    context: dict[str, list[Reading]] = defaultdict(list)
    for each in groups:
        context[each.subject.key] += each.readings
    return [one for each in groups for one in compare(each, rates=rates, context=context[each.subject.key])]


def _with_members(own: Subjects, members: Members) -> Subjects:
    """The unit's own names, with those of members that other units decide."""
    everywhere = {name: Subject(*meaning) for name, meaning in members.everywhere.items()} | dict(own.everywhere)
    by_source = {place: Subject(*meaning) for place, meaning in members.by_source.items()} | dict(own.by_source)
    return Subjects(everywhere, by_source, {})
