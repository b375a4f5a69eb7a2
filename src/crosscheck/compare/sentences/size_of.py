"""How large a figure is."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.compare.sentences.fact import Fact
from crosscheck.model import Amount


def size_of(fact: Fact) -> Decimal:
    """The upper end of an amount, the lower where it has no other, nought where it has none."""
    value = fact.value
    assert isinstance(value, Amount)
    return (value.low if value.high is None else value.high) or Decimal(0)
