"""A value in standard units: what comparisons are made with, as people can check it."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.messages import say
from crosscheck.model import Amount, Message, Span, Value
from crosscheck.report import inert


def standard_value(value: Value, language: str, *, precision: bool = False) -> str:
    """The figures in full with their canonical unit ("30 000 000 000 USD"), or the EDTF form of a date; empty for
    names. `precision` adds to which place the figure was printed."""
    match value:
        case Amount():
            shown = _amount(value)
            if not precision or not value.place:
                return shown
            place = _with_unit(_plain(value.place), value.unit)
            return say(Message.of("explain-precision", value=shown, place=place), language)
        case Span():
            return inert(value.edtf)
        case _:
            return ""


def _amount(amount: Amount) -> str:
    ends = [_plain(end) for end in (amount.low, amount.high) if end is not None]
    counted = f" ({inert(amount.counted)})" if amount.counted else ""
    return _with_unit("–".join(dict.fromkeys(ends)), amount.unit) + counted


def _with_unit(figures: str, unit: str) -> str:
    return figures if unit == "1" else f"{figures} {unit}"


def _plain(figure: Decimal) -> str:
    """A number in full, thousands apart (30 000 000 000), without zeros that say nothing after the point."""
    text = f"{figure:,f}".replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text
