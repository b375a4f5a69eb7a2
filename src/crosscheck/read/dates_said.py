"""A date as said in a text, and two or three that the same words say."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model import Hedge, Unread
from crosscheck.model.frozen import frozen
from crosscheck.read.dates_grammar import Match
from crosscheck.read.span import Days, When, complete


@frozen
class Said:
    """A date as said: what it is, the tokens [first, last) that say it, and whether it needs company ("2024", "May").

    `kind` is the bare kind; `also` is a second date that the same words give ("March and April 2025").
    """

    found: When | Days | Unread
    first: int
    last: int
    kind: str = ""
    also: Said | None = None


@frozen
class Reading:
    """What was read at a place: the date, its hedge, where the hedge or context begins, and the token after it all.

    No date where the words are an idiom that only looks like one ("the world of tomorrow").
    """

    said: Said | None
    hedge: Hedge
    first: int
    end: int


def _last_of(said: Said) -> int:
    """The token after the last of the dates that were said together."""
    return said.last if said.also is None else _last_of(said.also)


def rank(reading: Reading) -> tuple[int, bool, int, int]:
    """The longest date wins; of two readings of the same words the one with a hedge does, then the longer mention."""
    if reading.said is None:
        return reading.end, True, 0, reading.end
    return _last_of(reading.said), reading.hedge != "exact", -reading.said.first, reading.end


def both_of(match: Match) -> Said:
    """Two or three days of one month: "les 3 et 5 mai 2025"."""
    values = {name: (value, at, end) for name, value, at, end in match.bindings}
    year = values["year"][0] if "year" in values else None
    month = values["month"][0]
    last: Said | None = None
    for name in ("day2", "day3", "day"):
        if name in values:
            day, begin, end = values[name]
            last = Said(When("day", year, month, day), begin, end if last else match.last, also=last)
    assert last is not None  # the pattern has a day
    return last


def pair_of(first: Said, last: Said) -> Said | None:
    """ "March and April 2025", "le 3 mai et le 5 juin 2025": the first takes the year of the second."""
    one, two = first.found, last.found
    if not isinstance(one, When) or not isinstance(two, When) or one.precision != two.precision or last.kind:
        return None
    if one.year is not None or two.year is None or one.precision not in ("day", "month", "quarter", "half", "season"):
        return None
    return replace(first, found=complete(one, two.year), kind="", also=last)
