"""Where claims that leave something unsaid belong."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.changes import agrees
from crosscheck.compare.other_basis import other_basis
from crosscheck.compare.parts import Key, homes, plan_or_fact, with_ceiling
from crosscheck.compare.periods import apart
from crosscheck.compare.setting import Setting
from crosscheck.compare.tell_one_time import tell_one_time
from crosscheck.compare.verdicts import cluster
from crosscheck.compare.whole_of import is_whole_of
from crosscheck.model import Reading

Visits = dict[Key, list[tuple[Key, Reading]]]


MOST_PAIRS = 100_000
"""Claims times claims up to which each is laid beside each; beyond, vague claims join equal values only."""


def place_vague(parts: dict[Key, list[Reading]], setting: Setting) -> tuple[Visits, Visits, set[Key]]:
    """Where claims that leave something unsaid belong.

    A claim that agrees with a part that says more is a guest there; nothing then speaks for another meaning. One that
    agrees with none of the parts it could mean is a dispute with the closest whose time it can be of. A part whose
    claims all found a place, without clashing among themselves, is settled and not judged again. A plan and a fact of
    one value are guests of each other too, and never disputes: what came of a plan may differ.
    """
    guests: Visits = {key: [] for key in parts}
    disputes: Visits = {key: [] for key in parts}
    settled: set[Key] = set()
    open_parts: dict[
        tuple[str, bool, bool, str], list[Key]
    ] = {}  # by what they say: parts that say the same never meet
    for key, claims in parts.items():
        said = key.says()
        others = [other for says, found in open_parts.items() if says != said for other in found]
        hosts = homes(key, others)
        alike = plan_or_fact(key, others)
        clashing = bool(hosts or alike) and _clashing(claims, with_ceiling(setting, key))
        residents = {host: [*parts[host], *readings_of(guests[host])] for host in (*hosts, *alike)}
        many = len(claims) * sum(map(len, residents.values())) > MOST_PAIRS
        equal = {other.value: host for host in reversed(hosts) for other in residents[host]} if many else {}
        placed = disputed = 0
        for reading in claims if hosts or alike else ():
            if many:
                host = equal.get(reading.value)
            else:
                host = next((one for one in hosts if _welcome(reading, residents[one], setting, one)), None)
                host = host or next(
                    (one for one in alike if _is_told_there(reading, residents[one], setting, one)), None
                )
            if host is not None:
                guests[host].append((key, reading))
                placed += 1
                continue
            if clashing or many:
                continue
            meant = (
                one for one in hosts
                if not other_basis(key, one) and tell_one_time(key, [reading], one, parts[one], setting.attribute)
            )  # fmt: skip
            host = next(meant, None)
            if host is not None and not is_whole_of(reading, residents[host], key, host, setting.attribute):
                disputes[host].append((key, reading))
                disputed += 1
        alone = len({reading.voice for reading in claims}) == 1
        everywhere = placed == len(claims) or (alone and placed + disputed == len(claims))
        if (hosts or alike) and everywhere and not clashing:
            settled.add(key)
        else:
            open_parts.setdefault(said, []).append(key)
    return guests, disputes, settled


def readings_of(visits: Sequence[tuple[Key, Reading]]) -> list[Reading]:
    """The claims of some visits."""
    return [reading for _, reading in visits]


def _clashing(claims: Sequence[Reading], setting: Setting) -> bool:
    return len(claims) > 1 and len(cluster(claims, setting)) > 1


def _welcome(reading: Reading, hosts: Sequence[Reading], setting: Setting, host: Key) -> bool:
    lid = with_ceiling(setting, host)
    return any(agrees(reading, other, lid) for other in hosts)


def _is_told_there(reading: Reading, hosts: Sequence[Reading], setting: Setting, host: Key) -> bool:
    """Whether another voice tells the same value, of no other time."""
    lid = with_ceiling(setting, host)
    return any(
        reading.voice != other.voice
        and not (reading.period and other.period and apart(reading.period, other.period))
        and agrees(reading, other, lid)
        for other in hosts
    )
