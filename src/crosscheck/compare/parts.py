"""What sets claims of one fact apart before their values are looked at: status, scope, period, measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from crosscheck.compare.extents import SECONDS, TIME
from crosscheck.compare.periods import told_loosely
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import (
    ACTUAL,
    AHEAD,
    CEILING,
    DENIED,
    JOINED,
    PLAIN,
    REVISED,
    is_plan_or_fact,
    status_family,
    statuses_differ,
)
from crosscheck.compare.values import BARE, other_things
from crosscheck.model import Amount, Attribute, Members, Name, Part, Reading, Span, Unread
from crosscheck.names import scope_key


class Key(NamedTuple):
    """A part as claims say it; an empty field is unsaid, and unsaid is not different.

    `measure` is the currency, the unit, or the kind of value; `bare` for a number that names no unit.
    """

    status: str
    scope: str
    period: str
    measure: str

    def says(self) -> tuple[str, bool, bool, str]:
        """Which of status, scope and period are said, and the measure where it can be meant by another one.

        Parts that say the same never meet, unless they are one: they differ in something that both say.
        """
        loose = self.measure == BARE_NUMBER or self.measure.startswith("counted ")
        return status_family(self.status), bool(self.scope), bool(self.period), self.measure if loose else ""

    def part(self, scopes: Iterable[str] = ()) -> Part:
        """The part as findings show it, the scope as `scopes` of its claims are written, first in the alphabet."""
        scope = self.scope
        if scope:
            scope = min((written for written in scopes if scope_key(written) == scope), default=scope)
        return _part(self, scope)


@lru_cache(maxsize=4096)
def _part(key: Key, scope: str) -> Part:
    """One object for all findings of a part: most facts leave everything but the currency unsaid."""
    currency = key.measure.removeprefix(MONEY) if key.measure.startswith(MONEY) else ""
    return Part(key.status, scope, key.period, currency)


MONEY = "money "
BARE_NUMBER = "number"


def part_key(reading: Reading, setting: Setting) -> Key:
    """The part that a claim belongs to: by its own words, and in the currency that its amount was converted to."""
    key = said_key(reading, setting.attribute)
    if setting.converted and reading.claim.id in setting.converted:
        return key._replace(measure=MONEY + setting.converted[reading.claim.id][0].unit)
    return key


def said_key(reading: Reading, attribute: Attribute) -> Key:
    """The part that a claim belongs to by its own words.

    An attribute that is a target or a plan by itself gives that status to claims that leave theirs unsaid. Denials
    and revisions are about the same part as what they deny or revise; so is the plain indicative of a date to come
    ("opens in May"), which is as much a plan as a fact. Where the attribute changes by nature the period does not
    set parts apart, since other times are what makes a difference a change; nor does it for a full date, which is a
    time itself: beside it stands when it was announced, or what it was before.
    """
    status, value = reading.status, reading.value
    dated = isinstance(value, Span)
    if status and (
        status in DENIED
        or status in REVISED
        or status == JOINED
        or (dated and status in PLAIN and _is_to_come(reading))
    ):
        status = ""
    if attribute.ceiling and (not status or status in CEILING or (dated and status in AHEAD)):
        status = "target"  # "delivery is expected in May" tells the date that "will be delivered in May" does
    period = "" if attribute.changes or (dated and _is_full_date(reading)) else reading.period
    return _key(status, scope_key(reading.scope) if reading.scope else "", period, measure(reading, attribute))


@lru_cache(maxsize=4096)
def _key(status: str, scope: str, period: str, measured: str) -> Key:
    """One object for all claims of such parts: to look it up takes a fifth of making it."""
    return Key(status, scope, period, measured)


def _is_to_come(reading: Reading) -> bool:
    """Whether a date lies after the day its source was published."""
    value = reading.value
    start = value.start if isinstance(value, Span) else None
    return start is not None and bool(reading.published) and start.isoformat() > reading.published[:10]


def _is_full_date(reading: Reading) -> bool:
    value = reading.value
    return isinstance(value, Span) and (value.start is not None or value.end is not None)


def measure(reading: Reading, attribute: Attribute) -> str:
    """What a value is measured in: claims meet only when it is the same, or left unsaid."""
    match reading.value:
        case Amount() as amount:
            change = "change " if amount.change else ""
            if amount.dimension == "money":
                return f"{change}{MONEY}{amount.unit}" if change else MONEY + amount.unit
            if amount.unit == "1" and not change:
                counted = amount.counted
                if not counted or (attribute.explicit and attribute.key):
                    return BARE_NUMBER
                return f"counted {reading.language[:2]} {counted}"
            unit = "s" if amount.dimension == TIME and amount.unit in SECONDS else amount.unit
            return f"{change}{amount.dimension} {unit}"
        case Span():
            return "date"
        case Members():
            return "members"
        case Name():
            return "name"
        case Unread():
            return "unread"


def meets(a: Key, b: Key) -> bool:
    """Whether two parts can be one: nothing that both say is different."""
    return not differences(a, b)


def differences(a: Key, b: Key) -> tuple[str, ...]:
    """What two parts say differently: "status", "scope", "period", "currency", "unit", "kind", "counted", "change"."""
    apart = ["status"] if statuses_differ(a.status, b.status) else []
    apart += [name for name in ("scope", "period") if _differ(getattr(a, name), getattr(b, name))]
    return (*apart, *_measure_differs(a.measure, b.measure))


def unsaid(a: Key, b: Key) -> tuple[str, ...]:
    """What one of two parts says and the other leaves open, as the answers that would settle it."""
    open_ends = [name for name in ("status", "scope", "period") if bool(getattr(a, name)) != bool(getattr(b, name))]
    if "status" in open_ends and ACTUAL in (a.status, b.status):
        open_ends.remove("status")  # the plain indicative is actual
    if a.status and b.status and a.status != b.status:
        open_ends.append("status")  # a plan and a forecast
    names = ["time" if name == "period" else name for name in open_ends]
    if (a.measure == BARE_NUMBER) != (b.measure == BARE_NUMBER):
        names.append("currency" if MONEY in a.measure + b.measure else "scope")
    elif a.measure != b.measure:
        names.append("scope")
    return tuple(names)


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _measure_differs(one: str, other: str) -> tuple[str, ...]:
    if one == other:
        return ()
    kinds = (one.split(" ", 1)[0], other.split(" ", 1)[0])
    if "change" in kinds:
        return ("change",)
    if kinds == ("money", "money"):
        return ("currency",)
    if BARE_NUMBER in kinds and kinds[0 if kinds[1] == BARE_NUMBER else 1] in ("money", "counted", *BARE):
        return ()
    if kinds == ("counted", "counted"):
        return _counted_differ(one, other)
    if any(kind in ("date", "members", "name") for kind in kinds):
        return ("kind",)
    return ("unit",)


def _counted_differ(one: str, other: str) -> tuple[str, ...]:
    """Counted nouns are compared within one language only; across languages nobody can tell."""
    _, language, noun = one.split(" ", 2)
    _, other_language, other_noun = other.split(" ", 2)
    return ("counted",) if language == other_language and other_things(noun, other_noun) else ()


def split(readings: Iterable[Reading], setting: Setting) -> dict[Key, list[Reading]]:
    """The readings by part, the part that says most first; periods that are one time in other words are one."""
    parts: dict[Key, list[Reading]] = {}
    for reading in readings:
        parts.setdefault(part_key(reading, setting), []).append(reading)
    if len(parts) == 1:
        return parts
    loose = told_loosely(key.period for key in parts)
    if loose:
        by_period, parts = parts, {}
        for key, claims in by_period.items():
            parts.setdefault(key._replace(period=loose.get(key.period, key.period)), []).extend(claims)
    return {key: parts[key] for key in sorted(parts, key=lambda key: (-_said(key), key))}


def homes(key: Key, keys: Sequence[Key]) -> list[Key]:
    """Those of `keys` that `key`, which says no more than they do, could mean; the closest first."""
    found = [other for other in keys if other != key and meets(key, other)]
    return sorted(found, key=lambda other: (len(unsaid(key, other)), other))


def plan_or_fact(key: Key, keys: Sequence[Key]) -> list[Key]:
    """Those of `keys` that say the same as `key`, once as a plan or a forecast and once in the plain indicative."""
    return [
        other for other in keys
        if is_plan_or_fact(key.status, other.status) and meets(key._replace(status=other.status), other)
    ]  # fmt: skip


def _said(key: Key) -> int:
    return sum(map(bool, key[:3])) + (key.measure != BARE_NUMBER)


def with_ceiling(setting: Setting, key: Key) -> Setting:
    """On targets, pledges and plans an upper bound is the assertion, whatever the attribute."""
    ceiling = setting.attribute.ceiling or key.status in CEILING
    return setting if setting.ceiling == ceiling else replace(setting, ceiling=ceiling)
