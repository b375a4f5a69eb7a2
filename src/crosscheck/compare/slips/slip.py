"""How two figures differ where a hand slipped: neighbouring digits exchanged, a scale word too many, one digit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from crosscheck.compare.diagnosis.figures import are_swapped
from crosscheck.model import Amount
from crosscheck.model.frozen import frozen

Slip = Literal["swapped", "scale", "digit"]

FEWEST = 2  # significant digits that must be there: every second figure is a 1 or a 5 with zeros
MANY = 3  # from here on two figures seldom share all digits but one by chance (1 pair in 33), or all (1 in 450)
SCALES = (1, 3, 6)  # decimal exponents: a zero too many, million for billion, thousand for billion


@frozen
class Digits:
    """A printed figure: its significant digits, and the power of ten of the first one."""

    text: str
    magnitude: int
    negative: bool


def digits_of(amount: Amount, *, age: bool = False) -> Digits | None:
    """The digits of a figure that states one number; None for ranges, noughts and figures of one digit.

    Years and durations stay out of it, since their digits are the calendar's; not so an `age`.
    """
    number = amount.high if amount.low is None else amount.low
    if (
        number is None
        or (amount.dimension == "time" and not age)
        or (amount.high is not None and amount.high != number)
    ):
        return None
    written = amount.written.high if amount.written.low is None else amount.written.low
    shown = number if written is None else written
    text = "".join(map(str, abs(shown).normalize().as_tuple().digits))
    if len(text) < FEWEST:
        return None
    return Digits(text, _magnitude(number), number < 0)


def _magnitude(number: Decimal) -> int:
    return abs(number).adjusted() if number else 0


def slip_between(one: Digits, other: Digits) -> Slip | None:
    """The slip that makes one figure of the other; None where they are equal or no slip explains them."""
    if one.negative != other.negative:
        return None
    if one.text == other.text:
        return "scale" if abs(one.magnitude - other.magnitude) in SCALES else None
    if one.magnitude != other.magnitude:
        return None
    if are_swapped(one.text, other.text):
        return "swapped"
    if len(one.text) != len(other.text) or len(one.text) < MANY:
        return None
    return "digit" if sum(x != y for x, y in zip(one.text, other.text, strict=True)) == 1 else None


def blocks(digits: Digits) -> Iterator[tuple[str, int, str]]:
    """Keys that two figures share whenever a slip lies between them, so that no other pairs are looked at."""
    yield "swapped", digits.magnitude, "".join(sorted(digits.text))
    yield "swapped", digits.magnitude, "".join(sorted(digits.text + "0"))
    yield "scale", 0, digits.text
    if len(digits.text) >= MANY:
        for place in range(len(digits.text)):
            yield "digit", digits.magnitude, f"{digits.text[:place]}.{digits.text[place + 1 :]}"
