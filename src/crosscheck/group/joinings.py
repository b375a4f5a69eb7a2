"""A date of joining belongs to the membership of its sentence: "Bexter joined the alliance in May 2024"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosscheck.model import Members, Name, Reading, Span
from crosscheck.names import fold

DATE, MEMBER, JOINED = "joined date", "member", "joined"
PLAIN = ("", "actual")


def date_joinings(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings, each membership given the date on which its sentence says that the member joined.

    The date in turn is given what was joined as its scope: dates of joining two alliances are two facts.
    """
    claims = tuple(readings)
    dates: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, reading in enumerate(claims):
        if reading.attribute == DATE and isinstance(reading.value, Span) and reading.value.start is not None:
            dates[reading.claim.source, reading.subject].append(place)
    if not dates:
        return claims
    changed = list(claims)
    for place, reading in enumerate(claims):
        member = _member(reading)
        for at in dates.get((reading.claim.source, member), ()) if member else ():
            date = claims[at]
            if _one_sentence(reading, date) and isinstance(date.value, Span):
                changed[place] = replace(reading, status=JOINED, period=date.value.edtf)
                changed[at] = replace(date, scope=date.scope or reading.subject)
    return tuple(changed)


def _member(reading: Reading) -> str:
    """The one member that a claim names, folded, where it says no time itself; empty else."""
    if reading.attribute != MEMBER or reading.period or reading.status not in PLAIN:
        return ""
    match reading.value:
        case Name(folded=folded):
            return folded
        case Members(included=(name,), complete=False):
            return fold(name)
        case _:
            return ""


def _one_sentence(one: Reading, other: Reading) -> bool:
    """Whether the quotations of two claims of one source overlap."""
    a, b = one.claim.quote, other.claim.quote
    if a is None or b is None:
        return False
    if None in (a.start, b.start, a.end, b.end):
        return a.text == b.text
    return _overlap((a.start, a.end), (b.start, b.end))


def _overlap(one: Sequence[int | None], other: Sequence[int | None]) -> bool:
    (a, b), (c, d) = one, other
    return a is not None and b is not None and c is not None and d is not None and max(a, c) < min(b, d)
