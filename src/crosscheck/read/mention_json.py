"""A mention as the JSON-lines protocol prints it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from crosscheck.model import Amount, Mention, Span, Unread


def mention_json(mention: Mention) -> dict[str, Any]:
    """A mention as a mapping of the protocol: numbers are decimal strings, an open end is null, days are ISO dates."""
    made: dict[str, Any] = {"start": mention.start, "end": mention.end, "text": mention.text}
    match mention.value:
        case Amount() as amount:
            made |= {
                "kind": "amount",
                "low": _number(amount.low),
                "high": _number(amount.high),
                "unit": amount.unit,
                "dimension": amount.dimension,
            }
            if amount.counted:
                made["counted"] = amount.counted
            made |= {"hedge": amount.hedge, "change": amount.change}
            if amount.side:
                made["side"] = amount.side
            if amount.implied:
                made["implied"] = True
            made["place"] = _number(amount.place)
            made["written"] = {
                "low": _number(amount.written.low),
                "high": _number(amount.written.high),
                "unit": amount.written.unit,
            }
        case Span() as span:
            made |= {
                "kind": "date",
                "start_date": span.start.isoformat() if span.start else None,
                "end_date": span.end.isoformat() if span.end else None,
                "edtf": span.edtf,
                "hedge": span.hedge,
                "precision": span.precision,
            }
        case Unread() as unread:
            made |= {"kind": "unread", "reason": unread.reason}
    return made


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
