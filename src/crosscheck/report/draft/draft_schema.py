"""The JSON Schema of `crosscheck diff --format json`."""

from __future__ import annotations

from typing import get_args

from crosscheck.model import DraftStatus
from crosscheck.model.claim import Confidence
from crosscheck.report.draft.format_json import FORM
from crosscheck.report.report_schema import report_schema
from crosscheck.report.value_json import Json

_TEXT: dict[str, Json] = {"type": "string"}
_COUNT: dict[str, Json] = {"type": "integer", "minimum": 0}
_FLAG: dict[str, Json] = {"type": "boolean"}
_LINE: dict[str, Json] = {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
_STRETCH: dict[str, Json] = {
    "start": _COUNT | {"description": "code points of the draft's plain text"},
    "end": _COUNT | {"description": "exclusive"},
    **_LINE,
}


def draft_schema() -> dict[str, Json]:
    """What a report on a draft in JSON holds (JSON Schema 2020-12); it changes by addition only."""
    statuses = get_args(DraftStatus)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:crosscheck:diff:1",
        "title": "crosscheck diff",
        "description": "Every sentence of a draft with its statements, and where the sources stand on them.",
        **_object(
            crosscheck=_TEXT,
            form={"const": FORM},
            language=_TEXT,
            draft=_object(file=_TEXT, title=_TEXT, language=_TEXT),
            counts=_object(**dict.fromkeys(statuses, _COUNT)),
            claims=_COUNT,
            unreviewed=_COUNT,
            sources=_list({"$ref": "#/$defs/source"}),
            sentences=_list(_object(**_STRETCH, text=_TEXT, checked=_FLAG, facts=_list({"$ref": "#/$defs/fact"}))),
            quotations=_list(
                _object(
                    **_STRETCH,
                    text=_TEXT,
                    source=_TEXT,
                    found=_TEXT,
                    speaker=_TEXT,
                    theirs=_TEXT,
                    status={"enum": ["exact", "differs", "not-found"]},
                )
            ),
            names=_list(_object(written=_TEXT, known=_TEXT, start=_COUNT, **_LINE)),
            figures=_list(_object(text=_TEXT, start=_COUNT, **_LINE))
            | {"description": "figures and dates that belong to no statement: seen, not checked"},
            passed_over=_list(_TEXT) | {"description": "sources that are the draft itself"},
            repeated=_list(_TEXT) | {"description": "sources that the draft repeats almost word for word"},
            sheet=_TEXT,
            complete=_FLAG,
            gone=_list({"$ref": "#/$defs/check"}),
            against_itself=_list({"$ref": "#/$defs/finding"}),
        ),
        "$defs": {**_shared(), "fact": _fact(statuses), "check": _check()},
    }


def _shared() -> dict[str, Json]:
    """What a report on a draft has in common with one on sources."""
    held = report_schema()["$defs"]
    assert isinstance(held, dict)
    return held


def _fact(statuses: tuple[str, ...]) -> dict[str, Json]:
    return _object(
        **_STRETCH,
        handle=_TEXT,
        status={"enum": list(statuses)},
        confidence={"enum": list(get_args(Confidence))},
        claim={"$ref": "#/$defs/claim"},
        reason=_TEXT,
        suggestion=_TEXT,
        subject=_TEXT,
        attribute=_TEXT,
        member=_TEXT,
        diagnosis=_list(_TEXT),
        settled={"type": ["string", "null"]},
        check={"anyOf": [{"$ref": "#/$defs/check"}, {"type": "null"}]},
        origins=_list(_TEXT),
        unreviewed=_FLAG,
        against=_list({"$ref": "#/$defs/position"}),
        beside=_list({"$ref": "#/$defs/position"}),
    )


def _check() -> dict[str, Json]:
    return _object(
        state={"enum": ["confirmed", "attention"]},
        by=_TEXT,
        on=_TEXT,
        note=_TEXT,
        why={"enum": ["", "sentence", "sources"]},
        words=_TEXT,
    )


def _object(**fields: Json) -> dict[str, Json]:
    return {"type": "object", "properties": fields, "required": list(fields)}


def _list(items: Json) -> dict[str, Json]:
    return {"type": "array", "items": items}
