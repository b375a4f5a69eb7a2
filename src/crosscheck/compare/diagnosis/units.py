"""One unit or currency taken for another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.compare.amounts import figure, printed
from crosscheck.compare.diagnosis.case import Case, number_of
from crosscheck.compare.mistaken_units import same_number
from crosscheck.compare.positions import order
from crosscheck.compare.setting import claim_day
from crosscheck.model import Amount, Message, Reading

# A figure in one unit printed with the other's name: how many of the first make one of the second.
UNIT_FACTORS = {
    "miles": Decimal("1.609344"),  # international mile in km (exact since 1959)
    "acres": Decimal("2.4710538"),  # acres in a hectare
    "pounds": Decimal("2.2046226"),  # avoirdupois pounds in a kilogram
    "feet": Decimal("3.2808399"),  # feet in a metre
    "gallons": Decimal("3.7854118"),  # litres in a US gallon
}
UNIT_DIMENSIONS = {"miles": "length", "feet": "length", "acres": "area", "pounds": "mass", "gallons": "volume"}
WORLD_CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CHF", "CNY")  # rarer ones would match any ratio by chance


def unit_slip(case: Case) -> Message | None:
    """One number printed in two units, or a ratio that is that of two units: kilometres for miles."""
    found, ratio = case.figures, case.ratio
    if found is None:
        return None
    one, other = found[0].written, found[1].written
    if one.unit != other.unit and printed(found[0]) == printed(found[1]):
        return Message(same_number(*found[:2]), (("x", found[0]), ("y", found[1])))
    if ratio is None:
        return None
    for name, factor in UNIT_FACTORS.items():
        if UNIT_DIMENSIONS[name] == found[0].dimension and abs(ratio / factor - 1) <= Decimal("0.005"):
            return Message("unit-slip-factor", (("unit", name), ("ratio", f"{factor:.3g}")))
    return None


def currency_slip(case: Case) -> Message | None:
    """Another claim prints the same number in another currency, or the ratio is that day's rate of two currencies."""
    found = case.figures
    if found is None or found[0].dimension != "money":
        return None
    for reading, value in sorted(_in_other_currencies(case, found[0].unit), key=lambda told: order(told[0])):
        for mine, theirs in ((case.a, case.b), (case.b, case.a)):
            said = figure(value)
            if said is None or not isinstance(mine.value, Amount) or value.unit == mine.value.unit:
                continue  # the claim itself, converted for the comparison, is no witness against itself
            if said == number_of(mine) and said != number_of(theirs):
                return Message("currency-slip", (("a", reading.claim.source), ("z", value), ("x", mine.value)))
    return _rate_slip(case)


def _in_other_currencies(case: Case, unit: str) -> Iterator[tuple[Reading, Amount]]:
    """The claims about the attribute whose money is in another currency, with it."""
    for reading in case.alike():
        value = reading.value
        if isinstance(value, Amount) and value.dimension == "money" and value.unit != unit:
            yield reading, value


def _rate_slip(case: Case) -> Message | None:
    ratio, rates = case.ratio, case.setting.rates
    if ratio is None or rates is None or not isinstance(case.a.value, Amount):
        return None
    mine = case.a.value.unit
    for day in dict.fromkeys(day for day in map(claim_day, (case.a, case.b)) if day is not None):
        for unit in WORLD_CURRENCIES:
            rate = rates.rate(unit, mine, day) if unit != mine else None
            if rate is None or not rate.value:
                continue
            if any(abs(ratio / times - 1) <= Decimal("0.005") for times in (rate.value, 1 / rate.value)):
                told = (("ratio", f"{ratio:.3g}"), ("x", unit), ("y", mine), ("on", rate.on.isoformat()))
                return Message("currency-slip-rate", told)
    return None
