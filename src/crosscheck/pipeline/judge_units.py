"""All names that a change touches, judged again in units."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from crosscheck.compare import Rates
from crosscheck.group import index_attributes
from crosscheck.index.finding_rows import FindingRows
from crosscheck.index.name_rows import Known, Meaning, Named, NameRows
from crosscheck.index.new_names import NewNames
from crosscheck.model import Attribute
from crosscheck.names import fold
from crosscheck.pipeline.entries import Decisions
from crosscheck.pipeline.judge_unit import Judged, Members, Unit, judge_unit
from crosscheck.pipeline.spread import Spread
from crosscheck.pipeline.spread_rows import spread_rows

_TOGETHER: Final = 500
"""Units judged at once."""
_Work = tuple[list[Unit], Members | None]
_KINDS: Final = (_Work, list[Judged])


def judge_units(
    touched: Iterable[str],
    decisions: Decisions,
    names: NameRows,
    findings: FindingRows,
    judge: Judge,
    spread: Spread,
    *,
    first: bool = False,
    new: NewNames | None = None,
) -> None:
    """Judge the units of the touched names, then those that list members whose meaning has changed thereby.

    `first` says that nothing was judged before; findings then get their indexes. `new` has the names that are not
    written yet.
    """
    declared = [tuple(fold(name) for name in (subject.name, *subject.aliases)) for subject in decisions.subjects]
    by_name = _by_name(decisions)
    changed: set[str] = set()
    waiting: set[str] = set()
    begun: deque[tuple[list[Named], Mapping[str, Known]]] = deque()
    naming = new or names

    def by_themselves(sets: Iterable[list[str]]) -> Iterator[tuple[list[Unit], None]]:
        for some in _in_parts(sets):
            units, known = naming.begin_units(some)
            begun.append((units, known))
            yield _units(units, names, decisions, by_name), None

    def with_members(sets: Iterable[list[str]]) -> Iterator[tuple[list[Unit], Members]]:
        for some in _in_parts(sets):
            units, _ = names.begin_units(some)
            listed = names.listed_under(number for _, named in units for number, _ in named)
            members = Members(names.meanings(listed), names.own_meanings(listed))
            yield _units(units, names, decisions, by_name), members

    together = names.together(set(touched), declared, first)
    for judged in spread_rows(spread, judge, by_themselves(together), _KINDS):
        units, known = begun.popleft()
        meanings: dict[str, Meaning] = {}
        own: dict[tuple[str, str], Meaning] = {}
        open_units = {each.unit for each in judged if each.findings is None}
        for each in judged:
            meanings |= each.meanings
            own |= each.own
        findings.add([row for each in judged for row in each.findings or ()])
        waiting |= {name for unit, named in units if unit in open_units for _, name in named}
        changed |= naming.mean(units, known, meanings, own)
    if new:
        new.fill()
    if first:
        findings.fill()
    # Lists wait until every name has its meaning; others that list one of a new meaning are judged again.
    again = names.together(names.listing(changed) | waiting, declared)
    for judged in spread_rows(spread, judge, with_members(again), _KINDS):
        findings.add([row for each in judged for row in each.findings or ()])
    names.tidy(None if first else touched)


class Judge:
    """Judges units under the same attributes and rates; goes to other processes."""

    def __init__(self, attributes: tuple[Attribute, ...], rates: Rates | None) -> None:
        self._attributes = index_attributes(attributes)
        self._rates = rates

    def __call__(self, work: _Work) -> list[Judged]:
        """What each of some units comes to; members as `judge_unit` takes them."""
        units, members = work
        return [judge_unit(unit, self._attributes, self._rates, members) for unit in units]


def _in_parts(sets: Iterable[list[str]]) -> Iterator[list[list[str]]]:
    waiting = iter(sets)
    while some := list(islice(waiting, _TOGETHER)):
        yield some


def _units(
    units: list[Named], names: NameRows, decisions: Decisions, by_name: Mapping[str, tuple[set[int], set[int]]]
) -> list[Unit]:
    unit_of = {number: unit for unit, named in units for number, _ in named}
    readings: dict[int, list[tuple[int, int, bytes]]] = {unit: [] for unit, _ in units}
    for name, source, data in names.readings(unit_of):
        readings[unit_of[name]].append((name, source, data))
    listing = names.that_list(unit_of) if names.any_lists() else set()
    unit_of_name = {name: unit for unit, named in units for _, name in named}
    told: dict[int, list[tuple[str, str, str]]] = {unit: [] for unit, _ in units}
    for folded, *pair in names.told(unit_of_name) if names.any_told() else ():
        told[unit_of_name[folded]].append((pair[0], pair[1], pair[2]))
    return [
        Unit(
            unit,
            tuple(readings[unit]),
            _decisions(named, decisions, by_name) if by_name else decisions,
            tuple(told[unit]),
            any(number in listing for number, _ in named),
        )
        for unit, named in units
    ]


def _by_name(decisions: Decisions) -> dict[str, tuple[set[int], set[int]]]:
    """Which decisions, by their numbers, each folded name stands in: about subjects, and about pairs."""
    found: dict[str, tuple[set[int], set[int]]] = {}
    for number, subject in enumerate(decisions.subjects):
        for name in (subject.name, *subject.aliases):
            found.setdefault(fold(name), (set(), set()))[0].add(number)
    for number, pair in enumerate(decisions.different):
        for name in pair:
            found.setdefault(fold(name), (set(), set()))[1].add(number)
    return found


def _decisions(
    named: list[tuple[int, str]], decisions: Decisions, by_name: Mapping[str, tuple[set[int], set[int]]]
) -> Decisions:
    """What people decided about a unit's names, in the order of their decisions."""
    some = [by_name[name] for _, name in named if name in by_name]
    subjects = sorted({number for each, _ in some for number in each})
    pairs = sorted({number for _, each in some for number in each})
    return Decisions(
        tuple(decisions.subjects[number] for number in subjects),
        tuple(decisions.different[number] for number in pairs),
    )
