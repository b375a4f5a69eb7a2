"""A report on a draft without what confidential sources say."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model import DraftFact, DraftReport, DraftSentence, Message, Position


def public_draft(report: DraftReport) -> tuple[DraftReport, int]:
    """The report as outsiders may see it, and how many sources were left out.

    A statement that rests on a confidential source keeps its status and loses its reason and that source's words; names
    that look misspelt go, since the one that is known may be known from there.
    """
    every = (*report.sources, *report.passed_over)
    hidden = frozenset(source.id for source in every if source.confidential)
    if not hidden:
        return report, 0
    public = replace(
        report,
        sources=tuple(source for source in report.sources if source.id not in hidden),
        passed_over=tuple(source for source in report.passed_over if source.id not in hidden),
        repeated=tuple(source for source in report.repeated if source.id not in hidden),
        sentences=tuple(_sentence(sentence, hidden) for sentence in report.sentences),
        names=(),
        quotations=tuple(found for found in report.quotations if found.source not in hidden),
    )
    return public, len(hidden)


def _sentence(sentence: DraftSentence, hidden: frozenset[str]) -> DraftSentence:
    return replace(sentence, facts=tuple(_fact(fact, hidden) for fact in sentence.facts))


def _fact(fact: DraftFact, hidden: frozenset[str]) -> DraftFact:
    rests_on = {r.claim.source for position in fact.evidence for r in (*position.founders, *position.supporters)}
    if not rests_on & hidden:
        return fact
    return replace(
        fact,
        beside=_positions(fact.beside, hidden),
        against=_positions(fact.against, hidden),
        origins=tuple(origin for origin in fact.origins if origin not in hidden),
        reason=Message("report-withheld"),
        suggestion=None,
        diagnosis=(),
    )


def _positions(positions: tuple[Position, ...], hidden: frozenset[str]) -> tuple[Position, ...]:
    return tuple(found for position in positions if (found := _position(position, hidden)) is not None)


def _position(position: Position, hidden: frozenset[str]) -> Position | None:
    founders = tuple(reading for reading in position.founders if reading.claim.source not in hidden)
    if not founders:
        return None
    supporters = tuple(reading for reading in position.supporters if reading.claim.source not in hidden)
    origins = tuple(origin for origin in position.origins if origin not in hidden)
    return replace(position, value=founders[0].value, founders=founders, supporters=supporters, origins=origins)
