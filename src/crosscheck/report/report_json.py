"""A report as plain JSON values: everything a report holds, in a form that is changed by addition only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.messages import say, show_value
from crosscheck.model import (
    Finding,
    Message,
    Notice,
    Position,
    Reading,
    Report,
    Settlement,
    Source,
    Suggestion,
    findings_where,
)
from crosscheck.report.handles import claim_handles, unread_handles
from crosscheck.report.held_elsewhere import NOWHERE, Elsewhere, count_told_alike, is_told_alike, where_held
from crosscheck.report.order import VERDICTS
from crosscheck.report.say_notice import say_notice
from crosscheck.report.source_name import source_names
from crosscheck.report.value_json import Json, value_json

FORM = 1
"""The form's number; it grows when a field changes its meaning, which it should not."""


def report_json(
    report: Report, language: str, version: str = "", held: Elsewhere = NOWHERE
) -> Iterator[tuple[str, Json | Iterator[Json]]]:
    """The fields of the report in their order, as `report_schema` describes them.

    Lists come as iterators, so that a report of any size can be written piece by piece. Sentences are in the
    reader's language; `held` as `held_elsewhere` gives it.
    """
    names = source_names(report.sources, language)
    yield "crosscheck", version
    yield "form", FORM
    yield "language", language
    yield "complete", report.complete
    yield "counts", _counts(report)
    yield "told_alike", count_told_alike(findings_where(report.findings, ("single-source",)), held)
    yield "claims", report.claims
    yield "unreviewed", report.unreviewed
    yield "rejected", report.rejected
    yield "sources", (source_json(source, names) for source in report.sources)
    yield "findings", (finding_json(finding, language, names, held) for finding in report.findings)
    yield "unread", (claim_json(handle, reading, language) for handle, reading in unread_handles(report))
    yield "notices", (_notice(notice, names, language) for notice in report.notices)
    yield "suggestions", (_suggestion(found) for found in report.suggestions)
    yield "gone", (_settlement(settlement) for settlement in report.gone)


def source_json(source: Source, names: Mapping[str, str]) -> dict[str, Json]:
    """One source; empty strings where something is unknown."""
    return {
        "id": source.id,
        "name": names.get(source.id, source.id),
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "language": source.language,
        "published": source.published,
        "retrieved": source.retrieved,
        "class": source.source_class,
        "origin": source.origin,
        "corrects": source.corrects,
        "confidential": source.confidential,
        "sha256": source.sha256,
        "text_file": source.text_file,
        "file": source.location.file if source.location else "",
    }


def finding_json(
    finding: Finding, language: str, names: Mapping[str, str], held: Elsewhere = NOWHERE
) -> dict[str, Json]:
    """One finding with its positions and their claims; `held` as `held_elsewhere` gives it."""
    handles = {reading.claim.id: handle for handle, reading in claim_handles(finding)}
    labels = dict(finding.attribute.labels)
    part = finding.part

    def said(message: Message) -> str:
        return say(message, language, sources=names)

    return {
        "id": finding.id,
        "handle": finding.handle,
        "rule": finding.rule,
        "verdict": finding.verdict,
        "confidence": finding.confidence,
        "missing": list(finding.missing),
        "subject": {"key": finding.subject.key, "name": finding.subject.name, "aliases": list(finding.subject.aliases)},
        "attribute": {"key": finding.attribute.key, "label": labels.get(language, finding.attribute.key)},
        "member": finding.member,
        "part": {"status": part.status, "scope": part.scope, "period": part.period, "currency": part.currency},
        "message": said(finding.message),
        "reason": "" if is_told_alike(finding, held) else said(finding.reason),
        "diagnosis": [said(message) for message in finding.diagnosis],
        "positions": [_position(position, handles, language) for position in finding.positions],
        "settled": _settlement(finding.settled) if finding.settled else None,
        "returned": _settlement(finding.returned) if finding.returned else None,
        "see": where_held(finding, held),
    }


def claim_json(handle: str, reading: Reading, language: str) -> dict[str, Json]:
    """One claim as written and as read."""
    claim = reading.claim
    quote, place = claim.quote, claim.location
    return {
        "handle": handle,
        "id": claim.id,
        "source": claim.source,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "status": claim.status,
        "scope": claim.scope,
        "as_of": claim.as_of,
        "said_by": claim.said_by,
        "review": claim.review,
        "confidence": claim.confidence,
        "note": claim.note,
        "quote": {"text": quote.text, "start": quote.start, "end": quote.end} if quote else None,
        "location": {"file": place.file, "line": place.line, "column": place.column} if place else None,
        "language": reading.language,
        "origin": reading.origin,
        "read": value_json(reading.value),
        "shown": show_value(reading.value, language),
    }


def _position(position: Position, handles: Mapping[str, str], language: str) -> dict[str, Json]:
    return {
        "value": value_json(position.value),
        "shown": show_value(position.value, language),
        "origins": list(position.origins),
        "claims": [claim_json(handles[reading.claim.id], reading, language) for reading in position.founders],
        "also_fitting": [claim_json(handles[reading.claim.id], reading, language) for reading in position.supporters],
    }


def _settlement(settlement: Settlement) -> dict[str, Json]:
    return {
        "finding": settlement.finding,
        "because": settlement.because,
        "by": settlement.by,
        "on": settlement.on,
        "values": list(settlement.values),
    }


def _notice(notice: Notice, names: Mapping[str, str], language: str) -> dict[str, Json]:
    return {
        "code": notice.code,
        "source": notice.source,
        "detail": notice.detail,
        "blocking": notice.blocking,
        "text": say_notice(notice, names, language),
    }


def _suggestion(found: Suggestion) -> dict[str, Json]:
    return {"kind": found.kind, "left": found.left, "right": found.right, "score": found.score, "why": found.why}


def _counts(report: Report) -> dict[str, Json]:
    counts: dict[str, Json] = {verdict: report.count(verdict) for verdict in VERDICTS}
    return counts | {"unread": report.count("unread") + len(unread_handles(report))}
