"""Since when members belong: the dates of joining in order, and two dates for one member."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from crosscheck.compare.doubts import doubts, in_order
from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.parts import Key
from crosscheck.compare.periods import apart
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.statuses import JOINED
from crosscheck.model import Argument, Finding, Group, Members, Message, Name, Reading
from crosscheck.names import fold

TIMELINE = "members over time"


def compare_timeline(group: Group, readings: Sequence[Reading]) -> list[Finding]:
    """One change for all who joined, the earliest date first; each position holds those of one date.

    None where the same ones join at each date: dates that differ are judged where each member is.
    """
    by_date: dict[str, list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=order):
        by_date[reading.period].append(reading)
    clusters = [Cluster(claims, [], claims[0], value=Members(_names(claims))) for _, claims in sorted(by_date.items())]
    if len({frozenset(fold(name) for name in _names(one.founders)) for one in clusters}) < 2:
        return []
    first, last = clusters[0], clusters[-1]
    told: list[tuple[str, Argument]] = [
        ("x", _value(first)), ("since", first.lead.period), ("a", first.lead.claim.source),
        ("y", _value(last)), ("until", last.lead.period), ("b", last.lead.claim.source),
    ]  # fmt: skip
    return [
        make_finding("changed", group, EMPTY, clusters, Message("changed-members", tuple(told)), rule="changed-members")
    ]


def _value(one: Cluster) -> Argument:
    assert one.value is not None
    return one.value


def _names(claims: Sequence[Reading]) -> tuple[str, ...]:
    """The names of those who joined, each once as first written."""
    shown: dict[str, str] = {}
    for reading in claims:
        for name in joining(reading):
            shown.setdefault(fold(name), name)
    return tuple(shown.values())


def joining(reading: Reading) -> tuple[str, ...]:
    """Who a claim says joined at a stated time; nobody where it says no time, or something else."""
    if reading.status != JOINED or not reading.period:
        return ()
    match reading.value:
        case Members(included=included):
            return included
        case Name(shown=shown):
            return (shown,)
        case _:
            return ()


def joined_apart(named: Sequence[Reading]) -> tuple[Reading, Reading] | None:
    """Two claims of two voices that date the joining of one member differently.

    Only where the claims themselves give the date: what was taken from another claim of the text is compared there.
    """
    dated = [one for one in named if joining(one) and one.claim.as_of]
    for one, other in combinations(sorted(dated, key=order), 2):
        if one.voice != other.voice and apart(one.period, other.period):
            return one, other
    return None


def clash_of_joinings(group: Group, key: Key, one: Reading, other: Reading) -> Finding:
    """Two dates on which one member is said to have joined."""
    owed = (doubts(one, group.attribute) | doubts(other, group.attribute)) - {"time"}
    clusters = [Cluster([each], [], each, value=Members((group.member,))) for each in (one, other)]
    told: tuple[tuple[str, Argument], ...] = (
        ("member", group.member), ("a", one.claim.source), ("since", one.period),
        ("b", other.claim.source), ("until", other.period),
    )  # fmt: skip
    return make_finding(
        "contradiction", group, key, clusters, Message("clash-joined", told),
        confidence="possible" if owed else "certain", missing=in_order(owed),
    )  # fmt: skip
