"""What other claims say of the two: former values and names, parts of a whole, both with what sets them apart."""

from __future__ import annotations

from decimal import Decimal
from heapq import nlargest
from typing import Final

from crosscheck.compare.diagnosis.case import Case, number_of
from crosscheck.compare.positions import order
from crosscheck.compare.renamed import FORMER_NAME
from crosscheck.compare.statuses import FORMER, REVISED
from crosscheck.compare.values import meet
from crosscheck.model import Amount, Argument, Message, Name, Reading
from crosscheck.names import fold

AT_MOST: Final = 12
"""Earlier claims that are looked through for an old value: of a long series every value has been told before."""


def explained(case: Case) -> Message | None:
    """A third source gives both values with what sets them apart."""
    by_source: dict[str, list[Reading]] = {}
    for reading in case.alike():
        if reading.scope or reading.period or (reading.status and reading.status not in FORMER):
            by_source.setdefault(reading.claim.source, []).append(reading)
    for source in sorted(by_source):
        if source in (case.a.claim.source, case.b.claim.source):
            continue
        mine = [reading for reading in by_source[source] if case.confirms(reading, case.a)]
        yours = [reading for reading in by_source[source] if case.confirms(reading, case.b)]
        for one in sorted(mine, key=order):
            for other in sorted(yours, key=order):
                told = _what_sets_apart(source, one, other)
                if told is not None:
                    return told
    return None


def _what_sets_apart(source: str, one: Reading, other: Reading) -> Message | None:
    """That the source gives both values, and the words that it has for each, or for one of them."""
    for code, mine, yours in (
        ("explained", one.claim.scope, other.claim.scope),
        ("explained", one.period, other.period),
        ("explained-status", one.status, other.status),
    ):
        if mine == yours:
            continue
        if mine and yours:
            told = (("a", source), ("x", one.value), ("p", mine), ("y", other.value), ("q", yours))
            return Message(code, told)
        said, unsaid = (one, other) if mine else (other, one)
        return Message(f"{code}-one", (("a", source), ("x", said.value), ("p", mine or yours), ("y", unsaid.value)))
    return None


def superseded(case: Case) -> Message | None:
    """One side's value is what a source calls the former one, or the other side calls its own value revised."""
    for reading in sorted(case.others, key=order):
        if reading.status not in FORMER:
            continue
        for old, new in ((case.a, case.b), (case.b, case.a)):
            if case.confirms(reading, old) and not case.confirms(reading, new) and _may_hold(case, reading, new):
                told: list[tuple[str, Argument]] = [
                    ("a", old.claim.source), ("x", old.value), ("b", reading.claim.source), ("y", new.value),
                ]  # fmt: skip
                return Message("superseded", tuple(told))
    for old, new in ((case.a, case.b), (case.b, case.a)):
        if new.status in REVISED:
            return Message(
                "superseded",
                (("a", old.claim.source), ("x", old.value), ("b", new.claim.source), ("y", new.value)),
            )
    return None


def _may_hold(case: Case, former: Reading, new: Reading) -> bool:
    """Whether the source of a former value has the new one in its place, or says nothing of what holds now."""
    now = [one for one in case.group.readings if one.claim.source == former.claim.source and one.status not in FORMER]
    return not now or any(case.confirms(one, new) for one in now)


def superseded_repeated(case: Case) -> Message | None:
    """A source gives a value again that others gave shortly before the newer one."""
    sides = case.fellows(case.a), case.fellows(case.b)
    for olds, news in (sides, sides[::-1]):
        first = min((one.published for one in news if one.published), default="")
        late = [one for one in olds if one.published > first] if first else []
        if not late:
            continue
        newer = min((one for one in news if one.published == first), key=order)
        again = min(late, key=_by_day)
        before = (
            one
            for one in case.group.readings
            if one.published and one.published < first and (one.scope, one.status) == (again.scope, again.status)
        )
        for reading in reversed(nlargest(AT_MOST, before, key=_by_day)):
            if case.confirms(reading, again):
                told: list[tuple[str, Argument]] = [
                    ("a", again.claim.source), ("x", reading.value), ("b", newer.claim.source),
                    ("c", reading.claim.source), ("y", newer.value),
                ]  # fmt: skip
                return Message("superseded-repeated", tuple(told))
    return None


def _by_day(reading: Reading) -> tuple[str, tuple[str, str]]:
    return reading.published, order(reading)


def sum_of_parts(case: Case) -> Message | None:
    """Figures with a stated scope that one source gives add up to the figure of another."""
    found = case.figures
    if found is None:
        return None
    by_source: dict[str, dict[str, tuple[Decimal, str]]] = {}
    for reading in case.alike():
        if reading.scope and isinstance(reading.value, Amount) and reading.value.unit == found[0].unit:
            parts = by_source.setdefault(reading.claim.source, {})
            parts.setdefault(reading.scope, (number_of(reading), reading.claim.id))
    for source in sorted(by_source):
        parts = by_source[source]
        if len(parts) < 2:
            continue
        total = sum((number for number, _ in parts.values()), Decimal(0))
        for whole, part in ((case.a, case.b), (case.b, case.a)):
            if total and abs(total - number_of(whole)) <= _half(whole) and total != number_of(part):
                return Message("sum-of-parts", (("a", source), ("x", whole.value), ("count", len(parts))))
    return None


def _half(reading: Reading) -> Decimal:
    return reading.value.place / 2 if isinstance(reading.value, Amount) else Decimal(0)


def old_name(case: Case) -> Message | None:
    """The two names, or those that the two claims have for the subject, are its former and its present one."""
    for reading in sorted(case.others, key=order):
        if reading.attribute != FORMER_NAME:
            continue
        for old, new in ((case.a, case.b), (case.b, case.a)):
            if (
                meet(reading.value, old.value).relation == "agree"
                and meet(reading.value, new.value).relation != "agree"
            ):
                return Message("old-name", (("a", reading.claim.source), ("x", old.value), ("y", new.value)))
            if isinstance(reading.value, Name) and _calls(old, reading.value) and not _calls(new, reading.value):
                told: list[tuple[str, Argument]] = [
                    ("a", reading.claim.source), ("b", old.claim.source), ("x", reading.value),
                ]  # fmt: skip
                return Message("old-name-of-subject", tuple(told))
    return None


def _calls(reading: Reading, name: Name) -> bool:
    """Whether a claim's subject goes by a name, as it is written there."""
    return fold(reading.claim.subject) == name.folded
