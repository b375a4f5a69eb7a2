"""The report on a draft as one JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.messages import say, show_value
from crosscheck.model import DraftCheck, DraftFact, DraftName, DraftQuotation, DraftReport, DraftSentence, Position
from crosscheck.report.draft.make_draft_view import STATUSES, draft_source, fact_handles
from crosscheck.report.format_json import dump_json
from crosscheck.report.options import Options
from crosscheck.report.report_json import claim_json, finding_json, source_json
from crosscheck.report.source_name import source_names
from crosscheck.report.value_json import Json, value_json

FORM = 1
"""The form's number; fields are added, never given another meaning."""


def format_json(report: DraftReport, options: Options) -> Iterator[str]:
    """Every sentence with its facts, quotations and names; offsets are code points of the draft's plain text."""
    names = source_names((*report.sources, draft_source(options.language)), options.language)
    handles = {id(fact): handle for handle, fact in fact_handles(report)}
    facts = report.facts
    yield dump_json(
        {
            "crosscheck": options.version,
            "form": FORM,
            "language": options.language,
            "draft": {
                "file": report.document.file,
                "title": report.document.title,
                "language": report.document.language,
            },
            "counts": {status: sum(fact.status == status for fact in facts) for status in STATUSES},
            "claims": report.claims,
            "unreviewed": report.unreviewed,
            "sources": [source_json(source, names) for source in report.sources],
            "sentences": [_sentence(sentence, handles, options.language, names) for sentence in report.sentences],
            "quotations": [_quotation(found) for found in report.quotations],
            "names": [_name(found) for found in report.names],
            "figures": [
                {"text": found.text, "start": found.start, "line": found.line, "column": found.column}
                for found in report.figures
            ],
            "passed_over": [source.id for source in report.passed_over],
            "repeated": [source.id for source in report.repeated],
            "sheet": report.sheet,
            "complete": report.complete,
            "gone": [_check(check) for check in report.gone],
            "against_itself": [finding_json(finding, options.language, names) for finding in report.against_itself],
        }
    )


def _sentence(
    sentence: DraftSentence, handles: Mapping[int, str], language: str, names: Mapping[str, str]
) -> dict[str, Json]:
    """A sentence with its facts; one without any was read and holds nothing to check."""
    return {
        "start": sentence.start,
        "end": sentence.end,
        "line": sentence.line,
        "column": sentence.column,
        "text": sentence.text,
        "checked": bool(sentence.facts),
        "facts": [_fact(fact, handles[id(fact)], language, names) for fact in sentence.facts],
    }


def _quotation(found: DraftQuotation) -> dict[str, Json]:
    """Words in quotation marks, and how the sources have them."""
    return {
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "line": found.line,
        "column": found.column,
        "status": found.status,
        "source": found.source,
        "found": found.found,
        "speaker": found.speaker,
        "theirs": found.theirs,
    }


def _name(found: DraftName) -> dict[str, Json]:
    """A name that is nearly one of the sources', and theirs."""
    return {
        "written": found.written,
        "known": found.known,
        "start": found.start,
        "line": found.line,
        "column": found.column,
    }


def _check(check: DraftCheck) -> dict[str, Json]:
    return {
        "state": check.state,
        "by": check.by,
        "on": check.on,
        "note": check.note,
        "why": check.why,
        "words": check.words,
    }


def _fact(fact: DraftFact, handle: str, language: str, names: Mapping[str, str]) -> dict[str, Json]:
    return {
        "handle": handle,
        "status": fact.status,
        "confidence": fact.confidence,
        "start": fact.start,
        "end": fact.end,
        "line": fact.line,
        "column": fact.column,
        "claim": claim_json(handle, fact.reading, language),
        "reason": say(fact.reason, language, sources=names),
        "suggestion": say(fact.suggestion, language, sources=names) if fact.suggestion else "",
        "subject": fact.subject.name,
        "attribute": fact.attribute.key,
        "member": fact.member,
        "diagnosis": [say(message, language, sources=names) for message in fact.diagnosis],
        "settled": fact.settled.because if fact.settled else None,
        "check": _check(fact.check) if fact.check else None,
        "origins": list(fact.origins),
        "unreviewed": fact.unreviewed,
        "against": [_position(position, language) for position in fact.against],
        "beside": [_position(position, language) for position in fact.beside],
    }


def _position(position: Position, language: str) -> dict[str, Json]:
    return {
        "value": value_json(position.value),
        "shown": show_value(position.value, language),
        "origins": list(position.origins),
        "claims": [claim_json("", reading, language) for reading in position.founders],
        "also_fitting": [claim_json("", reading, language) for reading in position.supporters],
    }
