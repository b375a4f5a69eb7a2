"""Possible contradictions between claims that no name joins: one story, one measure, and a slip between the figures.

Two newsrooms seldom call a thing alike: "capacity of 32,000" here, "23,000 spectators" there. Claims under different
subjects or attributes are never compared as one fact. But where two texts of one story give, in one unit, figures of
which neither gives the other's, and these differ as slips do, somebody should look. Such a finding is never certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import assert_never

from crosscheck.compare.diagnosis import diagnose
from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.moments import same_moment
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.compare.slips.kindred import kindred
from crosscheck.compare.slips.slip import MANY, Digits, Slip, blocks, slip_between
from crosscheck.compare.slips.story import ENOUGH, Stories
from crosscheck.compare.slips.told_apart import other_noun, told_apart
from crosscheck.compare.slips.witness import Figure, Witness, make_figure, make_witness
from crosscheck.compare.values import meet
from crosscheck.files.blake2b import blake2b
from crosscheck.model import Amount, Argument, Finding, Group, Message
from crosscheck.names import scope_key

FEW = 8  # claims of one block that are laid beside each other as they are; a larger block is divided
CROWD = 40  # claims of a divided block; a name or figure that so many of them share says nothing
RULE = "contradiction-slip"
_MEASURE = {"common-noun", "subject-noun"}

Pair = tuple[Figure, Figure]


def find_slips(groups: Iterable[Group], stories: Stories | None = None) -> tuple[Finding, ...]:
    """One finding a pair of claims, in a fixed order; each claim is in one finding at most.

    Only claims of different voices and different facts are paired; those of one fact have been compared already.
    `stories` may be handed in where they are known. Time grows with the claims, not with their pairs.
    """
    known = tuple(groups)
    stories = stories or Stories(reading for group in known for reading in group.readings)
    figures = [
        figure
        for group in known if not group.member
        for reading in group.readings
        if not reading.corrected_by and (figure := make_figure(group, reading)) is not None
    ]  # fmt: skip
    witnesses = _Witnesses()
    weighed = [(_strength(*pair, stories, witnesses), *pair) for pair in _candidates(figures, stories)]
    taken: set[str] = set()
    found = []
    for _weight, one, other in sorted((each for each in weighed if each[0]), key=_strongest_first):
        if taken.isdisjoint((one.reading.claim.id, other.reading.claim.id)):
            taken |= {one.reading.claim.id, other.reading.claim.id}
            found.append(_finding(one, other, _subject(one, other, witnesses)))
    return tuple(found)


class _Witnesses:
    """What claims tell besides their figures, looked at once and only where it is asked for."""

    def __init__(self) -> None:
        self._known: dict[str, Witness] = {}

    def __getitem__(self, figure: Figure) -> Witness:
        name = figure.reading.claim.id
        witness = self._known.get(name)
        if witness is None:
            witness = self._known[name] = make_witness(figure.reading)
        return witness


def _strongest_first(weighed: tuple[int, Figure, Figure]) -> tuple[int, tuple[str, str], tuple[str, str]]:
    strength, one, other = weighed
    return -strength, order(one.reading), order(other.reading)


def _candidates(figures: Iterable[Figure], stories: Stories) -> Iterator[Pair]:
    """Pairs with a slip between their figures, each once, without laying all beside all."""
    blocked: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: order(figure.reading)):  # so is every block, and every pair in it
        for key in blocks(figure.digits):
            blocked[(figure.amount.unit, *key)].append(figure)
    seen: set[tuple[str, str]] = set()
    slipped = (block for block in blocked.values() if _slips({figure.digits for figure in block}))
    for one, other in (pair for block in slipped for part in _divided(block, stories) for pair in _pairs(part)):
        if one.group is other.group or one.voice == other.voice:
            continue
        pair = one.reading.claim.id, other.reading.claim.id
        if pair not in seen:
            seen.add(pair)
            yield one, other


def _slips(figures: Iterable[Digits]) -> list[tuple[Digits, Digits]]:
    """The figures of which a slip makes each other; a block may be full of one figure that many tell."""
    return [pair for pair in combinations(figures, 2) if slip_between(*pair) is not None]


def _pairs(part: list[Figure]) -> Iterator[Pair]:
    """The pairs with a slip between them, each in the order of the part."""
    places: dict[Digits, list[int]] = defaultdict(list)
    for place, figure in enumerate(part):
        places[figure.digits].append(place)
    for one, other in _slips(places):
        for first, last in product(places[one], places[other]):
            yield part[min(first, last)], part[max(first, last)]


def _divided(block: list[Figure], stories: Stories) -> Iterator[list[Figure]]:
    """A block, or, where it is large, those of it whose texts share a name, a figure or a date.

    Two texts of one story have something in common, so no pair is lost but of what a whole crowd shares.
    """
    if len(block) <= FEW:
        yield block
        return
    shared: dict[object, list[Figure]] = defaultdict(list)
    for figure in block:
        for element in stories[figure.reading.claim.source].elements():
            shared[element].append(figure)
    yield from (part for part in shared.values() if 1 < len(part) <= CROWD)


def _strength(one: Figure, other: Figure, stories: Stories, witnesses: _Witnesses) -> int:
    """How much speaks for one fact behind two figures; nought where it is too little, or something against it."""
    slip = slip_between(one.digits, other.digits)
    rare = slip == "swapped" and len(one.digits.text) >= MANY
    one_attribute = one.group.attribute.key == other.group.attribute.key
    if slip is None or _set_apart(one, other, of_any_status=rare and one_attribute):
        return 0
    if slip != "swapped" and not _attribute(one, other):
        return 0
    mine, yours = stories[one.reading.claim.source], stories[other.reading.claim.source]
    if mine.tells(other.amount) or yours.tells(one.amount):
        return 0
    alike = one_attribute and _subject(one, other, witnesses) > 0
    if mine.shares(yours) + ((alike or rare) and mine.is_news_with(yours)) < ENOUGH:
        return 0
    if meet(_bare(one.amount), _bare(other.amount)).relation != "contradict":
        return 0
    if told_apart(one.reading, other.reading) or other_noun(one.reading, other.reading):
        return 0
    return _evidence(slip, one, other, witnesses)


def _bare(amount: Amount) -> Amount:
    """The figure alone: whether "places" and "spectators" are one thing is what somebody should look at."""
    return replace(amount, counted=None)


def _set_apart(one: Figure, other: Figure, *, of_any_status: bool) -> bool:
    """Whether both say of what status, for what scope or time they hold, and say it differently.

    A plan and a result may be told of one figure; where its digits are only exchanged that is likelier than chance.
    What changes by nature, and has grown between two texts farther apart than it stands still, is no slip ("12 dead",
    and "21 dead" six days later).
    """
    a, b = one.reading, other.reading
    if one.group.attribute.changes and _has_grown(one, other):
        return True
    scopes, periods = {scope_key(a.scope), scope_key(b.scope)} - {""}, {a.period, b.period} - {""}
    statuses = set() if of_any_status else {a.status, b.status} - {""}
    return len(scopes) > 1 or len(periods) > 1 or len(statuses) > 1


def _has_grown(one: Figure, other: Figure) -> bool:
    """Whether the later of two figures is the larger one, and neither tells of the days of the other."""
    first, last = sorted((one, other), key=lambda figure: figure.reading.published)
    if not first.reading.published or same_moment(first.reading, last.reading, one.group.attribute.pace):
        return False
    low, high = first.amount.low, last.amount.high
    return first.reading.published < last.reading.published and low is not None and high is not None and low < high


def _evidence(slip: Slip, one: Figure, other: Figure, witnesses: _Witnesses) -> int:
    """Points for a subject, an attribute and words in common, where there are enough for this kind of slip.

    Digits exchanged in a figure of three or more come about by chance once in some hundred pairs, so a hint will do;
    a figure that is another one ten times over, or shares all digits but one with it, is found in every annual report.
    """
    subject = _subject(one, other, witnesses)
    attribute = _attribute(one, other)
    words = len(witnesses[one].words & witnesses[other].words)
    if subject < 0 and (attribute < 2 or slip == "scale"):
        return 0  # two names that do not meet: one figure ten times the other is two facts
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
    return total if total >= needed else 0


def _subject(one: Figure, other: Figure, witnesses: _Witnesses) -> int:
    """2 for one subject, 1 for names with a word in common, or of which one claim names the other, -1 for two names.

    0 where one is a noun, be it with a name behind it: "usine de Vaugrenier" may be the firm's; and where the noun only
    says what is measured ("turnout was ..."), which every text about an election does.
    """
    mine, yours = witnesses[one], witnesses[other]
    if _only_measures(one) and _only_measures(other):
        return 0
    if one.group.subject.key == other.group.subject.key or mine.subject == yours.subject:
        return 2
    if mine.subject & yours.subject or mine.tells_of(yours) or yours.tells_of(mine):
        return 1
    return -1 if mine.named and yours.named and mine.noun == yours.noun else 0


def _only_measures(figure: Figure) -> bool:
    """Whether the subject of a figure is a common noun that gave the claim its attribute."""
    return frozenset(figure.reading.claim.reasons) >= _MEASURE


def _attribute(one: Figure, other: Figure) -> int:
    """2 for one attribute, 1 for kindred ones or a sentence's own words, 0 for two that the catalogue knows apart."""
    mine, yours = one.group.attribute, other.group.attribute
    if mine.key == yours.key:
        return 2
    return int(not (mine.explicit and yours.explicit) or kindred(mine.key, yours.key))


