"""What probably happened where two claims clash: one rule a function, each only with its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from crosscheck.compare.amounts import figure
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting, claim_day
from crosscheck.compare.values import meet
from crosscheck.model import Amount, Argument, Group, Message, Reading, Span, Written


class Case(NamedTuple):
    """Two clashing claims and what else is known: `past` and other claims of the subject, and all positions."""

    a: Reading
    b: Reading
    group: Group
    others: Sequence[Reading]
    clusters: Sequence[Cluster]
    setting: Setting

    def alike(self) -> list[Reading]:
        """The claims about the same attribute: other attributes match figures by chance."""
        return [*self.group.readings, *(one for one in self.others if one.attribute == self.a.attribute)]


WORLD_CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CHF", "CNY")  # rarer ones would match any ratio by chance

Rule = Callable[[Case], Message | None]

THOUSAND, TEN = Decimal(1000), Decimal(10)
CLOSE = Decimal("0.02")  # two per cent: as near as a slip's ratio must come to its factor
# A figure in one unit printed with the other's name: how many of the first make one of the second.
UNIT_FACTORS = {
    "miles": Decimal("1.609344"),  # international mile in km (exact since 1959)
    "acres": Decimal("2.4710538"),  # acres in a hectare
    "pounds": Decimal("2.2046226"),  # avoirdupois pounds in a kilogram
    "feet": Decimal("3.2808399"),  # feet in a metre
    "gallons": Decimal("3.7854118"),  # litres in a US gallon
}
UNIT_DIMENSIONS = {"miles": "length", "feet": "length", "acres": "area", "pounds": "mass", "gallons": "volume"}


def diagnose(
    a: Reading, b: Reading, group: Group, others: Sequence[Reading], clusters: Sequence[Cluster], setting: Setting
) -> tuple[Message, ...]:
    """Every explanation that has evidence, in the order of `RULES`."""
    first, second = sorted((a, b), key=order)
    case = Case(first, second, group, others, clusters, setting)
    return tuple([message for rule in RULES if (message := rule(case)) is not None])


def _figures(case: Case) -> tuple[Amount, Amount, Decimal, Decimal] | None:
    one, other = case.a.value, case.b.value
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return None
    first, second = figure(one), figure(other)
    if not first or not second:
        return None
    return one, other, first, second


def _ratio(case: Case) -> Decimal | None:
    found = _figures(case)
    if found is None or found[0].unit != found[1].unit:
        return None
    return max(abs(found[2]), abs(found[3])) / min(abs(found[2]), abs(found[3]))


def _is(ratio: Decimal, factor: Decimal) -> bool:
    return abs(ratio / factor - 1) <= CLOSE


def translated_billion(case: Case) -> Message | None:
    """A thousandfold difference where the larger claim is French, German or Spanish text that prints "billion"."""
    ratio = _ratio(case)
    if ratio is None or not _is(ratio, THOUSAND):
        return None
    larger = max((case.a, case.b), key=lambda reading: abs(_of(reading)))
    words = larger.claim.value.casefold()
    if larger.language[:2] in ("fr", "de", "es") and ("billion" in words or "billón" in words or "billones" in words):
        return _about(larger, "translated-billion")
    return None


def scale_slip(case: Case) -> Message | None:
    """The same digits a thousand, a million or ten times apart: million for billion, a zero too many."""
    found, ratio = _figures(case), _ratio(case)
    if found is None or ratio is None or translated_billion(case) is not None:
        return None
    for factor, code in ((THOUSAND, "slip-thousand"), (THOUSAND * THOUSAND, "slip-million"), (TEN, "slip-ten")):
        exact = _digits(found[2]) == _digits(found[3]) and _is(ratio, factor)
        if exact or (factor == THOUSAND and _is(ratio, factor)):
            return Message(code, (("x", found[0]), ("y", found[1])))
    return None


def _digits(number: Decimal) -> str:
    return "".join(map(str, abs(number).normalize().as_tuple().digits))


def _of(reading: Reading) -> Decimal:
    return (figure(reading.value) if isinstance(reading.value, Amount) else None) or Decimal(0)


def digits_swapped(case: Case) -> Message | None:
    """The same digits, two neighbours exchanged: 1 580 and 1 850."""
    found = _figures(case)
    if found is None or found[0].unit != found[1].unit:
        return None
    one, other = _digits(found[2]), _digits(found[3])
    if len(one) != len(other) or abs(found[2]).adjusted() != abs(found[3]).adjusted():
        return None
    apart = [place for place, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(apart) != 2 or apart[1] - apart[0] != 1:
        return None
    if one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]:
        return Message("digits-swapped", (("x", found[0]), ("y", found[1])))
    return None


def unit_slip(case: Case) -> Message | None:
    """One number printed in two units, or a ratio that is that of two units: kilometres for miles."""
    found, ratio = _figures(case), _ratio(case)
    if found is None:
        return None
    one, other = found[0].written, found[1].written
    if one.unit != other.unit and _top(one) == _top(other):
        return Message("unit-slip", (("x", one.unit), ("y", other.unit)))
    for name, factor in UNIT_FACTORS.items():
        alike = ratio is not None and abs(ratio / factor - 1) <= Decimal("0.005")
        if alike and UNIT_DIMENSIONS[name] == found[0].dimension:
            return Message("unit-slip-factor", (("unit", name), ("ratio", f"{factor:.3g}")))
    return None


def _top(written: Written) -> Decimal | None:
    return written.high if written.high is not None else written.low


def currency_slip(case: Case) -> Message | None:
    """Another claim prints the same number in another currency, or the ratio is that day's rate of two currencies."""
    found = _figures(case)
    if found is None or found[0].dimension != "money":
        return None
    for reading in sorted(case.alike(), key=order):
        value = reading.value
        if not isinstance(value, Amount) or value.dimension != "money" or value.unit == found[0].unit:
            continue
        for mine, theirs in ((case.a, case.b), (case.b, case.a)):
            said = figure(value)
            if said is not None and said == _of(mine) and said != _of(theirs):
                return Message("currency-slip", (("a", reading.claim.source), ("z", value), ("x", mine.value)))
    return _rate_slip(case)


