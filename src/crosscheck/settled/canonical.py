"""A value as one line of text that does not depend on how it was printed, and back."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final, assert_never, get_args

from crosscheck.model import Amount, Change, Hedge, Members, Name, Precision, Span, Unread, Value, Written

_TOP: Final = frozenset({"at_most", "less_than"})
_BOTTOM: Final = frozenset({"at_least", "more_than"})
# Beyond this many digits a number is written with an exponent.
_LONGEST: Final = 40
_NUMBER = re.compile(r"-?[0-9]{1,60}(?:\.[0-9]{1,60})?(?:E[+-]?[0-9]{1,6})?")


def canonical(value: Value) -> str:
    """The value's text: the kind first, then what the comparison needs.

    "amount at_most 30000000000 USD; money; to 1000000000": hedge, number, unit, dimension, and the value of the last
    printed digit. "date exact 2024-09; month; 2024-09-01..2024-09-30". Equal numbers give one text: 3.0E+10 and
    3E+10 are 30000000000.
    """
    match value:
        case Amount():
            return _amount(value)
        case Span(start=start, end=end, precision=precision, edtf=edtf, hedge=hedge):
            return f"date {hedge} {edtf}; {precision}; {start or '*'}..{end or '*'}"
        case Members(included=included, excluded=excluded, complete=complete, count=count):
            said: dict[str, Any] = {"with": sorted(included), "without": sorted(excluded)}
            said |= {"complete": complete, "count": count}
            return "members " + json.dumps({key: item for key, item in said.items() if item}, ensure_ascii=False)
        case Name(folded=folded):
            return f"name {folded}"
        case Unread(reason=reason):
            return f"unread {reason}"
        case _:
            assert_never(value)


def from_canonical(text: str) -> Value | None:
    """The value that a canonical text stands for; None where it is none.

    What the text does not hold (a number as printed, a name as shown) is filled with the canonical form.
    """
    kind, _, rest = text.partition(" ")
    try:
        match kind:
            case "amount":
                return _read_amount(rest)
            case "date":
                return _read_span(rest)
            case "members":
                return _read_members(rest)
            case "name":
                return Name(rest, rest)
            case "unread":
                return Unread(rest)
    except (ValueError, InvalidOperation, TypeError, AttributeError, RecursionError):
        return None
    return None


def number_text(number: Decimal) -> str:
    """A decimal number in one form: no trailing zeros, no exponent unless it is very long."""
    short = number.normalize() if number else Decimal(0)
    digits, exponent = len(short.as_tuple().digits), short.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) + digits > _LONGEST:
        return str(short)
    return format(short, "f")


def _amount(value: Amount) -> str:
    low, high = value.low, value.high
    alone = high if low is None else low if high is None or low == high else None
    if alone is not None and _read_ends(number_text(alone), value.hedge) == (low, high):
        number = number_text(alone)
    else:
        ends = ("*" if end is None else number_text(end) for end in (low, high))
        number = "..".join(ends)
    parts = [f"amount {value.hedge} {number} {value.unit}", value.dimension, f"to {number_text(value.place)}"]
    parts += [f"side {value.side}"] if value.side else []
    parts += [f"change {value.change}"] if value.change else []
    parts += ["implied"] if value.implied else []
    parts += [f"of {value.counted}"] if value.counted else []
    return "; ".join(parts)


def _read_amount(text: str) -> Amount:
    stated, counted_mark, counted = text.partition("; of ")
    first, dimension, place, *rest = stated.split("; ")
    hedge, number, unit = first.split(" ", 2)
    low, high = _read_ends(number, hedge)
    words = {part.partition(" ")[0]: part.partition(" ")[2] for part in rest}
    change, side = words.get("change"), words.get("side")
    if hedge not in get_args(Hedge) or change not in (None, *get_args(Change)) or side not in (None, "below", "above"):
        raise ValueError(text)
    return Amount(
        low=low,
        high=high,
        unit=unit,
        dimension=dimension,
        place=_number(place.removeprefix("to ")),
        written=Written(low, high, unit),
        hedge=hedge,  # type: ignore[arg-type]
        side=side,  # type: ignore[arg-type]
        change=change,  # type: ignore[arg-type]
        counted=counted if counted_mark else None,
        implied="implied" in words,
    )


def _read_ends(number: str, hedge: str) -> tuple[Decimal | None, Decimal | None]:
    left, dots, right = number.partition("..")
    if dots:
        return (None if left == "*" else _number(left)), (None if right == "*" else _number(right))
    alone = _number(left)
    return (None if hedge in _TOP else alone), (None if hedge in _BOTTOM else alone)


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _read_span(text: str) -> Span:
    first, precision, days = text.split("; ")
    hedge, edtf = first.split(" ", 1)
    start, end = days.split("..")
    if hedge not in get_args(Hedge) or precision not in get_args(Precision):
        raise ValueError(text)
    return Span(
        start=None if start == "*" else date.fromisoformat(start),
        end=None if end == "*" else date.fromisoformat(end),
        precision=precision,  # type: ignore[arg-type]
        edtf=edtf,
        hedge=hedge,  # type: ignore[arg-type]
    )


def _read_members(text: str) -> Members:
    said = json.loads(text)
    included, excluded = tuple(said.get("with", ())), tuple(said.get("without", ()))
    count = said.get("count")
    if not all(isinstance(name, str) for name in included + excluded) or not isinstance(count, int | None):
        raise ValueError(text)
    return Members(included, excluded, bool(said.get("complete", False)), count)