def _finding(one: Figure, other: Figure, subject: int) -> Finding:
    group = Group(one.group.subject, one.group.attribute, (one.reading, other.reading))
    clusters = [Cluster([figure.reading], [], figure.reading) for figure in (one, other)]
    missing = tuple(
        name
        for name, open_end in (
            ("subject", subject < 2),
            ("attribute", one.group.attribute.key != other.group.attribute.key),
        )
        if open_end
    )
    finding = make_finding(
        "contradiction", group, EMPTY, clusters, _reason(one, other),
        rule=RULE, confidence="possible", missing=missing or ("subject",),
        diagnosis=diagnose(one.reading, other.reading, group, (), clusters, Setting(group.attribute)),
    )  # fmt: skip
    return replace(finding, id=_identity(one, other))


def _reason(one: Figure, other: Figure) -> Message:
    told: tuple[tuple[str, Argument], ...] = (
        ("a", one.reading.claim.source), ("x", one.amount), ("p", one.group.subject.name),
        ("b", other.reading.claim.source), ("y", other.amount), ("q", other.group.subject.name),
    )  # fmt: skip
    return Message("clash-slip", told)


def _identity(one: Figure, other: Figure) -> str:
    """The stable name of the finding: from both facts, in a fixed order, and nothing that a source's name changes."""
    facts = sorted((figure.group.subject.key, figure.group.attribute.key) for figure in (one, other))
    words = (RULE, *facts[0], *facts[1])
    return blake2b("\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