def _rate_slip(case: Case) -> Message | None:
    ratio, rates = _ratio(case), case.setting.rates
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


def day_month_swapped(case: Case) -> Message | None:
    """03/04 read the other way round."""
    one, other = _single_day(case.a), _single_day(case.b)
    if one is None or other is None or one == other:
        return None
    if one.year == other.year and one.month == other.day and one.day == other.month:
        return Message("day-month-swapped", (("x", case.a.value), ("y", case.b.value)))
    return None


def _single_day(reading: Reading) -> date | None:
    value = reading.value
    return value.start if isinstance(value, Span) and value.start is not None and value.start == value.end else None


def year_slip(case: Case) -> Message | None:
    """The same day and month, one year apart."""
    one, other = _single_day(case.a), _single_day(case.b)
    if one is None or other is None:
        return None
    if abs(one.year - other.year) == 1 and (one.month, one.day) == (other.month, other.day):
        return Message("year-slip", (("x", case.a.value), ("y", case.b.value)))
    return None


def next_day(case: Case) -> Message | None:
    """Two days in a row: an event and the day it was reported, or two time zones."""
    one, other = _single_day(case.a), _single_day(case.b)
    if one is None or other is None or abs((one - other).days) != 1:
        return None
    return Message("next-day")


def superseded(case: Case) -> Message | None:
    """One side's value is what a source calls the former one, or the other side calls its own value revised."""
    for reading in sorted(case.others, key=order):
        if reading.status not in ("initial", "former"):
            continue
        for old, new in ((case.a, case.b), (case.b, case.a)):
            if _confirms(reading, old, case) and not _confirms(reading, new, case):
                told: list[tuple[str, Argument]] = [
                    ("a", old.claim.source), ("x", old.value), ("b", reading.claim.source), ("y", new.value),
                ]  # fmt: skip
                return Message("superseded", tuple(told))
    for old, new in ((case.a, case.b), (case.b, case.a)):
        if new.status == "revised":
            return Message(
                "superseded",
                (("a", old.claim.source), ("x", old.value), ("b", new.claim.source), ("y", new.value)),
            )
    return None


