"""One fact, all its claims: every verdict that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.compare.changes import past_values
from crosscheck.compare.comparators import COMPARATORS
from crosscheck.compare.convert import convert
from crosscheck.compare.counts import compare_counts
from crosscheck.compare.findings import EMPTY, finding_id, make_finding, sources_of
from crosscheck.compare.joinings import TIMELINE, compare_timeline
from crosscheck.compare.members import compare_member
from crosscheck.compare.mistaken_units import mistaken_units
from crosscheck.compare.other_basis import other_basis
from crosscheck.compare.parts import Key, differences, measure, meets, split, unsaid, with_ceiling
from crosscheck.compare.plainly import join_plainly
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.rates import Rates
from crosscheck.compare.renamed import compare_renamed, tells_of_renaming
from crosscheck.compare.restated import restated, told_in_common, with_conversions_checked, with_restated
from crosscheck.compare.series import compare_series
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import CEILING, FORMER, PLAIN
from crosscheck.compare.tell_one_time import tell_one_time
from crosscheck.compare.uniform import judge_uniform
from crosscheck.compare.vague import place_vague, readings_of
from crosscheck.compare.varies import varies
from crosscheck.compare.verdicts import clash, cluster, one_position, several_positions
from crosscheck.compare.whole_of import part_and_whole
from crosscheck.model import Argument, Finding, Group, Members, Message, Reading, Unread


def compare(group: Group, *, rates: Rates | None = None, context: Sequence[Reading] = ()) -> tuple[Finding, ...]:
    """Every finding on one fact, in a fixed order.

    `rates` converts amounts of other currencies at each claim's date; without it they are not comparable. `context`
    are other claims of the same subject, which only feed the diagnosis. Each claim of the group is in a position of
    at least one finding.
    """
    if not group.readings:
        return ()
    alike = judge_uniform(group)
    return (alike,) if alike is not None else compare_in_full(group, rates=rates, context=context)


def compare_in_full(
    group: Group, *, rates: Rates | None = None, context: Sequence[Reading] = ()
) -> tuple[Finding, ...]:
    """What `compare` gives, without the short way for claims that all say the same."""
    unread = [reading for reading in group.readings if isinstance(reading.value, Unread)]
    understood = [reading for reading in group.readings if not isinstance(reading.value, Unread)]
    corrected = [reading for reading in understood if reading.corrected_by]
    live = [reading for reading in understood if not reading.corrected_by] if corrected else understood
    findings: list[Finding] = []
    if live:
        if group.member:
            findings = compare_member(group, live)
        elif group.attribute.key == TIMELINE:
            findings = compare_timeline(group, live)
        elif any(isinstance(reading.value, Members) for reading in live):
            findings = compare_counts(group, live)
        elif tells_of_renaming(group, live):
            findings = compare_renamed(group, live)
        else:
            findings = _compare_values(group, live, rates, context)
    if corrected:
        findings.append(_corrected(group, corrected, live))
    if unread:
        findings.append(_unread(group, unread))
    return tuple(findings)


def _compare_values(
    group: Group, live: Sequence[Reading], rates: Rates | None, context: Sequence[Reading]
) -> list[Finding]:
    live = told_in_common(live, group.attribute)
    told = restated(live) if len(live) > 1 else {}
    twice = {
        frozenset((measure(one, group.attribute), measure(replace(one, value=one.restated), group.attribute)))
        for one in live
        if one.restated is not None
    }
    if not told:
        setting = convert(live, group.attribute, rates)
        if twice:
            setting = replace(setting, bridges=frozenset(twice))
        findings = _compare_told(group, live, setting, context)
        return with_conversions_checked(findings, told, group.attribute, rates) if twice else findings
    measures = {reading.claim.id: measure(reading, group.attribute) for reading in live}
    known = {measures[reading.claim.id] for reading in live if reading.claim.id not in told}
    folded = [one for one in live if one.claim.id in told and (rates or measures[one.claim.id] not in known)]
    plain = [one for one in live if one not in folded]
    bridges = frozenset(frozenset((measures[name], measures[first.claim.id])) for name, first in told.items())
    setting = replace(convert(plain, group.attribute, rates), bridges=bridges | twice)
    findings = with_restated(_compare_told(group, plain, setting, context), told, folded)
    return with_conversions_checked(findings, told, group.attribute, rates)


def _compare_told(group: Group, live: Sequence[Reading], setting: Setting, context: Sequence[Reading]) -> list[Finding]:
    parts = split(live, setting)
    if len(parts) > 1:
        parts = join_plainly(parts, setting)
    if len(parts) == 1:
        key, claims = next(iter(parts.items()))
        return _judge(group, key, claims, with_ceiling(setting, key), context=context)
    return _compare_parts(group, parts, setting, context)


def _judge(
    group: Group,
    key: Key,
    claims: Sequence[Reading],
    setting: Setting,
    clusters: list[Cluster] | None = None,
    *,
    past: Sequence[Reading] = (),
    visitors: dict[str, frozenset[str]] | None = None,
    context: Sequence[Reading] = (),
) -> list[Finding]:
    """The findings of one part."""
    clusters = clusters or cluster(claims, setting)
    if len(clusters) == 1:
        return [one_position(group, key, clusters, setting)]
    if varies(group.attribute, key.period, key.status):
        return compare_series(group, key, claims, clusters, setting, past=past, visitors=visitors, context=context)
    return several_positions(group, key, clusters, setting, past=past, visitors=visitors, context=context)


def _compare_parts(
    group: Group, parts: dict[Key, list[Reading]], setting: Setting, context: Sequence[Reading]
) -> list[Finding]:
    """Judge each part, with the claims of less explicit parts where they fit best; then say what is not comparable."""
    past = past_values([reading for claims in parts.values() for reading in claims])
    present = {key: claims for key, claims in parts.items() if key.status not in FORMER}
    findings: list[Finding] = []
    guests, disputes, settled = place_vague(present, setting)
    shown: dict[Key, list[Cluster]] = {}
    for key, claims in present.items():
        lid = with_ceiling(setting, key)
        if key in settled:
            continue
        visiting = {reading.claim.id: frozenset(unsaid(home, key)) for home, reading in [*guests[key], *disputes[key]]}
        everyone = [*claims, *readings_of(guests[key]), *readings_of(disputes[key])]
        shown[key] = cluster(everyone, lid)
        findings += _judge(group, key, everyone, lid, shown[key], past=past, visitors=visiting, context=context)
    findings += _compare_past(group, parts, shown, setting)
    return _not_comparable(group, shown, findings, setting)


def _compare_past(
    group: Group,
    parts: dict[Key, list[Reading]],
    shown: dict[Key, list[Cluster]],
    setting: Setting,
) -> list[Finding]:
    """What a source says held before, against what holds now: changed, where the two differ."""
    findings: list[Finding] = []
    for key, claims in parts.items():
        if key.status not in FORMER:
            continue
        now = key._replace(status="")
        meant = [other for other in shown if meets(now, other._replace(status=""))]
        plain = [
            other for other in meant if other.status in PLAIN or (group.attribute.ceiling and other.status in CEILING)
        ]
        current = [one for other in plain or meant for one in shown[other]]
        sources = set(sources_of(claims))
        own = [one for one in current if sources & set(sources_of(one.founders))] or current
        ceiling = replace(setting, ceiling=True)
        then = cluster(claims, ceiling)
        comparator = COMPARATORS[type(claims[0].value)]
        newer = [
            one for one in own
            if type(one.lead.value) is type(claims[0].value)
            and any(clash(one, old, comparator, ceiling)[0] for old in then)
        ]  # fmt: skip
        if newer:
            findings.append(make_finding("changed", group, key, [*then, *newer], _former_reason(then[0], newer[-1])))
        else:
            findings += _judge(group, key, claims, ceiling)
    return findings


def _former_reason(then: Cluster, now: Cluster) -> Message:
    """Who says that there was another value before, and who gives the present one."""
    source = then.lead.claim.source
    values: tuple[tuple[str, Argument], ...] = (("a", source), ("x", then.lead.value), ("y", now.lead.value))
    if source in sources_of(now.founders):
        return Message("changed-reported", values)
    return Message("changed-former", (*values, ("b", now.lead.claim.source)))


def _not_comparable(
    group: Group, shown: dict[Key, list[Cluster]], findings: list[Finding], setting: Setting
) -> list[Finding]:
    """One finding for parts that say different things; it stands in for the single-source findings of those parts."""
    keys = [
        key for key in shown
        if any(
            _set_apart(group, key, other, shown)
            and frozenset((key.measure, other.measure)) not in setting.bridges
            and _two_voices(shown[key], shown[other])
            for other in shown
            if other is not key
        )
    ]  # fmt: skip
    if len(keys) < 2:
        return findings
    told = {name for one, other in pairwise([*keys, keys[0]]) for name in _set_apart(group, one, other, shown)}
    which = sorted(told) or ["scope"]
    clusters = [one for key in keys for one in shown[key]]
    x, y = _two_apart(group, keys, shown)
    reason = Message(
        "not-comparable",
        (("which", which[0]), ("x", x.value), ("a", x.claim.source), ("y", y.value), ("b", y.claim.source)),
    )
    if len(which) > 1:
        reason = Message("not-comparable-two", (("which", which[0]), ("also", which[1]), *reason.arguments[1:]))
    covered = {finding_id("single-source", group, key) for key in keys}
    kept = [one for one in findings if one.id not in covered]
    slips = mistaken_units({key: shown[key] for key in keys})
    return [
        *kept,
        make_finding(
            "not-comparable", group, EMPTY, clusters, reason, rule=f"not-comparable-{which[0]}", diagnosis=slips
        ),
    ]


def _two_apart(group: Group, keys: Sequence[Key], shown: dict[Key, list[Cluster]]) -> tuple[Reading, Reading]:
    """A claim each of two parts that are not compared, the first and the last that say what sets these apart."""
    first = keys[0]
    last = next(
        key for key in reversed(keys) if (key is not first and _set_apart(group, first, key, shown)) or key is keys[1]
    )

    def own(key: Key, place: int) -> Reading:
        lead = shown[key][place].lead
        said = [one for one in shown[key][place].founders if bool(one.scope) == bool(key.scope)]
        return lead if lead in said or not said else said[0]

    return own(first, 0), own(last, -1)


def _set_apart(group: Group, key: Key, other: Key, shown: dict[Key, list[Cluster]]) -> tuple[str, ...]:
    """What keeps two parts apart: what they say differently, a whole and its part, two ways to count, two times."""
    apart = differences(key, other)
    if apart or (bool(key.scope) == bool(other.scope) and bool(key.period) == bool(other.period)):
        return apart
    if other_basis(key, other):
        return ("scope",)
    ours, theirs = ([reading for one in shown[each] for reading in one.founders] for each in (key, other))
    if bool(key.scope) != bool(other.scope) and part_and_whole(key, ours, other, theirs, group.attribute):
        return ("scope",)
    return () if tell_one_time(key, ours, other, theirs, group.attribute) else ("period",)


def _two_voices(one: Sequence[Cluster], other: Sequence[Cluster]) -> bool:
    return len({origin for clusters in (one, other) for each in clusters for origin in each.origins()}) > 1


def _corrected(group: Group, corrected: Sequence[Reading], live: Sequence[Reading]) -> Finding:
    """Claims that a later version of their source took back."""
    newer = {reading.corrected_by for reading in corrected}
    older = {reading.claim.source for reading in corrected}
    kept = [reading.value for reading in live if reading.claim.source in older]
    told = sorted((reading for reading in live if reading.claim.source in newer), key=order)
    now = [reading for reading in told if reading.value not in kept] or told  # what both versions say is no correction
    old = sorted(corrected, key=order)
    clusters = [Cluster(old, [], old[0]), *([Cluster(now, [], now[0])] if now else [])]
    reason = Message("corrected", (("a", old[0].corrected_by), ("b", old[0].claim.source), ("x", old[0].value)))
    return make_finding(
        "changed", group, EMPTY._replace(status="corrected"), clusters, reason, rule="changed-corrected"
    )


def _unread(group: Group, unread: Sequence[Reading]) -> Finding:
    """Claims whose value was not understood: shown, never compared."""
    ordered = sorted(unread, key=order)
    first = ordered[0]
    reason = Message("unread-value", (("a", first.claim.source), ("value", first.claim.value), ("x", first.value)))
    return make_finding("unread", group, EMPTY, [Cluster(ordered, [], first)], reason)
