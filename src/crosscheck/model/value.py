"""What a piece of text says, once understood: an amount, a span of time, members, a name; or nothing readable."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from crosscheck.model.frozen import frozen

Hedge = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "between"]
Change = Literal["up", "down"]
Precision = Literal["day", "month", "quarter", "half", "season", "part", "year", "decade", "century", "interval"]


@frozen
class Written:
    """The number as printed with its scale word applied, in the unit as printed ("5 GW": 5, "GW")."""

    low: Decimal | None
    high: Decimal | None
    unit: str


@frozen
class Amount:
    """A quantity: money, a measure, a share, a bare number or a count of things.

    `low` and `high` are as stated, in the canonical `unit`: "30" gives both, "up to 30" high only, "at least 30"
    low only, "between 3 and 4" both apart; None is an open end. A hedge never widens them: how wide "about" is,
    is the comparison's business.

    `unit` is an ISO 4217 code for money, a UCUM-like symbol else ("W", "W.h", "%", "[pp]", "a", "d"), "1" for a
    bare number or a counted thing. `dimension` names what can be compared at all: "money", "power", "energy",
    "percent", "points", "number", "people", "count", ... `counted` is the noun as printed.

    `place` is the value, in the canonical unit, of the last digit that was printed and counts (trailing zeros
    beyond two significant digits do not): 30 billion: 1 billion; 100 billion: 10 billion; 1 580: 10;
    1.15 billion: 0.01 billion. `side` is "below" for nearly, almost, près de. `change` is the direction where
    the text states a change and not a level. `implied` says that the currency is not printed but taken from a
    figure nearby.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    dimension: str
    place: Decimal
    written: Written
    hedge: Hedge = "exact"
    side: Literal["below", "above"] | None = None
    change: Change | None = None
    counted: str | None = None
    implied: bool = False


@frozen
class Span:
    """A date as an interval of days, both ends inclusive; None is an open end ("by 2028": end only).

    `edtf` is the Extended Date/Time Format form (ISO 8601-2:2019): "2024-09", "2024-09/2024-12", "../2028",
    "XXXX-03" for a month whose year nobody gives (both ends None then).
    """

    start: date | None
    end: date | None
    precision: Precision
    edtf: str
    hedge: Hedge = "exact"


@frozen
class Members:
    """Who belongs: names as written. Absence says nothing unless `complete`. `count` is a stated number of members."""

    included: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    complete: bool = False
    count: int | None = None


@frozen
class Name:
    """A plain text value: `folded` is what is compared, `shown` what was written."""

    folded: str
    shown: str


@frozen
class Unread:
    """What could not be understood, and why: shown and counted, never dropped.

    `reason` is a code of the message tables ("ambiguous-day-month", "no-document-date", "no-value", ...).
    """

    reason: str


Value = Amount | Span | Members | Name | Unread
