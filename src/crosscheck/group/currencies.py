"""A large figure without a currency takes that of the nearest figure about the same subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from crosscheck.group.attributes import index_attributes
from crosscheck.model import Amount, Attribute, Reading, Written

LARGE = Decimal(1_000_000)  # the smallest figure that newspapers write with a scale word: a million


def imply_currencies(readings: Iterable[Reading], attributes: Iterable[Attribute] = ()) -> tuple[Reading, ...]:
    """The readings, bare figures from a million on given the nearest currency, marked implied.

    Only for attributes that are of money or of no known dimension, and only from a figure of the same source and
    subject: the nearest by the place of the quotes, or, where places are unknown, the only currency that the source
    uses of that subject. "Initially endowed with 30 billion" beside "100 billion dollars" is 30 billion USD.
    """
    claims = tuple(readings)
    known = index_attributes(attributes)
    money: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in claims:
        if isinstance(reading.value, Amount) and reading.value.dimension == "money" and not reading.value.implied:
            money[reading.claim.source, reading.subject].append(reading)
    return tuple([_imply(reading, money, known) for reading in claims])


def _imply(reading: Reading, money: Mapping[tuple[str, str], list[Reading]], known: Mapping[str, Attribute]) -> Reading:
    value = reading.value
    if not isinstance(value, Amount) or value.dimension not in ("number", "") or value.counted:
        return reading
    attribute = known.get(reading.attribute)
    if attribute is not None and (attribute.dimension not in ("", "money") or attribute.kind != "amount"):
        return reading
    figure = value.high if value.high is not None else value.low
    nearby = money.get((reading.claim.source, reading.subject), [])
    if figure is None or abs(figure) < LARGE or not nearby:
        return reading
    unit = _nearest(reading, nearby)
    if not unit:
        return reading
    written = Written(value.written.low, value.written.high, unit)
    return replace(reading, value=replace(value, unit=unit, dimension="money", written=written, implied=True))


def _nearest(reading: Reading, nearby: list[Reading]) -> str:
    here = _place(reading)
    placed = [
        (abs(there - here), other) for other in nearby if here is not None and (there := _place(other)) is not None
    ]
    if placed:
        least = min(distance for distance, _ in placed)
        units = {_unit(other) for distance, other in placed if distance == least}
    else:
        units = {_unit(other) for other in nearby}
    return units.pop() if len(units) == 1 else ""


def _place(reading: Reading) -> int | None:
    return reading.claim.quote.start if reading.claim.quote else None


def _unit(reading: Reading) -> str:
    return reading.value.unit if isinstance(reading.value, Amount) else ""
