"""A claim with its value understood becomes a reading."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from crosscheck.group.in_points import in_points
from crosscheck.group.slipped import slipped
from crosscheck.group.statuses import canonical_status
from crosscheck.model import Amount, Attribute, Claim, Reading, Source, Value, Written
from crosscheck.names import acronym_fits, fold, price_year

REVISED = "revised"
"""The status of a value that the source says was changed to this."""
AGE = "age"
"""The attribute whose bare numbers are years."""
_PRINTED = re.compile(r"0[.,]\d")
"""A decimal is no fraction in words: "0.4" of a rate may be per cent already."""
_REACH = 48
"""Code points behind a sum in which its prices are told."""
_OTHER = re.compile(r"[\d.;:!?]")
"""Between a sum and its prices this begins another figure or clause."""


def make_reading(
    claim: Claim,
    source: Source,
    attribute: Attribute,
    value: Value,
    *,
    period: str = "",
    origin: str = "",
    language: str = "",
    restated: Amount | None = None,
) -> Reading:
    """The reading of a claim, with subject and scope folded and the status made canonical.

    `value` is what the reader made of `claim.value`, `restated` the same figure in a second unit where the value gives
    both; `period` the EDTF form of what it made of `claim.as_of`; `origin` the voice (`find_origins`), the source
    itself by default; `language` that of the text where the source does not name one. Of a date that was moved the new
    one holds, and the status says so; the year of a sum's prices is part of the scope. The subject counts as named when
    the text names it, or abbreviates the name.
    """
    moved = slipped(claim, value)
    value = _in_years(value) if attribute.key == AGE else _in_percent(in_points(value, attribute), attribute, claim)
    return Reading(
        claim=claim,
        subject=fold(claim.subject),
        attribute=attribute.key,
        value=moved or value,
        status=REVISED if moved else canonical_status(claim.status),
        scope=_scope(claim, value),
        period=period,
        published=source.published,
        origin=origin or source.id,
        language=language or source.language,
        named=_named(claim),
        restated=restated,
    )


def _in_years(value: Value) -> Value:
    """An age that is a bare number ("Ann Lee, 47") in years, as it is meant."""
    if isinstance(value, Amount) and value.unit == "1" and not (value.counted or value.change):
        return replace(value, unit="a", dimension="time")
    return value


def _in_percent(value: Value, attribute: Attribute, claim: Claim) -> Value:
    """A share told as a fraction ("a third", "six people in ten") in per cent, about: nobody says "a third" of 33.3."""
    if not isinstance(value, Amount) or attribute.dimension != "percent" or value.dimension not in ("number", "count"):
        return value
    low, high = value.low, value.high
    if low is None or high is None or not 0 < low <= high < 1 or _PRINTED.search(claim.value):
        return value
    low, high = round(low * 100, 1), round(high * 100, 1)
    hedge = "about" if value.hedge == "exact" else value.hedge
    return replace(
        value, low=low, high=high, unit="%", dimension="percent", place=Decimal(1), counted=None, hedge=hedge,
        written=Written(low, high, "%"),
    )  # fmt: skip


def _scope(claim: Claim, value: Value) -> str:
    """The scope as the claim says it, with the year of the prices that a sum's own words or those behind it give."""
    scope = fold(claim.scope) if claim.scope else ""
    if not isinstance(value, Amount) or value.dimension != "money" or price_year(scope):
        return scope
    prices = _prices(claim)
    return ", ".join(filter(None, (scope, fold(prices)))) if prices else scope


def _prices(claim: Claim) -> str:
    """The words of a value, or right behind it in its quotation, that say which year's prices are meant."""
    _, _, rest = claim.quote.text.partition(claim.value) if claim.quote is not None else ("", "", "")
    found = price_year(claim.value + rest[:_REACH])
    if found is None:
        return ""
    between = rest[: max(0, found.start - len(claim.value))]
    return "" if _OTHER.search(between) else found.written


def _named(claim: Claim) -> bool:
    """Whether the text itself names the subject; a written form that only points at it ("the group") does not."""
    written = claim.subject_written
    if not written or fold(written) == fold(claim.subject) or acronym_fits(written, claim.subject):
        return True
    words, name = fold(written).split(), fold(claim.subject).split()
    return claim.confidence == "certain" or (len(words) > 1 and set(words) <= set(name) and written[:1].isupper())
