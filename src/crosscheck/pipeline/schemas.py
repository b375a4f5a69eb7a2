"""The JSON Schemas of the files and protocols that are public interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crosscheck.claims.claims_schema import claims_schema
from crosscheck.report.draft.draft_schema import draft_schema
from crosscheck.report.leads.leads_schema import leads_schema
from crosscheck.report.report_schema import report_schema

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_HEDGES = ["exact", "about", "at_least", "at_most", "more_than", "less_than", "between"]
_DECIMAL = {"type": ["string", "null"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
_DAY = {"type": ["string", "null"], "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_PLACE = {
    "start": {"type": "integer", "minimum": 0, "description": "code points of the text as given"},
    "end": {"type": "integer", "minimum": 0, "description": "exclusive"},
    "text": {"type": "string", "description": "the slice from start to end"},
}


def mention_schema() -> dict[str, Any]:
    """A mention: an amount, a date, or a stretch that was seen and not understood."""
    amount = {
        **_PLACE,
        "kind": {"const": "amount"},
        "low": _DECIMAL,
        "high": _DECIMAL,
        "unit": {"type": "string"},
        "dimension": {"type": ["string", "null"]},
        "counted": {"type": ["string", "null"]},
        "hedge": {"enum": _HEDGES},
        "side": {"enum": ["below", "above", None]},
        "change": {"enum": ["up", "down", None]},
        "implied": {"type": "boolean"},
        "written": {"type": "object", "properties": {"low": _DECIMAL, "high": _DECIMAL, "unit": {"type": "string"}}},
    }
    date = {
        **_PLACE,
        "kind": {"const": "date"},
        "start_date": _DAY,
        "end_date": _DAY,
        "edtf": {"type": "string"},
        "hedge": {"enum": _HEDGES},
    }
    unread = {**_PLACE, "kind": {"const": "unread"}, "reason": {"type": "string"}}
    kinds = [
        {"type": "object", "properties": fields, "required": ["start", "end", "text", "kind"]}
        for fields in (amount, date, unread)
    ]
    return {"oneOf": kinds}


def read_schema() -> dict[str, Any]:
    """An answer of `crosscheck read --jsonl`."""
    return {
        "$schema": _DRAFT,
        "title": "crosscheck read",
        "type": "object",
        "properties": {"id": {}, "mentions": {"type": "array", "items": mention_schema()}},
        "required": ["id", "mentions"],
    }


def compare_schema() -> dict[str, Any]:
    """An answer of `crosscheck compare --jsonl`."""
    return {
        "$schema": _DRAFT,
        "title": "crosscheck compare",
        "type": "object",
        "properties": {
            "id": {},
            "relation": {"enum": ["agree", "contradict", "compatible", "unrelated"]},
            "confidence": {"enum": ["certain", "possible"]},
            "reason": {"type": "string"},
        },
        "required": ["id", "relation", "confidence", "reason"],
    }


def extract_schema() -> dict[str, Any]:
    """A line of `crosscheck extract --format jsonl`."""
    text = {"type": "string"}
    maybe = {"type": ["string", "null"]}
    properties = {
        "source": text,
        "subject": text,
        "subject_written": text,
        "attribute": text,
        "value": text,
        "reading": {"anyOf": [mention_schema(), {"type": "null"}]},
        "status": maybe,
        "scope": maybe,
        "as_of": maybe,
        "said_by": maybe,
        "quote": maybe,
        "start": {"type": ["integer", "null"]},
        "end": {"type": ["integer", "null"]},
        "confidence": {"enum": ["certain", "possible"]},
        "reasons": {"type": "array", "items": text},
    }
    return {
        "$schema": _DRAFT,
        "title": "crosscheck extract",
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "claims": claims_schema,
    "read": read_schema,
    "compare": compare_schema,
    "extract": extract_schema,
    "report": report_schema,
    "leads": leads_schema,
    "diff": draft_schema,
}
"""Every schema by the name that `crosscheck schema` takes."""
