"""A draft's statements for code scanning: SARIF 2.1.0."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.messages import label
from crosscheck.model import DraftReport
from crosscheck.report.draft.make_draft_view import STATUSES, make_draft_view
from crosscheck.report.draft.public_draft import public_draft
from crosscheck.report.draft.view import FactView, ItselfView
from crosscheck.report.format_json import dump_json
from crosscheck.report.format_sarif import SCHEMA, message_text
from crosscheck.report.options import Options
from crosscheck.report.place import uri
from crosscheck.report.tell import tell
from crosscheck.report.value_json import Json

ITSELF = "draft-against-itself"
"""The rule of a draft that contradicts itself."""


def format_sarif(report: DraftReport, options: Options) -> Iterator[str]:
    """Every statement but the confirmed ones: what fails is an error, doubt a warning, the rest a note."""
    public, hidden = public_draft(report)
    view = make_draft_view(public, options, hidden)
    rules: list[Json] = [
        {"id": f"draft-{status}", "shortDescription": {"text": label(f"draft-{status}", options.language)}}
        for status in STATUSES
    ]
    rules.append({"id": ITSELF, "shortDescription": {"text": tell("draft-itself", options.language)}})
    driver: dict[str, Json] = {"name": "crosscheck", "rules": rules}
    if options.version:
        driver["version"] = options.version
    notes: list[Json] = [{"level": "note", "message": {"text": message_text(view.left_out)}}] if hidden else []
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "language": "fr-FR" if options.language.startswith("fr") else "en-US",
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "results": [
            *(_itself(one, view.file, report.stands(one.finding, options.fail_on)) for one in view.itself),
            *(_result(fact, view.file, options) for fact in view.facts if fact.status != "confirmed"),
        ],
    }
    yield dump_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _itself(one: ItselfView, file: str, stands: bool) -> dict[str, Json]:
    """A contradiction of the draft with itself: the last statement is the place, the others are related."""
    places: list[dict[str, Json]] = [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": uri(file or "draft")},
                "region": {"startLine": said.line, "startColumn": said.column},
            },
            "message": {"text": message_text(f"{said.handle}: {said.quote.text()}")},
        }
        for said in one.statements
    ]
    *others, place = places
    related: list[Json] = [{"id": number, **other} for number, other in enumerate(others, start=1)]
    return {
        "ruleId": ITSELF,
        "ruleIndex": len(STATUSES),
        "kind": "fail",
        "level": "error" if stands else "warning",
        "message": {"text": message_text(f"{one.about}: {one.headline}")},
        "locations": [place],
        "relatedLocations": related,
    }


def _result(fact: FactView, file: str, options: Options) -> dict[str, Json]:
    doubtful = fact.status in ("contradicted", "disputed", "outdated")
    level = "error" if fact.fact.stands(options.fail_on) else "warning" if doubtful else "note"
    told = f"{fact.about}: " + " · ".join((fact.reason, *fact.diagnosis, *fact.notes))
    told += f" ({fact.suggestion})" if fact.suggestion else ""
    region: Json = {"startLine": max(1, fact.line), "startColumn": max(1, fact.column)}
    return {
        "ruleId": f"draft-{fact.status}",
        "ruleIndex": STATUSES.index(fact.status),
        "kind": "fail",
        "level": level,
        "message": {"text": message_text(told)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(file or "draft")}, "region": region}}],
        "suppressions": [{"kind": "external", "status": "accepted", "justification": fact.settled}]
        if fact.settled
        else [],
        "properties": {"handle": fact.handle, "confidence": fact.fact.confidence},
    }
