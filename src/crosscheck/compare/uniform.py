"""The common case, quickly: all claims of a fact say the same thing in the same words.

The answer is the one that the full comparison gives (a test holds it to that); only the way there is shorter.
"""

from __future__ import annotations

from crosscheck.compare.doubts import NONE, doubts, in_order, two_surest
from crosscheck.compare.findings import finding_id, sources_of
from crosscheck.compare.parts import said_key
from crosscheck.compare.positions import order
from crosscheck.compare.renamed import FORMER_NAME, tells_of_renaming
from crosscheck.compare.statuses import DENIED, FORMER, JOINED, REVISED
from crosscheck.model import Amount, Finding, Group, Message, Name, Position, Reading, Span, Verdict

SPECIAL = DENIED | FORMER | REVISED | {JOINED}


def judge_uniform(group: Group) -> Finding | None:
    """The one finding on a fact whose claims are alike in value, status, scope and period; None where they are not."""
    readings = group.readings
    first = readings[0]
    said = first.value
    if group.member or first.corrected_by or first.restated is not None or first.status in SPECIAL:
        return None
    if isinstance(said, Amount):
        alike = _alike_amounts(readings, said)
    elif isinstance(said, Name):
        alike = _alike_names(readings, said.folded)
    elif isinstance(said, Span):
        alike = _alike_spans(readings, said) and _at_one_time(readings, said)
    else:
        return None
    heard = _listen(group) if alike else None
    if heard is None or (group.attribute.key == FORMER_NAME and tells_of_renaming(group, readings)):
        return None
    voices, sources, ordered = heard
    verdict: Verdict
    key = said_key(first, group.attribute)
    value = ordered[0].value
    if len(voices) == 1:
        ((who, owed),) = voices.items()
        origins: tuple[str, ...] = (who,)
        verdict, rule = "single-source", "single-source"
        if sources == 1:
            reason = Message("only-one", (("a", ordered[0].claim.source),))
        else:
            who = who if any(reading.claim.source == who for reading in readings) else ordered[0].claim.source
            reason = Message("only-one-copied", (("a", who), ("copies", sources - 1)))
    else:
        origins = tuple(sorted(voices))
        verdict, rule = "agreement", "agreement-exact"
        owed = two_surest(voices.values())
        reason = Message("agree-exact", (("sources", sources), ("origins", len(voices)), ("x", value)))
    return Finding(
        finding_id(verdict, group, key), rule, verdict, group.subject, group.attribute, key.part((first.scope,)),
        (Position(value, ordered, (), origins),), reason, "", (),
        "possible" if owed else "certain", in_order(owed),
    )  # fmt: skip


def _at_one_time(readings: tuple[Reading, ...], span: Span) -> bool:
    """Whether a date is to come for all sources, or for none: a plan for some is a fact for others."""
    first = readings[0].published
    others = [reading.published for reading in readings if reading.published != first]
    if not others:
        return True
    start = "" if span.start is None else span.start.isoformat()
    to_come = bool(first) and start > first[:10]
    return all((bool(other) and start > other[:10]) == to_come for other in others)


def _listen(group: Group) -> tuple[dict[str, frozenset[str]], int, tuple[Reading, ...]] | None:
    """What the surest claim of each voice still owes, how many sources there are, and the claims in order.

    None where claims are not of one part, or one of them is history or tells its value twice.
    """
    readings, attribute = group.readings, group.attribute
    first = readings[0]
    status, scope, period, value = first.status, first.scope, first.period, first.value
    plain = attribute.explicit and not (attribute.changes or attribute.accrues)
    plain = plain and not (isinstance(value, Amount) and value.implied)
    voices: dict[str, frozenset[str]] = {}
    sources, in_line, source_before, id_before = 1, True, first.claim.source, first.claim.id
    for reading in readings:
        if (
            reading.status != status or reading.scope != scope or reading.period != period or reading.corrected_by
            or reading.restated is not None
        ):  # fmt: skip
            return None
        claim = reading.claim
        source, name = claim.source, claim.id
        voice = reading.voice
        if plain and reading.named and not claim.reasons:
            voices[voice] = NONE
        else:
            owed = doubts(reading, attribute)
            known = voices.get(voice)
            if known is None or len(owed) < len(known):
                voices[voice] = owed
        if source > source_before:
            sources += 1
        elif source < source_before or name < id_before:
            in_line = False
        source_before, id_before = source, name
    if in_line:
        return voices, sources, readings
    return voices, len(sources_of(readings)), tuple(sorted(readings, key=order))


def _alike_names(readings: tuple[Reading, ...], folded: str) -> bool:
    """Whether all claims give one name, however it is written."""
    for reading in readings:
        one = reading.value
        if not isinstance(one, Name) or one.folded != folded:
            return False
    return True


def _alike_spans(readings: tuple[Reading, ...], said: Span) -> bool:
    """Whether all claims give one date, in the same words."""
    edtf, hedge, start, end = said.edtf, said.hedge, said.start, said.end
    for reading in readings:
        one = reading.value
        if one is said:
            continue
        if (
            not isinstance(one, Span) or one.edtf != edtf or one.hedge != hedge or one.start != start or one.end != end
            or one.precision != said.precision
        ):  # fmt: skip
            return False
    return True


def _alike_amounts(readings: tuple[Reading, ...], said: Amount) -> bool:
    """Whether all claims give one amount, in the same words."""
    low, high, unit, hedge, place, dimension = said.low, said.high, said.unit, said.hedge, said.place, said.dimension
    written, side, change, counted, implied = said.written.unit, said.side, said.change, said.counted, said.implied
    for reading in readings:
        one = reading.value
        if one is said:
            continue
        if (
            not isinstance(one, Amount) or one.low != low or one.high != high or one.unit != unit
            or one.hedge != hedge or one.place != place or one.written.unit != written or one.side != side
            or one.change != change or one.counted != counted or one.dimension != dimension or one.implied != implied
        ):  # fmt: skip
            return False
    return True
