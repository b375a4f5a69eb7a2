"""How many belong: stated numbers against lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

from crosscheck.compare.doubts import NONE, doubts, in_order
from crosscheck.compare.extents import Extent, amount_extent
from crosscheck.compare.findings import EMPTY, make_finding, sources_of
from crosscheck.compare.moments import same_moment, time_of
from crosscheck.compare.positions import Cluster, Item, order, stab
from crosscheck.compare.statuses import PLAIN
from crosscheck.compare.values import fold_all
from crosscheck.compare.verdicts import wavering
from crosscheck.model import Amount, Finding, Group, Members, Message, Name, Reading, Value
from crosscheck.names import fold


def compare_counts(group: Group, readings: Sequence[Reading]) -> list[Finding]:
    """The verdict on the number of members.

    A stated number and a complete list of names are exact; a list that does not call itself complete says "at least
    so many", so that six members and five names do not clash, and five members and six names do. The names that one
    source gives in several claims are one list.
    """
    items: list[Item] = []
    named = _named(readings)
    for reading in readings:
        extent = _extent(reading, group, named)
        if extent is not None:
            items.append((extent, reading))
    clusters = stab(items)
    voices = {reading.voice for reading in readings}
    if len(clusters) > 1:
        return [_several(group, clusters, named)]
    counted = {reading.voice for extent, reading in items if not extent.bound}
    if len(counted) > 1:
        told_all = (
            ("count", how_many(clusters[0].lead, named)),
            ("sources", len(sources_of(readings))),
            ("origins", len(voices)),
        )
        return [
            make_finding("agreement", group, EMPTY, clusters, Message("agree-count", told_all), rule="agreement-exact")
        ]
    if len(voices) > 1:
        return [make_finding("compatible", group, EMPTY, clusters, Message("compatible"))]
    return [make_finding("single-source", group, EMPTY, clusters, _only(readings))]


def _only(readings: Sequence[Reading]) -> Message:
    return Message("only-one", (("a", min(sources_of(readings))),))


def _several(group: Group, clusters: Sequence[Cluster], named: Mapping[str, int]) -> Finding:
    """Numbers that exclude each other: a contradiction where two claims may be of one time, else a change."""
    best: tuple[int, Reading, Reading, frozenset[str]] | None = None
    parts = False
    for one, other in combinations(clusters, 2):
        unsure = wavering(one, other)
        for a, b in product(sorted(one.founders, key=order), sorted(other.founders, key=order)):
            if a.voice == b.voice and a.voice in unsure:
                continue  # one text, not reviewed: it counts two things
            if _is_part(a.value, b.value) or _is_part(b.value, a.value):
                parts = True
                continue
            times = time_of(a), time_of(b)
            if all(times) and times[0] != times[1] and not same_moment(a, b, group.attribute.pace):
                continue
            said = bool(a.period and b.period)
            owed = (doubts(a, group.attribute) | doubts(b, group.attribute)) - {"time"}
            owed |= NONE if said else {"time"}
            owed |= {"review"} if a.voice == b.voice else NONE
            if best is None or len(owed) < best[0]:
                best = (len(owed), a, b, owed)
    if best is None and len({reading.voice for one in clusters for reading in one.founders}) == 1:
        return make_finding("single-source", group, EMPTY, clusters, _only(clusters[0].founders))
    if best is None and parts:
        return make_finding("compatible", group, EMPTY, clusters, Message("compatible"))
    if best is None:
        in_time = sorted(clusters, key=lambda one: max(map(time_of, one.founders)))
        told = _told(in_time[0].lead, in_time[-1].lead, named)
        return make_finding("changed", group, EMPTY, in_time, Message("changed-count", told))
    _, a, b, owed = best
    return make_finding(
        "contradiction", group, EMPTY, clusters, Message("clash-count", _told(a, b, named)),
        confidence="possible" if owed else "certain", missing=in_order(owed),
    )  # fmt: skip


def _is_part(part: Value, whole: Value) -> bool:
    """Whether one number counts some of what the other counts: "six founding members", "eight members"."""
    if not isinstance(part, Amount) or not isinstance(whole, Amount) or not part.counted or not whole.counted:
        return False
    few, all_of_them = part.high or part.low, whole.low or whole.high
    narrower = set(fold(part.counted).split()) > set(fold(whole.counted).split())
    return narrower and few is not None and all_of_them is not None and few <= all_of_them


def _told(a: Reading, b: Reading, named: Mapping[str, int]) -> tuple[tuple[str, str | int], ...]:
    return ("a", a.claim.source), ("x", how_many(a, named)), ("b", b.claim.source), ("y", how_many(b, named))


def _named(readings: Sequence[Reading]) -> dict[str, int]:
    """How many present members each source names, over all its claims that do not call themselves complete."""
    names: dict[str, set[str]] = {}
    for reading in readings:
        if _is_partial(reading):
            assert isinstance(reading.value, Members)
            names.setdefault(reading.claim.source, set()).update(fold_all(reading.value.included))
    return {source: len(found) for source, found in names.items()}


def _is_partial(reading: Reading) -> bool:
    """Whether a claim names some of the present members."""
    value = reading.value
    return isinstance(value, Members) and value.count is None and not value.complete and reading.status in PLAIN


def _extent(reading: Reading, group: Group, named: Mapping[str, int]) -> Extent | None:
    match reading.value:
        case Amount() as amount:
            return amount_extent(amount, group.attribute)
        case Members(count=int() as count):
            return Extent(Decimal(count), Decimal(count), point=Decimal(count))
        case Members() as members:
            listed = Decimal(how_many(reading, named))
            if members.complete:
                return Extent(listed, listed, point=listed)
            return Extent(listed, None, bound=True)
        case Name():
            return Extent(Decimal(1), None, bound=True)
        case _:
            return None


def how_many(reading: Reading, named: Mapping[str, int]) -> int:
    """The number of members that a claim states, or that its source lists."""
    match reading.value:
        case Amount() as amount:
            return int(amount.high or amount.low or 0)
        case Members(count=int() as count):
            return count
        case Members() as members:
            return named[reading.claim.source] if _is_partial(reading) else len(fold_all(members.included))
        case _:
            return 1
