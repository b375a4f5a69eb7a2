"""The verdict on the claims of one part: one position or several, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from crosscheck.compare.changes import reported_change
from crosscheck.compare.comparators import COMPARATORS, Comparator
from crosscheck.compare.diagnosis import diagnose
from crosscheck.compare.doubts import DECIDED, NONE, doubts, in_order, two_surest
from crosscheck.compare.findings import clash_reason, make_finding, sources_of
from crosscheck.compare.guessed import are_guessed
from crosscheck.compare.is_one_occasion import is_one_occasion
from crosscheck.compare.levels import LevelName
from crosscheck.compare.measured_apart import measured_apart
from crosscheck.compare.parts import Key
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import DENIED, is_plan_or_fact
from crosscheck.compare.two_speakers import two_speakers
from crosscheck.model import Argument, Confidence, Finding, Group, Message, Reading

AT_MOST = 12  # positions laid against each other in search of the surest pair; the others are listed all the same
WEAKEST: tuple[LevelName, ...] = ("exact", "converted", "rounded", "less-precise")


def cluster(readings: Sequence[Reading], setting: Setting) -> list[Cluster]:
    """The positions of claims of one kind of value; who denies a value stands apart from who asserts it."""
    comparator = COMPARATORS[type(readings[0].value)]
    denying = [reading for reading in readings if reading.status in DENIED]
    if not denying:
        return comparator.cluster(readings, setting)
    clusters = comparator.cluster([reading for reading in readings if reading.status not in DENIED], setting)
    for denied in comparator.cluster(denying, setting):
        denied.denies = True
        denied.founders += denied.supporters
        denied.supporters = []
        clusters.append(denied)
    return clusters


def clash(a: Cluster, b: Cluster, comparator: Comparator, setting: Setting) -> tuple[bool, bool]:
    """Whether two positions exclude each other, and whether only a boundary or a rounding divides them."""
    level = comparator.level(a.lead, b.lead, setting)
    if a.denies != b.denies:
        return level.relation == "agree", False
    if a.denies:
        return False, False
    return level.relation == "contradict", level.soft


def one_position(group: Group, key: Key, clusters: Sequence[Cluster], setting: Setting) -> Finding:
    """Agreement, compatible or single source: nothing clashes. An agreement of a plan with a fact is never certain."""
    everyone = [reading for one in clusters for reading in (*one.founders, *one.supporters)]
    voices = {reading.voice for reading in everyone}
    sources = sources_of(everyone)
    if len(voices) == 1:
        surest = min((doubts(reading, group.attribute) for reading in everyone), key=len)
        copies = len(sources) - 1
        who = next((source for source in sources if source in voices), sources[0])
        reason = Message(
            "only-one-copied" if copies else "only-one", (("a", who), *((("copies", copies),) if copies else ()))
        )
        if len(clusters) > 1:
            reason = Message("clash-self", (("a", who), ("x", clusters[0].lead.value), ("y", clusters[-1].lead.value)))
        return make_finding(
            "single-source", group, key, clusters, reason,
            confidence="possible" if surest else "certain", missing=in_order(surest),
        )  # fmt: skip
    level = agreement_level(clusters[0], setting) if len(clusters) == 1 else None
    if level is None:
        wording = COMPARATORS[type(clusters[0].lead.value)].clash == "clash-names" and len(clusters) > 1
        reason, rule = (
            (Message("different-wording"), "different-wording") if wording else (_both(everyone), "compatible")
        )
        return make_finding("compatible", group, key, clusters, reason, rule=rule)
    owed = _two_surest(clusters[0].founders, group, key)
    told = conversions(clusters, setting)
    reason = Message(
        "agree-converted-money" if told else f"agree-{level}",
        (("sources", len(sources)), ("origins", len(voices)), ("x", clusters[0].lead.value)),
    )
    return make_finding(
        "agreement", group, key, clusters, reason, rule=f"agreement-{level}",
        confidence="possible" if owed else "certain", missing=in_order(owed), diagnosis=told,
    )  # fmt: skip


def _both(claims: Sequence[Reading]) -> Message:
    """What two voices say that can both be true: the first claim, and the first of another voice with another value."""
    told = sorted((each for each in claims if each.status not in DENIED), key=order)
    one = told[0] if told else None
    other = next((each for each in told if one and each.voice != one.voice and each.value != one.value), None)
    if one is None or other is None:
        return Message("compatible")
    places: list[tuple[str, Argument]] = [
        ("a", one.claim.source), ("x", one.value), ("b", other.claim.source), ("y", other.value),
    ]  # fmt: skip
    return Message("compatible-both", tuple(places))


def conversions(clusters: Sequence[Cluster], setting: Setting) -> tuple[Message, ...]:
    """What was converted for the comparison: from what, into what, at which rate of which day."""
    if not setting.converted:
        return ()
    told = []
    for reading in sorted((one for each in clusters for one in (*each.founders, *each.supporters)), key=order):
        if reading.claim.id in setting.converted:
            amount, rate = setting.converted[reading.claim.id]
            places: tuple[tuple[str, Argument], ...] = (
                ("a", reading.claim.source), ("x", reading.value), ("y", amount), ("rate", f"{rate.value:.4g}"),
                ("on", rate.on.isoformat()),
            )  # fmt: skip
            told.append(Message("converted-at", places))
    return tuple(told)


def _two_surest(founders: Sequence[Reading], group: Group, key: Key) -> frozenset[str]:
    """What the two surest independent voices still owe."""
    best: dict[str, frozenset[str]] = {}
    for reading in founders:
        owed = doubts(reading, group.attribute)
        if is_plan_or_fact(reading.status, key.status):
            owed |= {"status"}
        if reading.voice not in best or len(owed) < len(best[reading.voice]):
            best[reading.voice] = owed
    return two_surest(best.values())


def agreement_level(one: Cluster, setting: Setting) -> LevelName | None:
    """How closely independent voices confirm each other; None where all can be true and none confirms another.

    Every founder is laid beside the one that says most; the loosest of the levels that confirm is the answer.
    """
    comparator = COMPARATORS[type(one.lead.value)]
    found: set[LevelName] = set()
    confirmed = {one.lead.voice}
    for reading in one.founders:
        if reading is one.lead:
            continue
        level = comparator.level(one.lead, reading, setting)
        if level.relation == "agree":
            found.add(level.name)
            confirmed.add(reading.voice)
    if len(confirmed) < 2:
        return _agree_without_lead(one, comparator, setting)
    return max(found, key=WEAKEST.index)


def _agree_without_lead(one: Cluster, comparator: Comparator, setting: Setting) -> LevelName | None:
    """Voices may confirm each other though none confirms the claim that says most ("at least 30", said twice)."""
    best: LevelName | None = None
    claims = sorted((*one.founders, *one.supporters), key=order)[:AT_MOST]
    for a, b in combinations(claims, 2):
        level = comparator.level(a, b, setting)
        if (
            a.voice != b.voice
            and level.relation == "agree"
            and (best is None or WEAKEST.index(level.name) < WEAKEST.index(best))
        ):
            best = level.name
    return best


def several_positions(
    group: Group,
    key: Key,
    clusters: list[Cluster],
    setting: Setting,
    *,
    past: Sequence[Reading] = (),
    visitors: dict[str, frozenset[str]] | None = None,
    context: Sequence[Reading] = (),
) -> list[Finding]:
    """Contradiction, reported change, or positions that merely differ.

    `past` are claims about what held before; `visitors` maps claims that leave something unsaid to what that is.
    """
    comparator = COMPARATORS[type(clusters[0].lead.value)]
    loose = visitors or {}
    best: tuple[tuple[int, int, bool, bool], Reading, Reading, frozenset[str]] | None = None
    changed: list[tuple[Cluster, Message]] = []
    for one, other in combinations(sorted(clusters, key=Cluster.backing, reverse=True)[:AT_MOST], 2):
        clashing, soft = clash(one, other, comparator, setting)
        if not clashing:
            continue
        told = [
            (new, how) for old, new in ((one, other), (other, one)) if (how := reported_change(old, new, past, setting))
        ]
        if told:
            changed += told
            continue
        pair = _surest_pair(one, other, group, loose, soft=soft)
        if pair is None:
            continue
        a, b, owed = pair
        # All else alike the reason is about the two values that the headline names: the first and the last.
        ends = {id(one), id(other)} == {id(clusters[0]), id(clusters[-1])}
        rank = (len(owed), -one.backing() - other.backing(), a.voice == b.voice, not ends)
        if best is None or rank < best[0]:
            best = (rank, a, b, owed)
    if best is not None:
        _, a, b, owed = best
        confidence: Confidence = "possible" if owed else "certain"
        return [
            make_finding(
                "contradiction", group, key, clusters, clash_reason(a, b, len(clusters) - 2, setting),
                confidence=confidence, missing=in_order(owed),
                diagnosis=diagnose(a, b, group, [*past, *context], clusters, setting) + conversions(clusters, setting),
            )
        ]  # fmt: skip
    if changed:
        new, reason = max(changed, key=lambda one: (_first_told(one[0]), order(one[0].lead)))
        in_time = sorted(clusters, key=lambda one: (one is new, _first_told(one)))
        return [make_finding("changed", group, key, in_time, reason)]
    return [one_position(group, key, clusters, setting)]


def _first_told(one: Cluster) -> str:
    """When the first of a position's sources was published."""
    return min(reading.published for reading in one.founders)


