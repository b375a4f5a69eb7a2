"""A value as the JSON of reports holds it."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never

from crosscheck.model import Amount, Members, Name, Span, Unread, Value

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def value_json(value: Value) -> dict[str, Json]:
    """A value with its kind; numbers are decimal strings, dates ISO days, None an open end."""
    match value:
        case Amount():
            return _amount(value)
        case Span():
            return {
                "kind": "date",
                "start_date": value.start.isoformat() if value.start else None,
                "end_date": value.end.isoformat() if value.end else None,
                "precision": value.precision,
                "edtf": value.edtf,
                "hedge": value.hedge,
            }
        case Members():
            return {
                "kind": "members",
                "included": list(value.included),
                "excluded": list(value.excluded),
                "complete": value.complete,
                "count": value.count,
            }
        case Name():
            return {"kind": "name", "folded": value.folded, "shown": value.shown}
        case Unread():
            return {"kind": "unread", "reason": value.reason}
        case _:
            assert_never(value)


def decimal_text(number: Decimal | None) -> str | None:
    """A decimal without exponent or trailing zeros: equal numbers have one text."""
    if number is None:
        return None
    if number.is_finite() and abs(number.adjusted()) > 60:
        return str(number.normalize())
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _amount(value: Amount) -> dict[str, Json]:
    found: dict[str, Json] = {
        "kind": "amount",
        "low": decimal_text(value.low),
        "high": decimal_text(value.high),
        "unit": value.unit,
        "dimension": value.dimension,
        "hedge": value.hedge,
        "change": value.change,
        "place": decimal_text(value.place),
        "implied": value.implied,
        "written": {
            "low": decimal_text(value.written.low),
            "high": decimal_text(value.written.high),
            "unit": value.written.unit,
        },
    }
    if value.side:
        found["side"] = value.side
    if value.counted:
        found["counted"] = value.counted
    return found
