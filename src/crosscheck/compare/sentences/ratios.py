"""Shares told as two numbers: "15 out of 28", "69/100", "6,9 sur 10"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from crosscheck.model import Amount, Mention, Written

_RATIO = re.compile(r"(\d[\d.,\s]{0,20})(\s?/\s?|\D{2,20}?)(\d[\d.,\s]{0,20})$")
_SCALES = frozenset(map(Decimal, (10, 20, 100)))
"""Marks are given on these; "3/4" is a fraction."""


def split_ratio(mention: Mention, value: Amount) -> tuple[Mention, ...]:
    """The part and the whole of a share told as two numbers, each a mention; nothing where it is none.

    The part keeps the hedge of the share: "less than 70/100" is less than 70.
    """
    share = value.high if value.low is None else value.low
    if value.unit != "1" or not share or share == share.to_integral_value() or value.low not in (None, share):
        return ()
    found = _RATIO.match(mention.text)
    if found is None:
        return ()
    part, whole = _number(found.group(1)), _number(found.group(3))
    if not part or not whole or abs(part / whole - share) >= Decimal("0.001"):
        return ()
    if "/" in found.group(2) and whole not in _SCALES:
        return ()
    low, high = (None if end is None else part for end in (value.low, value.high))
    above = replace(value, low=low, high=high, place=_place(part), written=Written(low, high, "1"))
    below = replace(
        value, low=whole, high=whole, place=_place(whole), written=Written(whole, whole, "1"), hedge="exact", side=None
    )
    return _piece(mention, found, 1, above, mention.hedge_start), _piece(mention, found, 3, below, -1)


def _piece(mention: Mention, found: re.Match[str], group: int, amount: Amount, hedge_start: int) -> Mention:
    text = found.group(group).rstrip()
    start = mention.start + found.start(group)
    return Mention(start, start + len(text), text, amount, start if hedge_start < 0 else hedge_start)


def _number(text: str) -> Decimal | None:
    digits = re.sub(r"\s|,(?=\d{3}\b)", "", text).replace(",", ".")
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _place(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