def _confirms(one: Reading, other: Reading, case: Case) -> bool:
    return meet(one.value, other.value, case.group.attribute, ceiling=True).relation == "agree"


def sum_of_parts(case: Case) -> Message | None:
    """Figures with a stated scope that one source gives add up to the figure of another."""
    found = _figures(case)
    if found is None:
        return None
    by_source: dict[str, dict[str, tuple[Decimal, str]]] = {}
    for reading in case.alike():
        if reading.scope and isinstance(reading.value, Amount) and reading.value.unit == found[0].unit:
            parts = by_source.setdefault(reading.claim.source, {})
            parts.setdefault(reading.scope, (_of(reading), reading.claim.id))
    for source in sorted(by_source):
        parts = by_source[source]
        if len(parts) < 2:
            continue
        total = sum((number for number, _ in parts.values()), Decimal(0))
        for whole, part in ((case.a, case.b), (case.b, case.a)):
            if total and abs(total - _of(whole)) <= _half(whole) and total != _of(part):
                return Message("sum-of-parts", (("a", source), ("x", whole.value), ("count", len(parts))))
    return None


def _half(reading: Reading) -> Decimal:
    return reading.value.place / 2 if isinstance(reading.value, Amount) else Decimal(0)


def explained(case: Case) -> Message | None:
    """A third source gives both values with what sets them apart."""
    by_source: dict[str, list[Reading]] = {}
    for reading in case.alike():
        if reading.scope or reading.period or (reading.status and reading.status not in ("initial", "former")):
            by_source.setdefault(reading.claim.source, []).append(reading)
    for source in sorted(by_source):
        if source in (case.a.claim.source, case.b.claim.source):
            continue
        mine = [reading for reading in by_source[source] if _confirms(reading, case.a, case)]
        yours = [reading for reading in by_source[source] if _confirms(reading, case.b, case)]
        for one in sorted(mine, key=order):
            for other in sorted(yours, key=order):
                words = _what_sets_apart(one, other)
                if words is not None:
                    x, y = words
                    return Message(
                        "explained",
                        (("a", source), ("x", one.value), ("p", x), ("y", other.value), ("q", y)),
                    )
    return None


def _what_sets_apart(one: Reading, other: Reading) -> tuple[str, str] | None:
    for mine, yours in ((one.claim.scope, other.claim.scope), (one.period, other.period), (one.status, other.status)):
        if mine != yours:
            return mine or "-", yours or "-"
    return None


def old_name(case: Case) -> Message | None:
    """The two names are the former and the present one of the same subject, as a source says."""
    for reading in sorted(case.others, key=order):
        if reading.attribute != "former name":
            continue
        for old, new in ((case.a, case.b), (case.b, case.a)):
            if (
                meet(reading.value, old.value).relation == "agree"
                and meet(reading.value, new.value).relation != "agree"
            ):
                return Message("old-name", (("a", reading.claim.source), ("x", old.value), ("y", new.value)))
    return None


def _about(reading: Reading, code: str) -> Message:
    return Message(code, (("a", reading.claim.source), ("x", reading.value)))


RULES: tuple[Rule, ...] = (
    explained, superseded, sum_of_parts, translated_billion, scale_slip, digits_swapped, unit_slip, currency_slip,
    day_month_swapped, year_slip, next_day, old_name,
)  # fmt: skip
