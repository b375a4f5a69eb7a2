"""Values of an attribute that changes by nature: other times, other values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.compare.findings import finding_id, make_finding
from crosscheck.compare.moments import moments, place_in_time, time_of
from crosscheck.compare.parts import Key
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.relapses import relapses
from crosscheck.compare.setting import Setting
from crosscheck.compare.verdicts import cluster, one_position, several_positions
from crosscheck.model import Finding, Group, Message, Reading


def compare_series(
    group: Group,
    key: Key,
    claims: Sequence[Reading],
    clusters: list[Cluster],
    setting: Setting,
    *,
    past: Sequence[Reading] = (),
    visitors: dict[str, frozenset[str]] | None = None,
    context: Sequence[Reading] = (),
) -> list[Finding]:
    """Several positions of a changing attribute.

    Claims of one time that exclude each other contradict, and so does one that gives an old value after a newer one.
    A claim whose time nobody gives, and that no dated claim confirms, is a possible contradiction with the latest
    position. What differs at different times has changed, and so has what a text calls new.
    """
    found: list[Finding] = []
    told_as_new: list[Finding] = []

    def contradict(moment: Key, at_once: list[Cluster]) -> None:
        judged = several_positions(group, moment, at_once, setting, past=past, visitors=visitors, context=context)
        found.extend(finding for finding in judged if finding.verdict == "contradiction")
        told_as_new.extend(finding for finding in judged if finding.verdict == "changed")

    undated = {reading.claim.id for reading in claims if not time_of(reading)}
    times = moments(claims, group.attribute)
    for time, together in times:
        at_once = cluster(together, setting)
        if len(at_once) > 1:
            contradict(key._replace(period=time), at_once)
    for time, together in relapses(claims, setting):
        contradict(key._replace(period=time), cluster(together, setting))
    dated = [one for one in clusters if any(reading.claim.id not in undated for reading in one.founders)]
    vague = [one for one in clusters if all(reading.claim.id in undated for reading in one.founders)]
    dated.sort(key=_last)
    if vague:
        unsure = [one for one in dated[:-1] if any(reading.claim.id in undated for reading in one.founders)]
        contradict(key, [*vague, *unsure, *dated[-1:]])
    findings = _named_apart(_each_once(found), group, key)
    if len(dated) > 1 and (len(times) > 1 or told_as_new) and not _all_at_once(dated, findings):
        findings.append(_changed(group, key, dated))
    return [*findings, *_left_over(group, key, claims, findings, setting)]


def _each_once(findings: Sequence[Finding]) -> list[Finding]:
    """Without those whose claims another one holds as well: the same clash at two stretches of time."""
    claims = [{reading.claim.id for reading in finding.readings()} for finding in findings]
    holders: dict[str, list[int]] = {}
    for place, held in enumerate(claims):
        for claim in held:
            holders.setdefault(claim, []).append(place)

    def held_elsewhere(at: int) -> bool:
        rivals = holders[next(iter(claims[at]))]
        return any(claims[at] < claims[place] or (claims[at] == claims[place] and at > place) for place in rivals)

    return [finding for at, finding in enumerate(findings) if not held_elsewhere(at)]


def _named_apart(findings: Sequence[Finding], group: Group, key: Key) -> list[Finding]:
    """Contradictions whose time is only their sources' date are named in order, not by that date.

    One more source on the next day moves the stretch; what people have settled must stay settled.
    """
    named = []
    dated = 0
    for finding in findings:
        if any(reading.period == finding.part.period for reading in finding.readings() if reading.period):
            named.append(finding)
            continue
        dated += 1
        moment = key._replace(period=f"#{dated}" if dated > 1 else "")
        named.append(replace(finding, id=finding_id("contradiction", group, moment)))
    return named


def _left_over(
    group: Group, key: Key, claims: Sequence[Reading], findings: Sequence[Finding], setting: Setting
) -> list[Finding]:
    """What clashes with nothing and is in no finding yet."""
    shown = {reading.claim.id for finding in findings for reading in finding.readings()}
    left = [reading for reading in claims if reading.claim.id not in shown]
    return [one_position(group, key, cluster(left, setting), setting)] if left else []


def _all_at_once(dated: Sequence[Cluster], found: Sequence[Finding]) -> bool:
    """Whether one contradiction holds every claim: told of one time, none of them has come after another."""
    told = {reading.claim.id for one in dated for reading in one.founders}
    return any(told <= {reading.claim.id for reading in finding.readings()} for finding in found)


def _last(one: Cluster) -> str:
    return max(place_in_time(reading) for reading in one.founders)


def _changed(group: Group, key: Key, dated: Sequence[Cluster]) -> Finding:
    first = min(dated[0].founders, key=lambda reading: (place_in_time(reading) or "9", order(reading)))
    last = max(dated[-1].founders, key=lambda reading: (place_in_time(reading), order(reading)))
    reason = Message(
        "changed-time",
        (
            ("a", first.claim.source), ("x", first.value), ("since", time_of(first)),
            ("b", last.claim.source), ("y", last.value), ("until", time_of(last)),
        ),
    )  # fmt: skip
    return make_finding("changed", group, key, dated, reason)
