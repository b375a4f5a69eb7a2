"""The JSON Schema of `--format json`."""

from __future__ import annotations

from typing import get_args

from crosscheck.model.claim import Confidence, Review
from crosscheck.model.source import SourceClass
from crosscheck.model.value import Change, Hedge, Precision
from crosscheck.report.order import VERDICTS
from crosscheck.report.report_json import FORM
from crosscheck.report.value_json import Json

_TEXT: dict[str, Json] = {"type": "string"}
_COUNT: dict[str, Json] = {"type": "integer", "minimum": 0}
_FLAG: dict[str, Json] = {"type": "boolean"}
_NUMBER: dict[str, Json] = {"type": ["string", "null"], "pattern": "^-?[0-9]", "description": "decimal; null: open end"}
_DAY: dict[str, Json] = {"type": ["string", "null"], "format": "date", "description": "ISO day; null: open end"}


def report_schema() -> dict[str, Json]:
    """What a report in JSON holds (JSON Schema 2020-12); it changes by addition only."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:crosscheck:report:1",
        "title": "crosscheck report",
        "description": "Findings, most important first, with every claim as written and as read.",
        **_object(
            crosscheck=_TEXT | {"description": "the program's version"},
            form={"const": FORM},
            language=_TEXT | {"description": "the reader's language, in which sentences are"},
            complete=_FLAG | {"description": "false when something could not be read"},
            counts=_object(**dict.fromkeys(VERDICTS, _COUNT)),
            claims=_COUNT,
            unreviewed=_COUNT,
            rejected=_COUNT,
            sources=_list(_ref("source")),
            findings=_list(_ref("finding")),
            unread=_list(_ref("claim")),
            notices=_list(_object(code=_TEXT, source=_TEXT, detail=_TEXT, blocking=_FLAG, text=_TEXT)),
            suggestions=_list(_object(kind=_TEXT, left=_TEXT, right=_TEXT, score=_COUNT | {"maximum": 100}, why=_TEXT)),
            gone=_list(_ref("settlement")),
        ),
        "$defs": {
            "source": _source(),
            "finding": _finding(),
            "position": _object(
                value=_ref("value"),
                shown=_TEXT | {"description": "the value in the reader's language"},
                origins=_list(_TEXT),
                claims=_list(_ref("claim")),
                also_fitting=_list(_ref("claim")),
            ),
            "claim": _claim(),
            "settlement": _object(finding=_TEXT, because=_TEXT, by=_TEXT, on=_TEXT, values=_list(_TEXT)),
            "value": _value(),
        },
    }


def _source() -> dict[str, Json]:
    names = ("id", "name", "title", "publisher", "url", "language", "published", "retrieved")
    return _object(
        **dict.fromkeys(names, _TEXT),
        **{"class": _one_of(get_args(SourceClass))},
        origin=_TEXT | {"description": "the source that this one repeats: one voice"},
        corrects=_TEXT,
        confidential=_FLAG,
        sha256=_TEXT,
        text_file=_TEXT,
        file=_TEXT,
    )


def _finding() -> dict[str, Json]:
    return _object(
        id=_TEXT | {"description": "stable: no lines, dates or source names"},
        handle=_TEXT | {"description": "short name in this report", "pattern": "^[A-Z][0-9]+$|^$"},
        rule=_TEXT,
        verdict=_one_of(VERDICTS),
        confidence=_one_of(get_args(Confidence)),
        missing=_list(_TEXT),
        subject=_object(key=_TEXT, name=_TEXT, aliases=_list(_TEXT)),
        attribute=_object(key=_TEXT, label=_TEXT),
        member=_TEXT,
        part=_object(status=_TEXT, scope=_TEXT, period=_TEXT, currency=_TEXT),
        message=_TEXT,
        reason=_TEXT,
        diagnosis=_list(_TEXT),
        positions=_list(_ref("position")),
        settled=_or_null(_ref("settlement")),
        returned=_or_null(_ref("settlement")) | {"description": "settled once, but a value has changed since"},
    )


def _claim() -> dict[str, Json]:
    written = ("handle", "id", "source", "subject", "attribute", "value", "status", "scope", "as_of", "said_by", "note")
    offset: dict[str, Json] = {"type": ["integer", "null"], "minimum": 0, "description": "code points of the text"}
    return _object(
        **dict.fromkeys(written, _TEXT),
        review=_one_of(get_args(Review)),
        confidence=_one_of(get_args(Confidence)),
        quote=_or_null(_object(text=_TEXT, start=offset, end=offset)),
        location=_or_null(_object(file=_TEXT, line=_COUNT, column=_COUNT)),
        language=_TEXT,
        origin=_TEXT,
        read=_ref("value"),
        shown=_TEXT,
    )


def _value() -> dict[str, Json]:
    amount = _object(
        kind={"const": "amount"},
        low=_NUMBER,
        high=_NUMBER,
        unit=_TEXT,
        dimension=_TEXT,
        hedge=_one_of(get_args(Hedge)),
        change=_one_of((*get_args(Change), None)),
        place=_NUMBER,
        implied=_FLAG,
        written=_object(low=_NUMBER, high=_NUMBER, unit=_TEXT),
    )
    amount["properties"] = {**_properties(amount), "side": _one_of(("below", "above")), "counted": _TEXT}
    date = _object(
        kind={"const": "date"},
        start_date=_DAY,
        end_date=_DAY,
        precision=_one_of(get_args(Precision)),
        edtf=_TEXT,
        hedge=_one_of(get_args(Hedge)),
    )
    members = _object(
        kind={"const": "members"},
        included=_list(_TEXT),
        excluded=_list(_TEXT),
        complete=_FLAG,
        count={"type": ["integer", "null"]},
    )
    name = _object(kind={"const": "name"}, folded=_TEXT, shown=_TEXT)
    unread = _object(kind={"const": "unread"}, reason=_TEXT)
    return {"oneOf": [amount, date, members, name, unread]}


def _properties(schema: dict[str, Json]) -> dict[str, Json]:
    found = schema["properties"]
    return found if isinstance(found, dict) else {}


def _object(**properties: Json) -> dict[str, Json]:
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _list(items: Json) -> dict[str, Json]:
    return {"type": "array", "items": items}


def _one_of(values: tuple[str | None, ...]) -> dict[str, Json]:
    return {"enum": list(values)}


def _or_null(schema: Json) -> dict[str, Json]:
    return {"anyOf": [schema, {"type": "null"}]}


def _ref(name: str) -> dict[str, Json]:
    return {"$ref": f"#/$defs/{name}"}
