"""One figure told twice in one sentence: "€200 million ($215 million)", "100 miles, soit 160 km"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from crosscheck.compare.amounts import figure
from crosscheck.compare.parts import measure
from crosscheck.compare.rates import Rates
from crosscheck.compare.setting import claim_day
from crosscheck.compare.values import meet_amounts
from crosscheck.files.data_table import data_table
from crosscheck.model import Amount, Attribute, Finding, Message, Reading

_BRACKET = re.compile(r"\s{0,3}[(\[]\s{0,3}(?:[^\W\d]+\s){0,3}")
_IN_BRACKETS = re.compile(r"(?P<one>[^()\[\]]+?)\s{0,3}[(\[]\s{0,3}(?P<other>[^()\[\]]+?)\s{0,3}[)\]]")
_ROUNDED = Decimal("0.05")
"""How far a conversion may be from the rate because both figures were rounded."""
_LONGEST = 400


def restated(readings: Sequence[Reading]) -> dict[str, Reading]:
    """Claims that restate another figure of their sentence in another unit or currency: their id, and that claim.

    Claims of one sentence have one quote, or quotes that begin at one place and end each behind its own figure.
    """
    by_sentence: dict[tuple[str, int | str], list[Reading]] = {}
    for reading in readings:
        quote = reading.claim.quote
        if isinstance(reading.value, Amount) and quote is not None:
            place = quote.text if quote.start is None else quote.start
            by_sentence.setdefault((reading.claim.source, place), []).append(reading)
    found: dict[str, Reading] = {}
    for claims in by_sentence.values():
        for one in claims if len(claims) > 1 else ():
            for other in claims:
                if other is not one and _restates(one, other):
                    found[other.claim.id] = found.get(one.claim.id, one)
    return {name: found.get(first.claim.id, first) for name, first in found.items()}


def _restates(one: Reading, other: Reading) -> bool:
    """Whether `other` stands behind `one` in brackets, or after "or" or "soit", in another unit."""
    text = other.claim.quote.text if other.claim.quote is not None else ""
    mine, yours = one.value, other.value
    if not isinstance(mine, Amount) or not isinstance(yours, Amount) or mine.written.unit == yours.written.unit:
        return False
    if mine.dimension != yours.dimension or (one.status, one.scope, one.period) != (
        other.status, other.scope, other.period
    ):  # fmt: skip
        return False
    start = text.find(one.claim.value)
    end = text.find(other.claim.value, start + len(one.claim.value)) if start >= 0 else -1
    between = text[start + len(one.claim.value) : end] if end >= 0 else ""
    return 0 < len(between) <= _LONGEST and bool(_BRACKET.fullmatch(between) or _instead().fullmatch(between))


def stated_twice(text: str) -> tuple[str, str] | None:
    """A value and its conversion, where a text gives both and nothing else: "€200 million ($215 million)"."""
    bracketed = _IN_BRACKETS.fullmatch(text.strip())
    if bracketed:
        return bracketed["one"], bracketed["other"]
    found = _instead().search(text)
    return (text[: found.start()], text[found.end() :]) if found else None


def told_in_common(live: Sequence[Reading], attribute: Attribute) -> list[Reading]:
    """The claims, those that give their figure twice in the unit or currency that others use."""
    twice = [one for one in live if one.restated is not None]
    if not twice:
        return list(live)
    used = {measure(one, attribute) for one in live if one.restated is None}
    return [_as_others(one, used, attribute) for one in live]


def _as_others(reading: Reading, used: set[str], attribute: Attribute) -> Reading:
    if reading.restated is None or measure(reading, attribute) in used or not isinstance(reading.value, Amount):
        return reading
    turned = replace(reading, value=reading.restated, restated=reading.value)
    return turned if measure(turned, attribute) in used else reading


def with_restated(findings: Sequence[Finding], told: Mapping[str, Reading], folded: Sequence[Reading]) -> list[Finding]:
    """The findings with the folded claims as supporters of the figures that they restate."""
    shown = []
    for finding in findings:
        positions = []
        for position in finding.positions:
            ids = {reading.claim.id for reading in (*position.founders, *position.supporters)}
            beside = [one for one in folded if told[one.claim.id].claim.id in ids]
            supporters = sorted((*position.supporters, *beside), key=lambda one: (one.claim.source, one.claim.id))
            positions.append(replace(position, supporters=tuple(supporters)) if beside else position)
        shown.append(replace(finding, positions=tuple(positions)))
    return shown


def with_conversions_checked(
    findings: Sequence[Finding], told: Mapping[str, Reading], attribute: Attribute, rates: Rates | None
) -> list[Finding]:
    """The findings, each with what is wrong with the conversions that its claims state."""
    checked = []
    for finding in findings:
        wrong = [
            Message("stated-conversion", (("a", one.claim.source), ("x", told[one.claim.id].value), ("y", one.value)))
            for one in finding.readings()
            if one.claim.id in told and not is_plausible(told[one.claim.id], one, attribute, rates)
        ]
        wrong += [
            Message("stated-conversion", (("a", one.claim.source), ("x", one.value), ("y", one.restated)))
            for one in finding.readings()
            if one.restated is not None and not is_plausible(one, replace(one, value=one.restated), attribute, rates)
        ]
        checked.append(replace(finding, diagnosis=(*finding.diagnosis, *wrong)) if wrong else finding)
    return checked


def is_plausible(one: Reading, other: Reading, attribute: Attribute, rates: Rates | None) -> bool:
    """Whether two figures can be one in two units; money by that month's rates, without rates by those since 1999."""
    mine, yours = one.value, other.value
    if not isinstance(mine, Amount) or not isinstance(yours, Amount):
        return True
    if mine.dimension != "money":
        return meet_amounts(mine, yours, attribute, ceiling=True).relation != "contradict"
    first, second = figure(mine), figure(yours)
    limits = _limits(mine.unit, yours.unit, one, rates)
    if not first or not second or limits is None:
        return True
    return limits[0] * (1 - _ROUNDED) <= second / first <= limits[1] * (1 + _ROUNDED)


def _limits(base: str, quote: str, reading: Reading, rates: Rates | None) -> tuple[Decimal, Decimal] | None:
    day = claim_day(reading)
    rate = rates.rate(base, quote, day) if rates is not None and day is not None else None
    if rate is not None:
        return rate.low, rate.high
    ranges = currency_ranges()
    if base not in ranges or quote not in ranges:
        return None
    (least, most), (low, high) = ranges[base], ranges[quote]
    return low / most, high / least


@lru_cache(maxsize=1)
def _instead() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in _table("restating")["words"])
    return re.compile(rf",?\s(?:{words})\s(?:[^\W\d]+\s){{0,2}}", re.IGNORECASE)


@lru_cache(maxsize=1)
def currency_ranges() -> Mapping[str, tuple[Decimal, Decimal]]:
    """The least and the most units of each currency that a euro has bought."""
    return {code: (Decimal(low), Decimal(high)) for code, (low, high) in _table("currency_ranges").items()}


def _table(name: str) -> Mapping[str, list[str]]:
    return data_table(__file__, f"{name}.toml")
