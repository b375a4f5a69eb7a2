"""What the sources say to each checkable statement of a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from crosscheck.compare import meet
from crosscheck.draft.places import Places
from crosscheck.model import (
    Confidence,
    DraftFact,
    DraftStatus,
    Finding,
    Group,
    Message,
    Position,
    Reading,
    Unread,
)

Judge = Callable[[Group], Sequence[Finding]]
"""How a group is compared; the pipeline knows about exchange rates and context."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One statement of the draft in its group: the sources' readings, and the findings with it and without it."""

    reading: Reading
    group: Group
    others: tuple[Reading, ...]
    findings: tuple[Finding, ...]


def check_draft(groups: Iterable[Group], draft: str, text: str, judge: Judge) -> tuple[DraftFact, ...]:
    """Every statement of the source `draft` in the groups, judged against all the others, in the order of the text.

    A statement stands in one group, or, where it lists members, in one for each of them: each is a fact of its own.
    """
    places = Places(text)
    facts = []
    for group in groups:
        mine = [reading for reading in group.readings if reading.claim.source == draft]
        others = tuple(reading for reading in group.readings if reading.claim.source != draft)
        for reading in mine:
            together = Group(group.subject, group.attribute, (*others, reading), group.member)
            with_it = tuple(f for f in judge(together) if any(r is reading for r in f.readings())) if others else ()
            facts.append(_fact(_Case(reading, group, others, with_it), places))
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.reading.claim.id, fact.reason.code)))


def _fact(case: _Case, places: Places) -> DraftFact:
    quote = case.reading.claim.quote
    start = quote.start if quote and quote.start is not None else 0
    end = quote.end if quote and quote.end is not None else start
    line, column = places.of(start)
    status, evidence, confidence = _judge(case)
    voices = _voices(evidence, case.reading) if status not in ("contradicted", "new", "unread") else ()
    return DraftFact(
        status=status,
        reading=case.reading,
        start=start,
        end=end,
        line=line,
        column=column,
        reason=_reason(status, case, evidence, len(voices)),
        evidence=evidence,
        origins=voices,
        suggestion=_suggestion(status, case, evidence),
        confidence=confidence,
        unreviewed=bool(case.others) and all(r.claim.review == "proposed" for r in case.others),
    )


def _judge(case: _Case) -> tuple[DraftStatus, tuple[Position, ...], Confidence]:
    """The status of a statement, the sources' positions that it rests on, and how sure that is."""
    if isinstance(case.reading.value, Unread):
        return "unread", (), "possible"
    if not case.others:
        return "new", (), "possible"
    by_verdict = {finding.verdict: finding for finding in reversed(case.findings)}
    for verdict in ("contradiction", "changed", "agreement", "compatible", "not-comparable"):
        finding = by_verdict.get(verdict)
        if finding is None:
            continue
        positions = _without(finding, case.reading)
        if positions:
            return _status(finding, case, positions), positions, finding.confidence
    return "not-comparable", _bare(case.others), "possible"


def _status(finding: Finding, case: _Case, positions: tuple[Position, ...]) -> DraftStatus:
    match finding.verdict:
        case "contradiction":
            return "disputed" if _in_company(finding, case.reading) else "contradicted"
        case "changed":
            return _of_change(finding, case)
        case "agreement":
            return _closeness(case, positions)
        case "compatible":
            return "compatible"
        case _:
            return "not-comparable"


def _in_company(finding: Finding, mine: Reading) -> bool:
    """Whether some source takes the draft's position in a contradiction."""
    return any(
        any(reading is mine for reading in position.founders) and len(position.founders) > 1
        for position in finding.positions
    )


def _of_change(finding: Finding, case: _Case) -> DraftStatus:
    """In a series the last position is the newest: a draft that holds an earlier one is out of date."""
    last = finding.positions[-1]
    if all(reading is not case.reading for reading in (*last.founders, *last.supporters)):
        return "outdated"
    return _closeness(case, _without(finding, case.reading)[-1:]) if len(last.founders) > 1 else "compatible"


