"""A total and one of its parts: "1,200 employees in France" and "5,000 employees" are no contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.compare.amounts import figure
from crosscheck.compare.parts import Key
from crosscheck.model import Amount, Attribute, Reading

WIDENING = frozenset(
    {"total", "worldwide", "world", "global", "including", "gross", "all", "debt", "equity", "price", "prices"}
)
"""Words of a scope, as `scope_key` gives them, that name no part of a whole."""
TOTALS = frozenset({"total", "all"})
"""Those of them that alone make a sum of several."""
RATES = ("price", "rate", "wage", "value", "share", "valuation", "fine", "growth")
"""Attributes with one of these words are no sums: the price in one town is no part of another price."""


def is_whole_of(reading: Reading, parts: Sequence[Reading], key: Key, part: Key, attribute: Attribute) -> bool:
    """Whether a claim that leaves the scope unsaid may give the sum of what claims with a scope give in part.

    Only for sums of money and counts, where nothing else sets the two apart, and the part is smaller. Of what happens
    again ("raised 30 million") a claim without a scope may also be one part of a larger total, of any time.
    """
    if attribute.repeats and (_is_total(part, parts, key, [reading]) or _is_total(key, [reading], part, parts)):
        return True
    if key.scope or not part.scope or key._replace(scope=part.scope, status=part.status) != part:
        return False
    if WIDENING & set(part.scope.split()) or not _adds_up(attribute):
        return False
    whole = _size(reading)
    sizes = [_size(one) for one in parts]
    return whole is not None and bool(sizes) and all(size is not None and size < whole for size in sizes)


def _is_total(total: Key, sums: Sequence[Reading], part: Key, parts: Sequence[Reading]) -> bool:
    """Whether a part of the claims gives totals, of any time, that are larger than what others without a scope give."""
    if part.scope or not total.scope or not set(total.scope.split()) <= TOTALS:
        return False
    if part._replace(scope=total.scope, status=total.status, period=total.period) != total:
        return False
    sizes = [[_size(one) for one in each] for each in (sums, parts)]
    large, small = ([size for size in each if size is not None] for each in sizes)
    known = len(large) == len(sums) > 0 and len(small) == len(parts) > 0
    return known and min(large) > max(small)


def part_and_whole(
    one: Key, mine: Sequence[Reading], other: Key, yours: Sequence[Reading], attribute: Attribute
) -> bool:
    """Whether all claims of one part may give the whole of what those of another give in part."""
    if one.scope:
        one, mine, other, yours = other, yours, one, mine
    return bool(mine) and all(is_whole_of(reading, yours, one, other, attribute) for reading in mine)


def _adds_up(attribute: Attribute) -> bool:
    return not any(word in attribute.key.split() for word in RATES)


def _size(reading: Reading) -> Decimal | None:
    value = reading.value
    if not isinstance(value, Amount) or value.change or not (value.unit == "1" or value.dimension == "money"):
        return None
    return figure(value)
