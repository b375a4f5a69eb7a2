"""Members, one by one: named by whom, denied by whom."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.doubts import doubts, in_order, two_surest
from crosscheck.compare.findings import EMPTY, make_finding, sources_of
from crosscheck.compare.joinings import clash_of_joinings, joined_apart
from crosscheck.compare.parts import Key
from crosscheck.compare.periods import apart
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.statuses import DENIED, FORMER, LEFT, PLAIN
from crosscheck.compare.values import fold_all
from crosscheck.model import Finding, Group, Members, Message, Name, Reading, Value
from crosscheck.names import acronym_fits, fold, near, scope_key

DENYING = DENIED | {LEFT}
"""Of a member, that it does not belong, or no longer."""


def compare_member(group: Group, readings: Sequence[Reading]) -> list[Finding]:
    """The verdict on one member of one subject.

    A claim names the member or denies it; a complete list without it denies it too, unless it holds a name that may
    be the same one. Naming and denying clash at the same time only: who is named later has joined, who is denied
    later has left. Plans are not memberships: each status is judged for itself.
    """
    findings: list[Finding] = []
    parts: dict[tuple[str, str], list[Reading]] = {}
    for reading in readings:
        status = "" if reading.status in DENYING or reading.status in PLAIN else reading.status
        parts.setdefault((status, scope_key(reading.scope)), []).append(reading)
    for (status, scope), claims in sorted(parts.items()):
        findings += _judge(group, Key(status, scope, "", ""), sorted(claims, key=order))
    if len(parts) > 1 and len({reading.voice for reading in readings}) > 1:
        return _across(group, parts, findings)
    return findings


def _across(group: Group, parts: dict[tuple[str, str], list[Reading]], findings: list[Finding]) -> list[Finding]:
    """Claims of different status or scope about one member: planned here, member there."""
    statuses = {status for status, _ in parts}
    scopes = {scope for _, scope in parts}
    clusters = [_cluster(claims, [], Members((group.member,))) for _, claims in sorted(parts.items())]
    which = "status" if len(statuses) > 1 else "scope"
    if len(scopes) > 1 and len(statuses) > 1:
        which = "status-scope"
    told = (("a", clusters[0].lead.claim.source), ("b", clusters[-1].lead.claim.source))
    reason = Message("not-comparable-member", (("which", which), ("member", group.member), *told))
    apart_finding = make_finding("not-comparable", group, EMPTY, clusters, reason)
    return [finding for finding in findings if finding.verdict != "single-source"] + [apart_finding]


def _judge(group: Group, key: Key, claims: Sequence[Reading]) -> list[Finding]:
    """The findings of claims of one status and scope: one, and two dates of joining beside it."""
    named = [reading for reading in claims if not denies(reading, group)]
    denied = [reading for reading in claims if denies(reading, group) and not _maybe_listed(reading, group.member)]
    silent = [reading for reading in claims if reading not in named and reading not in denied]
    here, not_here = Members((group.member,)), Members((), (group.member,))
    clusters = [_cluster(side, silent, value) for side, value in ((named, here), (denied, not_here)) if side]
    if not clusters:
        clusters = [_cluster(silent, [], silent[0].value)]
    joined = joined_apart(named)
    if named and denied:
        found = _clash(group, key, named, denied, clusters)
        dates = [clash_of_joinings(group, key, *joined)] if joined and found.verdict == "changed" else []
        return [*dates, found]
    return [clash_of_joinings(group, key, *joined) if joined else _alike(group, key, claims, clusters)]


def _alike(group: Group, key: Key, claims: Sequence[Reading], clusters: Sequence[Cluster]) -> Finding:
    """What claims say that do not clash: agreement, compatible or single source."""
    voices = {reading.voice for reading in claims}
    founders = clusters[0].founders
    if len({reading.voice for reading in founders}) > 1:
        owed = _surest_two(founders, group)
        named = isinstance(clusters[0].value, Members) and bool(clusters[0].value.included)
        code = "agree-member" if named else "agree-no-member"
        reason = Message(
            code, (("member", group.member), ("sources", len(sources_of(founders))), ("origins", len(voices)))
        )
        return make_finding(
            "agreement", group, key, clusters, reason, rule="agreement-exact",
            confidence="possible" if owed else "certain", missing=in_order(owed),
        )  # fmt: skip
    if len(voices) > 1:
        return make_finding("compatible", group, key, clusters, Message("compatible"))
    surest = min((doubts(reading, group.attribute) - {"time"} for reading in claims), key=len)
    sources = sources_of(claims)
    copies = (("copies", len(sources) - 1),) if len(sources) > 1 else ()
    who = next((source for source in sources if source in voices), sources[0])
    reason = Message("only-one-copied" if copies else "only-one", (("a", who), *copies))
    return make_finding(
        "single-source", group, key, clusters, reason,
        confidence="possible" if surest else "certain", missing=in_order(surest),
    )  # fmt: skip


def _clash(
    group: Group, key: Key, named: Sequence[Reading], denied: Sequence[Reading], clusters: Sequence[Cluster]
) -> Finding:
    """Named by some, denied by others: a change where the times differ, else a contradiction."""
    best: tuple[int, Reading, Reading, frozenset[str]] | None = None
    for a in named:
        for b in denied:
            if _other_time(a, b):
                continue
            owed = (doubts(a, group.attribute) | doubts(b, group.attribute)) - {"time"}
            if not (a.period and b.period) and (not _explicit(b) or b.status == LEFT):
                owed |= {"time"}
            if a.voice == b.voice:
                owed |= {"review"}
            if best is None or len(owed) < best[0]:
                best = (len(owed), a, b, owed)
    if best is None:
        first, last = sorted((named[0], denied[0]), key=lambda reading: reading.period or reading.published)
        code = "member-left" if last is denied[0] else "member-joined"
        reason = Message(code, (("member", group.member), ("a", first.claim.source), ("b", last.claim.source)))
        return make_finding("changed", group, key, clusters, reason)
    _, a, b, owed = best
    code = "clash-member" if _explicit(b) else "clash-member-absent"
    reason = Message(code, (("a", a.claim.source), ("b", b.claim.source), ("member", group.member)))
    return make_finding(
        "contradiction", group, key, clusters, reason,
        confidence="possible" if owed else "certain", missing=in_order(owed),
    )  # fmt: skip


def _explicit(reading: Reading) -> bool:
    """Whether a denial is said in so many words, not concluded from a complete list."""
    return reading.status in DENYING or (isinstance(reading.value, Members) and bool(reading.value.excluded))


def _other_time(a: Reading, b: Reading) -> bool:
    """Whether two claims hold at times that are known to differ: as said, else as published."""
    one, other = a.period or a.published, b.period or b.published
    if {a.status, b.status} & (FORMER - {LEFT}):
        return True
    return bool(one) and bool(other) and apart(one, other)


def denies(reading: Reading, group: Group) -> bool:
    """Whether a claim says, or as a complete list implies, that the group's member does not belong."""
    wanted = {fold(group.member), *group.called}
    value = reading.value
    if isinstance(value, Members):
        if wanted & set(fold_all(value.excluded)):
            return True
        if wanted & set(fold_all(value.included)):
            return reading.status in DENYING
        return True
    if isinstance(value, Name):
        return reading.status in DENYING
    return False


def _maybe_listed(reading: Reading, member: str) -> bool:
    """Whether a complete list without `member` holds a name that may mean it: an acronym, a longer or a near form."""
    value = reading.value
    if not isinstance(value, Members) or _explicit(reading):
        return False
    wanted = fold(member)
    words = set(wanted.split())
    for name in value.included:
        other = fold(name)
        if words <= set(other.split()) or set(other.split()) <= words or near(wanted, other):
            return True
        if acronym_fits(member, name) or acronym_fits(name, member):
            return True
    return False


def _cluster(founders: Sequence[Reading], supporters: Sequence[Reading], value: Value) -> Cluster:
    return Cluster(list(founders), list(supporters), founders[0], value=value)


def _surest_two(founders: Sequence[Reading], group: Group) -> frozenset[str]:
    best: dict[str, frozenset[str]] = {}
    for reading in founders:
        owed = doubts(reading, group.attribute) - {"time"}
        if reading.voice not in best or len(owed) < len(best[reading.voice]):
            best[reading.voice] = owed
    return two_surest(best.values())
