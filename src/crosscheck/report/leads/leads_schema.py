"""The JSON Schema of `crosscheck leads --format json`."""

from __future__ import annotations

from typing import get_args

from crosscheck.model import Apart, LeadRelation
from crosscheck.report.leads.format_json import FORM
from crosscheck.report.report_schema import report_schema
from crosscheck.report.value_json import Json

_TEXT: dict[str, Json] = {"type": "string"}
_CLAIMS: dict[str, Json] = {"type": "array", "items": {"$ref": "#/$defs/claim"}, "minItems": 1}


def leads_schema() -> dict[str, Json]:
    """What leads in JSON hold (JSON Schema 2020-12); it changes by addition only."""
    held = report_schema()["$defs"]
    assert isinstance(held, dict)
    lead: dict[str, Json] = {
        "relation": {"enum": list(get_args(LeadRelation))},
        "points": {"type": "integer", "description": "they order leads; they are no probability"},
        "apart": {"type": "array", "items": {"enum": list(get_args(Apart))}},
        "one": _CLAIMS,
        "other": _CLAIMS,
    }
    document: dict[str, Json] = {
        "crosscheck": _TEXT,
        "form": {"const": FORM},
        "language": _TEXT,
        "leads": {"type": "array", "items": _object(lead)},
        "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:crosscheck:leads:1",
        "title": "crosscheck leads",
        "description": "Claims of two sources that may tell one fact although nothing joins them; no verdicts.",
        **_object(document),
        "$defs": {name: held[name] for name in held if name != "finding"},
    }


def _object(properties: dict[str, Json]) -> dict[str, Json]:
    return {"type": "object", "properties": properties, "required": list(properties)}