def _closeness(case: _Case, positions: tuple[Position, ...]) -> DraftStatus:
    """How an agreement is meant: fewer origins than two, or words more or less precise than the sources'."""
    levels = {
        meet(case.reading.value, reading.value, case.group.attribute).name
        for position in positions
        for reading in position.founders
    }
    if levels and levels <= {"less-precise"}:
        finer = all(_is_finer(case.reading, r) for position in positions for r in position.founders)
        return "more-precise" if finer else "less-precise"
    return "confirmed" if len(_voices(positions, case.reading)) > 1 else "single-source"


def _is_finer(mine: Reading, other: Reading) -> bool:
    return _width(mine) < _width(other)


def _width(reading: Reading) -> int:
    """Days of a span, or 1 for a hedged amount and 0 for an exact one: enough to say which of two is finer."""
    value = reading.value
    start, end = getattr(value, "start", None), getattr(value, "end", None)
    if start is not None and end is not None:
        return int((end - start).days)
    return int(getattr(value, "hedge", "exact") != "exact")


def _without(finding: Finding, mine: Reading) -> tuple[Position, ...]:
    """The positions as the sources alone hold them."""
    kept = []
    for position in finding.positions:
        founders = tuple(reading for reading in position.founders if reading is not mine)
        supporters = tuple(reading for reading in position.supporters if reading is not mine)
        if founders or supporters:
            value = position.value if founders else supporters[0].value
            kept.append(
                Position(
                    value, founders or supporters, supporters if founders else (), _origins(founders or supporters)
                )
            )
    return tuple(kept)


def _bare(readings: Sequence[Reading]) -> tuple[Position, ...]:
    return tuple(Position(reading.value, (reading,), (), _origins((reading,))) for reading in readings)


def _origins(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(sorted({reading.origin or reading.claim.source for reading in readings}))


def _voices(positions: Iterable[Position], mine: Reading) -> tuple[str, ...]:
    """The independent voices that hold what the draft says."""
    return tuple(
        sorted(
            {
                reading.origin or reading.claim.source
                for position in positions
                for reading in position.founders
                if meet(mine.value, reading.value).relation == "agree"
            }
        )
    )


def _reason(status: DraftStatus, case: _Case, evidence: tuple[Position, ...], voices: int) -> Message:
    mine = ("mine", case.reading.value)
    if not evidence:
        return Message(f"draft-{status}", (mine,))
    first = evidence[-1] if status == "outdated" else evidence[0]
    lead = first.founders[0]
    arguments = (mine, ("theirs", first.value), ("a", lead.claim.source), ("count", voices))
    if status == "disputed" and len(evidence) > 1:
        return Message("draft-disputed", (*arguments, ("other", evidence[1].value)))
    return Message(f"draft-{status}", arguments)


def _suggestion(status: DraftStatus, case: _Case, evidence: tuple[Position, ...]) -> Message | None:
    """A hint where it is safe: never a rewrite, only what the sources offer."""
    if not evidence:
        return None
    lead = (evidence[-1] if status == "outdated" else evidence[0]).founders[0]
    match status:
        case "contradicted":
            explained = next((r for r in case.others if r.scope and _agrees(r, case.reading)), None)
            if explained is not None and not case.reading.scope:
                return Message("draft-suggest-scope", (("scope", explained.claim.scope), ("a", explained.claim.source)))
            return Message("draft-suggest-check", (("theirs", evidence[0].value), ("a", lead.claim.source)))
        case "disputed" | "single-source":
            return Message("draft-suggest-attribute", (("a", lead.claim.source),))
        case "outdated":
            return Message("draft-suggest-update", (("theirs", evidence[-1].value), ("a", lead.claim.source)))
        case "more-precise":
            return Message("draft-suggest-coarser", (("theirs", evidence[0].value), ("a", lead.claim.source)))
        case _:
            return None


def _agrees(one: Reading, other: Reading) -> bool:
    return meet(one.value, other.value).relation == "agree"
