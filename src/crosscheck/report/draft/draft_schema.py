"""The JSON Schema of `crosscheck diff --format json`."""

from __future__ import annotations

from typing import get_args

from crosscheck.model.claim import Confidence
from crosscheck.report.draft.format_json import FORM
from crosscheck.report.draft.make_draft_view import STATUSES
from crosscheck.report.schema_parts import COUNT, FLAG, TEXT, definitions, list_of, object_of, one_of, or_null, ref
from crosscheck.report.value_json import Json

_PLACE: dict[str, Json] = {"start": COUNT, "line": COUNT, "column": COUNT}


def draft_schema() -> dict[str, Json]:
    """What a report on a draft in JSON holds (JSON Schema 2020-12); it changes by addition only."""
    found = one_of(("exact", "differs", "not-found"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:crosscheck:draft:1",
        "title": "crosscheck report on a draft",
        "description": "Every sentence of a draft with its statements; offsets are code points of its plain text.",
        **object_of(
            crosscheck=TEXT,
            form={"const": FORM},
            language=TEXT,
            draft=object_of(file=TEXT, title=TEXT, language=TEXT),
            counts=object_of(**dict.fromkeys(STATUSES, COUNT)),
            claims=COUNT,
            unreviewed=COUNT,
            complete=FLAG,
            sources=list_of(ref("source")),
            sentences=list_of(object_of(**_PLACE, end=COUNT, text=TEXT, checked=FLAG, facts=list_of(ref("fact")))),
            quotations=list_of(object_of(**_PLACE, end=COUNT, text=TEXT, status=found, source=TEXT, found=TEXT)),
            names=list_of(object_of(**_PLACE, written=TEXT, known=TEXT)),
            gone=list_of(ref("check")),
            against_itself=list_of(ref("finding")),
        ),
        "$defs": {**definitions(), "fact": _fact(), "check": _check(), "evidence": _evidence()},
    }


def _fact() -> dict[str, Json]:
    return object_of(
        handle=TEXT,
        status=one_of(STATUSES),
        confidence=one_of(get_args(Confidence)),
        **_PLACE,
        end=COUNT,
        claim=ref("claim"),
        subject=TEXT,
        attribute=TEXT,
        member=TEXT,
        reason=TEXT,
        suggestion=TEXT,
        diagnosis=list_of(TEXT),
        settled={"type": ["string", "null"]},
        check=or_null(ref("check")),
        origins=list_of(TEXT),
        unreviewed=FLAG,
        against=list_of(ref("evidence")),
        beside=list_of(ref("evidence")),
    )


def _check() -> dict[str, Json]:
    state = one_of(("confirmed", "attention"))
    return object_of(state=state, by=TEXT, on=TEXT, note=TEXT, why=one_of(("", "sentence", "sources")), words=TEXT)


def _evidence() -> dict[str, Json]:
    claims = list_of(ref("claim"))
    return object_of(value=ref("value"), origins=list_of(TEXT), claims=claims, also_fitting=claims)
