"""The common case, quickly: all claims of a fact say the same thing in the same words.

The answer is the one that the full comparison gives (a test holds it to that); only the way there is shorter.
"""

from __future__ import annotations

from crosscheck.compare.doubts import NONE, doubts, in_order, two_surest
from crosscheck.compare.findings import finding_id
from crosscheck.compare.parts import said_key
from crosscheck.compare.positions import order
from crosscheck.compare.renamed import FORMER_NAME, tells_of_renaming
from crosscheck.compare.statuses import DENIED, FORMER, JOINED, REVISED
from crosscheck.model import Amount, Finding, Group, Message, Name, Position, Reading, Span, Verdict

SPECIAL = DENIED | FORMER | REVISED | {JOINED}
_KINDS = (Amount, Span, Name)


def judge_uniform(group: Group) -> Finding | None:
    """The one finding on a fact whose claims are alike in value, status, scope and period; None where they are not."""
    readings = group.readings
    first = readings[0]
    if group.member or first.status in SPECIAL or not isinstance(first.value, _KINDS):
        return None
    if (
        first.corrected_by
        or first.restated is not None
        or (group.attribute.key == FORMER_NAME and tells_of_renaming(group, readings))
    ):
        return None
    if isinstance(first.value, Span) and not _at_one_time(readings, first.value):
        return None
    for other in readings:
        if other is not first and not _alike(first, other):
            return None
    voices, ordered = _voices(group, readings)
    verdict: Verdict
    key = said_key(first, group.attribute)
    value = ordered[0].value
    position = Position(value, ordered, (), tuple(sorted(voices)) if len(voices) > 1 else tuple(voices))
    sources = len({reading.claim.source for reading in readings})
    if len(voices) == 1:
        (owed,) = voices.values()
        verdict, rule = "single-source", "single-source"
        who = next(iter(voices))
        if sources == 1:
            who = ordered[0].claim.source
            reason = Message("only-one", (("a", who),))
        else:
            who = who if any(reading.claim.source == who for reading in readings) else ordered[0].claim.source
            reason = Message("only-one-copied", (("a", who), ("copies", sources - 1)))
    else:
        verdict, rule = "agreement", "agreement-exact"
        owed = two_surest(voices.values())
        reason = Message("agree-exact", (("sources", sources), ("origins", len(voices)), ("x", value)))
    return Finding(
        finding_id(verdict, group, key), rule, verdict, group.subject, group.attribute, key.part((first.scope,)),
        (position,), Message("headline-one", (("x", value),)), reason, "", (), "possible" if owed else "certain",
        in_order(owed),
    )  # fmt: skip


def _at_one_time(readings: tuple[Reading, ...], span: Span) -> bool:
    """Whether a date is to come for all sources, or for none: a plan for some is a fact for others."""
    start = "" if span.start is None else span.start.isoformat()
    first = readings[0].published
    to_come = bool(first) and start > first[:10]
    return all(
        reading.published == first or (bool(reading.published) and start > reading.published[:10]) == to_come
        for reading in readings
    )


def _voices(group: Group, readings: tuple[Reading, ...]) -> tuple[dict[str, frozenset[str]], tuple[Reading, ...]]:
    """What the surest claim of each voice still owes, and the claims in order."""
    attribute = group.attribute
    value = readings[0].value
    plain = attribute.explicit and not attribute.changes and not (isinstance(value, Amount) and value.implied)
    voices: dict[str, frozenset[str]] = {}
    in_line, before = True, ("", "")
    for reading in readings:
        claim = reading.claim
        owed = NONE if plain and reading.named and not claim.reasons else doubts(reading, attribute)
        voice = reading.origin or claim.source
        known = voices.get(voice)
        if known is None or len(owed) < len(known):
            voices[voice] = owed
        here = (claim.source, claim.id)
        in_line = in_line and before <= here
        before = here
    return voices, readings if in_line else tuple(sorted(readings, key=order))


def _alike(one: Reading, other: Reading) -> bool:
    """Whether two claims say the same value in the same words, of the same part."""
    mine, yours = one.value, other.value
    if (
        one.status != other.status
        or one.scope != other.scope
        or one.period != other.period
        or other.corrected_by
        or other.restated is not None
        or type(mine) is not type(yours)
    ):
        return False
    if isinstance(mine, Amount) and isinstance(yours, Amount):
        return (
            mine.low == yours.low
            and mine.high == yours.high
            and mine.unit == yours.unit
            and mine.hedge == yours.hedge
            and mine.place == yours.place
            and mine.written.unit == yours.written.unit
            and mine.side == yours.side
            and mine.change == yours.change
            and mine.counted == yours.counted
            and mine.dimension == yours.dimension
            and mine.implied == yours.implied
        )
    if isinstance(mine, Name) and isinstance(yours, Name):
        return mine.folded == yours.folded
    return mine == yours
