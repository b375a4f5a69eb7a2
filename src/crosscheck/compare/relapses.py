"""Claims that give a value of before, after it has changed: an old figure repeated, a toll that falls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crosscheck.compare.amounts import figure
from crosscheck.compare.comparators import COMPARATORS
from crosscheck.compare.moments import Moment, published_day
from crosscheck.compare.positions import order
from crosscheck.compare.setting import Setting
from crosscheck.model import Amount, Reading

AT_MOST = 12  # older values that are remembered; beyond, a series goes up and down by nature
ONE_COUNT = 30
"""Days within which two counts of what only grows are taken to count the same thing."""


def relapses(claims: Sequence[Reading], setting: Setting) -> list[Moment]:
    """The claim that gave a newer value with the later ones that give an old value again, by the days of both.

    Of claims that say no time themselves. A value that seldom changes relapses where it was told before, another
    value came, and then it is told again; one that only grows wherever a later figure is lower.
    """
    attribute = setting.attribute
    if not (attribute.pace or attribute.grows):
        return []
    dated = [(day, one) for one in claims if not one.period and (day := published_day(one)) is not None]
    dated.sort(key=lambda each: (each[0], repr(each[1].value), order(each[1])))
    level = COMPARATORS[type(claims[0].value)].level
    found: dict[str, list[Reading]] = {}
    newest: tuple[int, Reading] | None = None  # the first claim of the value that holds
    outdated: list[Reading] = []
    for day, claim in dated:
        if newest is None:
            newest = (day, claim)
            continue
        since, current = newest
        if day == since or level(current, claim, setting).relation != "contradict":
            if attribute.grows and _lower(current, claim) and _is_plain(claim):
                newest = (day, claim)  # "at least 12" once, 34 now: what comes later is measured by this
            continue
        again = attribute.pace and any(level(old, claim, setting).relation == "agree" for old in outdated)
        fallen = attribute.grows and _lower(claim, current) and day - since <= ONE_COUNT
        if again or fallen:
            found.setdefault(f"{date.fromordinal(since)}/{date.fromordinal(day)}", [current]).append(claim)
        else:
            outdated = [*outdated[-AT_MOST:], current]
            newest = (day, claim)
    return [Moment(time, together) for time, together in found.items()]


def _is_plain(one: Reading) -> bool:
    return isinstance(one.value, Amount) and one.value.hedge == "exact"


def _lower(one: Reading, other: Reading) -> bool:
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return False
    mine, yours = figure(one.value), figure(other.value)
    return mine is not None and yours is not None and mine < yours
