"""Dates in figures alone: 31/12/2025, 2026-04-03, 13.5.2015, 2016-11, 11/2016."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from crosscheck.model import Unread
from crosscheck.read.dates_tokens import Tokens
from crosscheck.read.span import When

Order = Literal["dmy", "mdy", ""]

NUMERIC_SIGNS = frozenset("/-.")
# A two-digit year below 50 belongs to this century, as in POSIX (there the limit is 69), else to the last one.
_PIVOT = 50


def read_numeric(tokens: Tokens, at: int, order: Order, *, dotted_month: bool) -> Iterator[tuple[int, When | Unread]]:
    """The dates in figures that begin at token `at`, each with the token after it.

    `order` is the language's or the text's own; where there is none and both orders give a date, it is Unread.
    `dotted_month` allows "11.2016".
    """
    if not tokens.words[at].isdecimal() or not _stands_free(tokens, at):
        return
    if _triple(tokens, at):
        found = _read_triple(tokens, at, order)
        if found is not None:
            yield at + 5, found
    else:
        yield from _pair(tokens, at, dotted_month=dotted_month)


def _stands_free(tokens: Tokens, at: int) -> bool:
    if not tokens.glued(at):
        return True
    before = tokens.words[at - 1]
    if before in NUMERIC_SIGNS:
        return at >= 2 and not (tokens.glued(at - 1) and tokens.words[at - 2].isalnum()) and before != "."
    return not before.isalnum() and before not in "$€£¥#°,:_@"


def _ends_free(tokens: Tokens, end: int) -> bool:
    if not tokens.glued(end):
        return True
    after = tokens.words[end]
    if after in "/-.,:":
        return not (tokens.glued(end + 1) and tokens.words[end + 1].isalnum())
    return after == "t" or not after.isalnum()


def _triple(tokens: Tokens, at: int) -> bool:
    words = tokens.words
    if (
        at + 4 >= len(words)
        or words[at + 1] not in NUMERIC_SIGNS
        or not (words[at + 2].isdecimal() and words[at + 4].isdecimal())
    ):
        return False
    sign, second = words[at + 1], words[at + 3]
    # "12/08,2015" is a slip for "12/08/2015" that readers of forms know well.
    same = second == sign or (second == "," and len(words[at + 4]) == 4)
    return same and all(tokens.glued(index) for index in range(at + 1, at + 5)) and _ends_free(tokens, at + 5)


def _read_triple(tokens: Tokens, at: int, order: Order) -> When | Unread | None:
    first, second, third = tokens.words[at], tokens.words[at + 2], tokens.words[at + 4]
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        return _day(int(first), int(second), int(third))
    if len(first) > 2 or len(second) > 2 or len(third) not in (2, 4):
        return None
    if len(third) == 2 and tokens.words[at + 1] == "-":
        return None
    if len(third) == 2 and tokens.words[at + 1] == "." and len(first + second) < 4:
        return None
    year = int(third) if len(third) == 4 else int(third) + (2000 if int(third) < _PIVOT else 1900)
    one, two = int(first), int(second)
    if one > 12 or (one == two and one >= 1):
        return _day(year, two, one)
    if two > 12:
        return _day(year, one, two)
    if not order:
        return Unread("ambiguous-day-month")
    return _day(year, two, one) if order == "dmy" else _day(year, one, two)


def order_of(tokens: Tokens) -> Order:
    """The order of day and month that a text's own dates prove ("25/04/2026"), if they all prove the same."""
    seen: set[Order] = set()
    for at in range(len(tokens.words) - 4):
        if not tokens.words[at].isdecimal() or not _triple(tokens, at) or len(tokens.words[at + 4]) != 4:
            continue
        one, two = int(tokens.words[at]), int(tokens.words[at + 2])
        if 12 < one <= 31 and 1 <= two <= 12:
            seen.add("dmy")
        elif 12 < two <= 31 and 1 <= one <= 12:
            seen.add("mdy")
    return seen.pop() if len(seen) == 1 else ""


def _day(year: int, month: int, day: int) -> When | None:
    """A day; one that does not exist (31 February) is kept so that it is told, nonsense (45/99) is no date."""
    return When("day", year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and year >= 1 else None


def _pair(tokens: Tokens, at: int, *, dotted_month: bool) -> Iterator[tuple[int, When | Unread]]:
    """A year and a month: "2016-11", "2016 / 11", "11/2016"."""
    words, end = tokens.words, at + 3
    if (
        end > len(words)
        or words[at + 1] not in NUMERIC_SIGNS
        or not words[at + 2].isdecimal()
        or not _ends_free(tokens, end)
    ):
        return
    glued = tokens.glued(at + 1) and tokens.glued(at + 2)
    first, sign, second = words[at], words[at + 1], words[at + 2]
    if sign == "." and not (dotted_month and glued and {len(first), len(second)} == {2, 4}):
        return
    if len(first) == 4 and len(second) <= 2:
        found = _month(int(first), int(second))
        two_years = sign != "." and len(second) == 2 and int(first) % 100 < int(second)
        if found is not None and glued and two_years:
            yield end, Unread("ambiguous-month-year")
        elif found is not None and not (sign == "-" and glued and len(second) == 1):
            yield end, found
    elif len(first) <= 2 and len(second) == 4:
        found = _month(int(second), int(first))
        scale = first == "1" and int(second) % 100 == 0  # "1/2000" is a scale
        if found is not None and not scale:
            yield end, found


def _month(year: int, month: int) -> When | None:
    return When("month", year, month) if 1900 <= year <= 2199 and 1 <= month <= 12 else None
