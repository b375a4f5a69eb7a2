"""Possible contradictions between claims that no name joins: one story, one measure, and a slip between the figures.

Two newsrooms seldom call a thing alike: "capacity of 32,000" here, "23,000 spectators" there. Claims under different
subjects or attributes are never compared as one fact. But where two texts of one story give, in one unit, figures of
which neither gives the other's, and these differ as slips do, somebody should look. Such a finding is never certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from itertools import combinations
from typing import assert_never

from crosscheck.compare.diagnosis import diagnose
from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.compare.slips.kindred import kindred
from crosscheck.compare.slips.slip import MANY, Slip, blocks, slip_between
from crosscheck.compare.slips.story import ENOUGH, Story, make_stories
from crosscheck.compare.slips.witness import Witness, make_witness
from crosscheck.compare.values import meet
from crosscheck.model import Amount, Argument, Finding, Group, Message
from crosscheck.names import scope_key

CROWD = 40  # claims of one block; figures that so many claims share say nothing
RULE = "contradiction-slip"

Pair = tuple[Witness, Witness]


def find_slips(groups: Iterable[Group]) -> tuple[Finding, ...]:
    """One finding a pair of claims, in a fixed order; each claim is in one finding at most.

    Only claims of different voices and different facts are paired; those of one fact have been compared already.
    """
    known = tuple(groups)
    live = [
        (group, reading)
        for group in known if not group.member
        for reading in group.readings if not reading.corrected_by
    ]  # fmt: skip
    stories = make_stories(reading for group in known for reading in group.readings)
    witnesses = [witness for group, reading in live if (witness := make_witness(group, reading)) is not None]
    weighed = [(_strength(*pair, stories), *pair) for pair in _candidates(witnesses)]
    taken: set[str] = set()
    found = []
    for strength, one, other in sorted(weighed, key=_strongest_first):
        if not strength:
            break
        if taken.isdisjoint((one.reading.claim.id, other.reading.claim.id)):
            taken |= {one.reading.claim.id, other.reading.claim.id}
            found.append(_finding(one, other))
    return tuple(found)


def _strongest_first(weighed: tuple[int, Witness, Witness]) -> tuple[int, tuple[str, str], tuple[str, str]]:
    strength, one, other = weighed
    return -strength, order(one.reading), order(other.reading)


def _candidates(witnesses: Iterable[Witness]) -> Iterator[Pair]:
    """Pairs with a slip between their figures, each once, without laying all beside all."""
    blocked: dict[tuple[object, ...], list[Witness]] = defaultdict(list)
    for witness in witnesses:
        for key in blocks(witness.digits):
            blocked[(witness.amount.unit, *key)].append(witness)
    seen: set[tuple[str, str]] = set()
    for block in blocked.values():
        for one, other in combinations(block, 2) if 1 < len(block) <= CROWD else ():
            first, second = sorted((one, other), key=lambda witness: order(witness.reading))
            pair = first.reading.claim.id, second.reading.claim.id
            if pair not in seen and one.voice != other.voice:
                seen.add(pair)
                yield first, second


def _strength(one: Witness, other: Witness, stories: Mapping[str, Story]) -> int:
    """How much speaks for one fact behind two figures; nought where it is too little, or something against it."""
    slip = slip_between(one.digits, other.digits)
    if slip is None or one.group is other.group or _set_apart(one, other):
        return 0
    mine, yours = stories[one.reading.claim.source], stories[other.reading.claim.source]
    if mine.tells(other.amount) or yours.tells(one.amount) or mine.shares(yours) < ENOUGH:
        return 0
    if meet(_bare(one.amount), _bare(other.amount)).relation != "contradict":
        return 0
    return _evidence(slip, one, other)


def _bare(amount: Amount) -> Amount:
    """The figure alone: whether "places" and "spectators" are one thing is what somebody should look at."""
    return replace(amount, counted=None)


def _set_apart(one: Witness, other: Witness) -> bool:
    """Whether both say for what scope or time they hold, and say it differently."""
    a, b = one.reading, other.reading
    scopes, periods = {scope_key(a.scope), scope_key(b.scope)} - {""}, {a.period, b.period} - {""}
    return len(scopes) > 1 or len(periods) > 1


def _evidence(slip: Slip, one: Witness, other: Witness) -> int:
    """Points for a subject, an attribute and words in common, where there are enough for this kind of slip.

    Digits exchanged in a figure of three or more come about by chance once in some hundred pairs, so a hint will do;
    a figure that is another one ten times over, or shares all digits but one with it, is found in every annual report.
    """
    subject = _subject(one, other)
    attribute = _attribute(one, other)
    words = len(one.words & other.words)
    if subject < 0 and attribute < 2:
        return 0
    total = subject + attribute + min(words, 2)
    match slip:
        case "swapped":
            needed = 1 if len(one.digits.text) >= MANY else 3
        case "scale":
            needed = 3
        case "digit":
            needed = 4
        case _:
            assert_never(slip)
    if slip != "swapped" and attribute == 0:
        return 0
    return total if total >= needed else 0


def _subject(one: Witness, other: Witness) -> int:
    """2 for one subject, 1 for names with a word in common, 0 where one is a mere noun, -1 for two names."""
    if one.group.subject.key == other.group.subject.key or one.subject == other.subject:
        return 2
    if one.subject & other.subject:
        return 1
    return -1 if one.named and other.named else 0


def _attribute(one: Witness, other: Witness) -> int:
    """2 for one attribute, 1 for kindred ones or a sentence's own words, 0 for two that the catalogue knows apart."""
    mine, yours = one.group.attribute, other.group.attribute
    if mine.key == yours.key:
        return 2
    return int(not (mine.explicit and yours.explicit) or kindred(mine.key, yours.key))


def _finding(one: Witness, other: Witness) -> Finding:
    group = Group(one.group.subject, one.group.attribute, (one.reading, other.reading))
    clusters = [Cluster([witness.reading], [], witness.reading) for witness in (one, other)]
    missing = tuple(
        name
        for name, open_end in (
            ("subject", _subject(one, other) < 2),
            ("attribute", one.group.attribute.key != other.group.attribute.key),
        )
        if open_end
    )
    finding = make_finding(
        "contradiction", group, EMPTY, clusters, _reason(one, other),
        rule=RULE, confidence="possible", missing=missing or ("review",),
        diagnosis=diagnose(one.reading, other.reading, group, (), clusters, Setting(group.attribute)),
    )  # fmt: skip
    return replace(finding, id=_identity(one, other))


def _reason(one: Witness, other: Witness) -> Message:
    told: tuple[tuple[str, Argument], ...] = (
        ("a", one.reading.claim.source), ("x", one.amount), ("p", one.group.subject.name),
        ("b", other.reading.claim.source), ("y", other.amount), ("q", other.group.subject.name),
    )  # fmt: skip
    return Message("clash-slip", told)


def _identity(one: Witness, other: Witness) -> str:
    """The stable name of the finding: from both facts, in a fixed order, and nothing that a source's name changes."""
    facts = sorted((witness.group.subject.key, witness.group.attribute.key) for witness in (one, other))
    words = (RULE, *facts[0], *facts[1])
    return blake2b("\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
