"""A verdict becomes a finding: identity and reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.compare.amounts import ratio
from crosscheck.compare.parts import Key
from crosscheck.compare.positions import Cluster
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import DENIED
from crosscheck.files.blake2b import blake2b
from crosscheck.model import (
    Amount,
    Argument,
    Confidence,
    Finding,
    Group,
    Message,
    Name,
    Part,
    Reading,
    Span,
    Verdict,
)
from crosscheck.model.finding import headline

EMPTY = Key("", "", "", "")


def finding_id(verdict: str, group: Group, key: Key) -> str:
    """The stable name of a finding: from verdict, subject, attribute, member and part only."""
    words = (verdict, group.subject.key, group.attribute.key, group.member, *key)
    return blake2b("\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def make_finding(
    verdict: Verdict,
    group: Group,
    key: Key,
    clusters: Sequence[Cluster],
    reason: Message,
    *,
    rule: str = "",
    confidence: Confidence = "possible",
    missing: tuple[str, ...] = (),
    diagnosis: tuple[Message, ...] = (),
) -> Finding:
    """A finding with its identity."""
    scopes = {one.scope for each in clusters for one in each.founders} if key.scope else ()
    return Finding(
        id=finding_id(verdict, group, key),
        rule=rule or verdict,
        verdict=verdict,
        subject=group.subject,
        attribute=group.attribute,
        part=key.part(scopes) if key is not EMPTY else Part(),
        positions=tuple([cluster.position() for cluster in clusters]),
        reason=reason,
        member=group.member,
        diagnosis=diagnosis,
        confidence=confidence,
        missing=missing,
        headline=_headline(verdict, group, clusters),
    )


def _headline(verdict: Verdict, group: Group, clusters: Sequence[Cluster]) -> Message | None:
    """A line of the values where it does not follow from them: those who joined, one by one, and a denial."""
    if group.member:
        return None
    if verdict == "contradiction" and len(clusters) == 2 and clusters[0].denies != clusters[1].denies:
        asserted = next(cluster for cluster in clusters if not cluster.denies)
        return Message("headline-denied", (("x", asserted.lead.value),))
    if all(cluster.value is None for cluster in clusters):
        return None
    return headline(verdict, [cluster.lead.value for cluster in clusters])


def clash_reason(a: Reading, b: Reading, others: int, setting: Setting) -> Message:
    """Both values with their sources, how far apart they are, and how many positions more there are."""
    told: list[tuple[str, Argument]]
    for said, denied in ((a, b), (b, a)):
        if denied.status in DENIED and said.status not in DENIED:
            told = [("a", said.claim.source), ("x", said.value), ("b", denied.claim.source)]
            return Message("clash-denied", tuple(told))
    told = [
        ("a", a.claim.source), ("x", a.value), ("b", b.claim.source), ("y", b.value),
    ]  # fmt: skip
    code = "clash-values"
    match a.value, b.value:
        case Amount(), Amount():
            one, other = setting.amount(a), setting.amount(b)
            times = ratio(one[0], other[0]) if one and other else ""
            if times:
                code = "clash-amounts"
                told.append(("ratio", times))
        case Span(), Span():
            code = "clash-dates"
        case Name(), Name():
            code = "clash-names"
        case _:
            pass
    if a.claim.source == b.claim.source:
        code, told = "clash-self", [entry for entry in told if entry[0] in ("a", "x", "y")]
    elif others:
        code, told = f"{code}-more", [*told, ("more", others)]
    return Message(code, tuple(told))


def sources_of(readings: Iterable[Reading]) -> tuple[str, ...]:
    """The sources of some claims, each once, in order."""
    return tuple(sorted({reading.claim.source for reading in readings}))