def wavering(one: Cluster, other: Cluster) -> frozenset[str]:
    """The voices of which one source says both, as far as nobody has reviewed what was extracted from it.

    A text that gives two figures of one thing nearly always means two things ("62 of the 118"): what sets them apart
    was missed, so it does not contradict itself, nor another text that gives both as well, nor is it a sure witness.
    """
    first = {(reading.claim.source, reading.voice) for reading in one.founders if _unreviewed(reading)}
    both = [r for r in other.founders if (r.claim.source, r.voice) in first and _unreviewed(r)]
    return frozenset(reading.voice for reading in both)


def _unreviewed(reading: Reading) -> bool:
    """Whether a claim was extracted, by its reasons, and no person has decided about it."""
    return bool(reading.claim.reasons) and reading.claim.review not in DECIDED


def _is_decided(a: Reading, b: Reading) -> bool:
    return a.claim.review in DECIDED and b.claim.review in DECIDED


def _surest_pair(
    one: Cluster, other: Cluster, group: Group, visitors: dict[str, frozenset[str]], *, soft: bool
) -> tuple[Reading, Reading, frozenset[str]] | None:
    """The two claims of clashing positions that leave least open, and what they leave open.

    Two claims of one and the same voice are never certain to clash: more often one of them was misread. None where
    only a voice that says both could clash.
    """
    unsure = wavering(one, other)

    def owed(reading: Reading) -> frozenset[str]:
        open_ends = doubts(reading, group.attribute)
        if visitors:
            open_ends |= visitors.get(reading.claim.id, NONE)
        return open_ends | {"review"} if reading.voice in unsure and _unreviewed(reading) else open_ends

    best: tuple[tuple[int, bool], Reading, Reading, frozenset[str]] | None = None
    others = _surest(other.founders, owed)
    for a, owed_by_a in _surest(one.founders, owed):
        for b, owed_by_b in others:
            same = a.voice == b.voice
            if measured_apart(a, b) or (not same and are_guessed(a, b)):
                continue
            if unsure and {a.voice, b.voice} <= unsure and (_unreviewed(a) or _unreviewed(b)):
                continue  # each of the two texts gives both values
            open_ends = owed_by_a | owed_by_b
            if soft:
                open_ends |= {"precision"}
            if a.period != b.period and not group.attribute.changes:
                open_ends |= {"time"}
            if group.attribute.repeats and not (is_one_occasion(a, b) or _is_decided(a, b)):
                open_ends |= {"scope"}
            if two_speakers(a, b):
                open_ends |= {"speaker"}
            if same and not _is_decided(a, b):
                open_ends |= {"review"}
            rank = (len(open_ends), same)
            if best is None or rank < best[0]:
                best = (rank, a, b, open_ends)
    return None if best is None else best[1:]


def _surest(
    readings: Sequence[Reading], owed: Callable[[Reading], frozenset[str]]
) -> list[tuple[Reading, frozenset[str]]]:
    """The three claims of so many voices that owe least, with what they owe."""
    known = [(reading, owed(reading)) for reading in readings]
    voices: dict[str, tuple[Reading, frozenset[str]]] = {}
    for reading, open_ends in sorted(known, key=lambda one: (len(one[1]), order(one[0]))):
        voices.setdefault(reading.voice, (reading, open_ends))
    return list(voices.values())[:3]
