"""Possible contradictions between claims of one attribute whose subjects are told in two ways.

"The satellite" here, "Sirocco-2" there; "Malterie" and "Malterie du Nord"; "pont de Bexter" and "Bexter Bridge". Where
two texts of one story each give one figure or date of an attribute, or the one name of an office ("chair"), and these
exclude each other, somebody should look.
Such a finding is never certain: whether the subjects are one is for a person to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.compare.diagnosis import diagnose
from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.moments import published_day
from crosscheck.compare.parts import differences, said_key, unsaid
from crosscheck.compare.periods import one_time
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.compare.slips.one_fact import is_toll, one_fact
from crosscheck.compare.slips.same_subject import (
    Told,
    named_alike,
    of_nobody,
    one_subject,
    says_what,
    told_enough,
)
from crosscheck.compare.slips.story import ENOUGH, Stories
from crosscheck.compare.slips.told_apart import told_apart
from crosscheck.compare.slips.witness import names_in, names_of
from crosscheck.compare.statuses import AHEAD, PLAIN
from crosscheck.compare.values import meet
from crosscheck.compare.varies import varies
from crosscheck.files.blake2b import blake2b
from crosscheck.model import Amount, Argument, Attribute, Finding, Group, Message, Name, Reading, Span
from crosscheck.names import is_proper_name

RULE = "contradiction-namesake"
LASTS = "duration"  # how long a thing lasts, which one noun with one name does once
MOST = 12  # sources that give one attribute; what so many texts give is looked at by its name only
FARTHEST = 20  # times; figures farther apart are of two things

Pair = tuple[Group, Reading]
Tellings = Mapping[str, Mapping[str, Sequence[Pair]]]
"""By fact and source: the claims that may tell it."""


def find_namesakes(
    groups: Iterable[Group], taken: Collection[str] = (), stories: Stories | None = None
) -> tuple[Finding, ...]:
    """One finding a pair of claims, in a fixed order; `taken` are claims that other findings of this kind hold."""
    known = tuple(groups)
    stories = stories or Stories(reading for group in known for reading in group.readings)
    told = Told(stories)
    used = set(taken)
    found = []
    tellings = _tellings(known)
    single = _told_once(tellings)
    for one, other in sorted(_pairs(tellings, single), key=lambda pair: (order(pair[0][1]), order(pair[1][1]))):
        ids = {one[1].claim.id, other[1].claim.id}
        if used.isdisjoint(ids) and _clash(one, other, stories) and _of_one(one, other, told, single):
            used |= ids
            found.append(_finding(one, other))
    return tuple(found)


def _of_one(one: Pair, other: Pair, told: Told, single: Collection[str]) -> bool:
    """Whether two claims are told of one subject, or each is its text's only toll, of which an event has one.

    "Seven people were hurt when a coach overturned", "the crash left eleven people hurt". Two attributes that may be
    one fact ("price", "cost") are so of one name only.
    """
    (group, a), (second, b) = one, other
    if group.attribute.key != second.attribute.key:
        return group.subject.key == second.subject.key or named_alike(a, b)
    toll = is_toll(group.attribute.key) and a.claim.id in single and b.claim.id in single
    return one_subject(a, b, told) or (toll and of_nobody(a, b))


def _tellings(groups: Iterable[Group]) -> Tellings:
    by_attribute: dict[str, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for group in groups:
        attribute = group.attribute
        if group.member or not attribute.explicit or not attribute.key:
            continue
        for reading in group.readings:
            if isinstance(reading.value, Amount | Span) or _holds_one(reading, attribute):
                by_attribute[one_fact(attribute.key)][reading.claim.source].append((group, reading))
    return by_attribute


def _told_once(tellings: Tellings) -> frozenset[str]:
    """The claims whose source tells their attribute of nothing else."""
    every = (pairs for sources in tellings.values() for pairs in sources.values())
    return frozenset(pairs[0][1].claim.id for pairs in every if len(pairs) == 1)


def _pairs(tellings: Tellings, single: Collection[str]) -> Iterable[tuple[Pair, Pair]]:
    """Claims of one attribute under two subjects, each the only one of its subject and source.

    Where a source tells the attribute of other subjects too, only of subjects that say by themselves what they are; of
    many sources only those that tell it once are looked at.
    """
    for sources in tellings.values():
        told = [pair for _, pairs in sorted(sources.items()) for pair in _once(pairs)]
        if len(sources) > MOST:
            told = [pair for pair in told if pair[1].claim.id in single]
            if len(told) > MOST:
                continue
        for one, other in combinations(sorted(told, key=lambda pair: order(pair[1])), 2):
            alone = one[1].claim.id in single and other[1].claim.id in single
            if one[0] is not other[0] and (alone or (says_what(one[1]) and says_what(other[1]))):
                yield one, other


def _once(pairs: Iterable[Pair]) -> list[Pair]:
    """Those of a source whose subject has no other claim of the attribute there."""
    by_subject: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_subject[pair[0].subject.key].append(pair)
    return [each[0] for each in by_subject.values() if len(each) == 1]


def _holds_one(reading: Reading, attribute: Attribute) -> bool:
    """Whether a claim names who is, at one time, the only one in an office of its subject ("chair")."""
    return isinstance(reading.value, Name) and attribute.kind == "name" and attribute.changes


def _clash(one: Pair, other: Pair, stories: Stories) -> bool:
    """Whether two claims of two voices and one story cannot both hold, and say alike of scope, status and time."""
    (group, a), (_, b) = one, other
    attribute = group.attribute
    if a.voice == b.voice or a.corrected_by or b.corrected_by:
        return False
    keys = said_key(a, attribute), said_key(b, attribute)
    statuses = {a.status, b.status}
    told_alike = len(statuses) == 1 or statuses <= PLAIN or ("" in statuses and statuses <= PLAIN | AHEAD)
    if differences(*keys) or set(unsaid(*keys)) - {"status"} or not told_alike:
        return False
    if attribute.repeats and not (attribute.dimension == LASTS and named_alike(a, b)):
        return False
    timed = bool(a.period and b.period)
    if timed and not one_time(a.period, b.period):
        return False
    mine, yours = stories[a.claim.source], stories[b.claim.source]
    common = mine.shares(yours)
    if common + mine.is_news_with(yours) < ENOUGH or not told_enough(a, b, common):
        return False
    if not timed and varies(attribute, a.period or b.period, a.status) and not _one_time(a, b, attribute.pace):
        return False
    level = meet(a.value, b.value, attribute)
    if level.relation != "contradict" or level.soft or not _plain(a, b, stories):
        return False
    return not told_apart(a, b) and not _named_apart(a, b, stories)


def _named_apart(a: Reading, b: Reading, stories: Stories) -> bool:
    """Whether each of two nouns stands beside a name that the other text does not have: two of a kind."""
    if any(is_proper_name(reading.claim.subject) for reading in (a, b)):
        return False
    ours, theirs = stories[a.claim.source].names, stories[b.claim.source].names
    return bool(names_of(a) - names_in(a) - theirs and names_of(b) - names_in(b) - ours)


def _one_time(a: Reading, b: Reading, pace: int) -> bool:
    """Whether two texts appeared within the days that a changing value stands still, and a day more."""
    first, second = published_day(a), published_day(b)
    return first is not None and second is not None and abs(first - second) <= max(pace, 1)


def _plain(a: Reading, b: Reading, stories: Stories) -> bool:
    """Whether two values are stated as they are, neither text has the other's, and they are of one size."""
    x, y = a.value, b.value
    if isinstance(x, Name) and isinstance(y, Name):
        return names_in(a).isdisjoint(stories[b.claim.source].names | names_in(b)) and names_in(b).isdisjoint(
            stories[a.claim.source].names
        )
    if isinstance(x, Span) and isinstance(y, Span):
        return x.hedge == y.hedge == "exact"
    if not isinstance(x, Amount) or not isinstance(y, Amount) or x.hedge != "exact" or y.hedge != "exact":
        return False
    if x.change or y.change or not x.low or not y.low:
        return False
    if stories[a.claim.source].tells(y) or stories[b.claim.source].tells(x):
        return False
    sizes = sorted((abs(x.low), abs(y.low)))
    return sizes[1] <= FARTHEST * sizes[0]


def _finding(one: Pair, other: Pair) -> Finding:
    (group, a), (second, b) = one, other
    joined = Group(group.subject, group.attribute, (a, b))
    missing = ("subject",) if group.attribute.key == second.attribute.key else ("attribute",)
    clusters = [Cluster([reading], [], reading) for reading in (a, b)]
    told: tuple[tuple[str, Argument], ...] = (
        ("a", a.claim.source), ("x", a.value), ("p", group.subject.name),
        ("b", b.claim.source), ("y", b.value), ("q", second.subject.name),
    )  # fmt: skip
    finding = make_finding(
        "contradiction", joined, EMPTY, clusters, Message("clash-namesake", told),
        rule=RULE, confidence="possible", missing=missing,
        diagnosis=diagnose(a, b, joined, (), clusters, Setting(group.attribute)),
    )  # fmt: skip
    return replace(finding, id=_identity(group, second))


def _identity(one: Group, other: Group) -> str:
    """The stable name of the finding: from both subjects and attributes."""
    words = (RULE, *sorted((one.subject.key, other.subject.key)), *sorted({one.attribute.key, other.attribute.key}))
    return blake2b("\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
