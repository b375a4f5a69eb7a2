"""Years before our era, which no calendar of days holds: "c. 332 BC", "en 52 avant J.-C."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.model import Amount, Mention, Unread, Written

ERA = "before our era"
"""The unit, and the dimension, of such years, as negative numbers: they are set against each other only."""
_REASON = "before-common-era"
_YEAR = re.compile(r"\d{1,4}(?![^\W_])")  # a century has letters behind it


def find_eras(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of one year before our era, in a form that can be compared."""
    for mention in mentions:
        if not isinstance(mention.value, Unread) or mention.value.reason != _REASON:
            continue
        years = _YEAR.findall(mention.text)
        if len(years) == 1:
            number = -Decimal(years[0])
            amount = Amount(number, number, ERA, ERA, Decimal(1), Written(number, number, ERA))
            yield Mention(mention.start, mention.end, mention.text, amount, mention.hedge_start)
