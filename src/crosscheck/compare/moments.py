"""Which claims of a changing attribute hold at one time.

A claim that says when it holds is of that time. One that does not takes its source's date, as does one that tells of a
day of the week before it. A value that seldom changes cannot have changed between two articles of one week:
`Attribute.pace` says for how many days it stands still.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from crosscheck.compare.periods import read_period, told_loosely
from crosscheck.compare.positions import order
from crosscheck.model import Attribute, Name, Reading


class Moment(NamedTuple):
    """Claims of one time: a day, a period as said, or the first and last day of a stretch ("2025-03-01/2025-03-02")."""

    time: str
    claims: list[Reading]


def time_of(reading: Reading) -> str:
    """When a claim holds: as it says itself, else the day its source was published; empty where neither is known."""
    return reading.period or reading.published[:10]


def place_in_time(reading: Reading) -> str:
    """The time by which a claim is put in order: words that give no day ("la veille", "in March") take its source's."""
    return reading.period if reading.period[:1].isdigit() else reading.published[:10] or reading.period


def moments(claims: Sequence[Reading], attribute: Attribute) -> list[Moment]:
    """The claims by time, the earliest first; claims of unknown time are in none, those between two in both."""
    by_time: dict[str, list[Reading]] = {}
    loose = told_loosely(reading.period for reading in claims)
    for reading in claims:
        news = attribute.pace and not _of_another_time(reading)
        time = reading.published[:10] if news else time_of(reading)
        by_time.setdefault(loose.get(time, time), []).append(reading)
    by_time.pop("", None)
    by_time.update(_held_since(by_time))
    for day, told in _days_told(claims):
        if not any(all(one in together for one in told) for together in by_time.values()):
            by_time[day] = told  # of one event, however long after it the second text tells of it
    alone = [Moment(time, together) for time, together in by_time.items()]
    stretches = list(_stretches(claims, attribute.pace)) if attribute.pace and len(by_time) > 1 else []
    covered = {reading.claim.id for stretch in stretches for reading in stretch.claims}
    kept = [one for one in alone if not covered.issuperset(reading.claim.id for reading in one.claims)]
    return sorted([*kept, *stretches], key=lambda moment: moment.time)


def _days_told(claims: Sequence[Reading]) -> Iterator[tuple[str, list[Reading]]]:
    """The full days that several claims give themselves, each with all of these."""
    days: dict[str, list[Reading]] = {}
    for reading in claims:
        if len(reading.period) == _FULL_DAY and reading.period[:1].isdigit():
            days.setdefault(reading.period, []).append(reading)
    return ((day, told) for day, told in days.items() if len(told) > 1)


def _held_since(by_time: Mapping[str, list[Reading]]) -> dict[str, list[Reading]]:
    """Who has held an office since a time, with who is told to hold it between then and the last text that says so.

    Not in the month or year itself in which it changed hands.
    """
    found = {}
    untimed = [
        (day, one) for told in by_time.values() for one in told if not one.period and (day := published_day(one))
    ]
    for period, holders in by_time.items():
        began, slash, end = period.partition("/")
        since = read_period(began) if slash and end == ".." else None
        if since is None or since.last is None or not all(isinstance(one.value, Name) for one in holders):
            continue
        said = max((day for one in holders if (day := published_day(one)) is not None), default=0)
        found[period] = [*holders, *(one for day, one in untimed if since.last < day <= said)]
    return found


def _stretches(claims: Sequence[Reading], pace: int) -> Iterator[Moment]:
    """The longest runs of days, at most `pace` apart from first to last, on which claims without a time were published.

    A run that lies within the one before it is left out.
    """
    days: dict[int, list[Reading]] = {}
    for reading in claims:
        day = None if _of_another_time(reading) else published_day(reading)
        if day is not None:
            days.setdefault(day, []).append(reading)
    ordered = sorted(days)
    end = 0
    for start, first in enumerate(ordered):
        reach = max(end, start + 1)
        while reach < len(ordered) and ordered[reach] - first <= pace:
            reach += 1
        if reach > max(end, start + 1):
            run = ordered[start:reach]
            together = sorted((reading for day in run for reading in days[day]), key=order)
            yield Moment(f"{date.fromordinal(run[0])}/{date.fromordinal(run[-1])}", together)
        end = max(end, reach)


_FULL_DAY = len("2026-03-15")
_NEWS = 7
"""Days before its publication that an article tells of as now ("died on Sunday, aged 84")."""


def _of_another_time(reading: Reading) -> bool:
    """Whether a claim says when it holds, and that is no day of the news that its source tells."""
    if not reading.period:
        return False
    day = published_day(reading)
    try:
        told = date.fromisoformat(reading.period).toordinal()
    except ValueError:
        return True
    return day is None or not 0 <= day - told <= _NEWS


def published_day(reading: Reading) -> int | None:
    """The day a claim's source was published, as an ordinal; None where it is unknown or only a month."""
    try:
        return date.fromisoformat(reading.published[:10]).toordinal()
    except ValueError:
        return None


def same_moment(one: Reading, other: Reading, pace: int) -> bool:
    """Whether two claims of the time of their sources were published within the days that their value stands still."""
    if _of_another_time(one) or _of_another_time(other):
        return False
    day, day_too = published_day(one), published_day(other)
    return day is not None and day_too is not None and abs(day - day_too) <= pace
