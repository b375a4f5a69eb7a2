"""The JSON Schema of `--format json`."""

from __future__ import annotations

from crosscheck.report.order import VERDICTS
from crosscheck.report.report_json import FORM
from crosscheck.report.schema_parts import COUNT, FLAG, TEXT, definitions, list_of, object_of, ref
from crosscheck.report.value_json import Json


def report_schema() -> dict[str, Json]:
    """What a report in JSON holds (JSON Schema 2020-12); it changes by addition only."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:crosscheck:report:1",
        "title": "crosscheck report",
        "description": "Findings, most important first, with every claim as written and as read.",
        **object_of(
            crosscheck=TEXT | {"description": "the program's version"},
            form={"const": FORM},
            language=TEXT | {"description": "the reader's language, in which sentences are"},
            complete=FLAG | {"description": "false when something could not be read"},
            counts=object_of(**dict.fromkeys(VERDICTS, COUNT)),
            told_alike=COUNT | {"description": "how many single sources a possible agreement in other words holds too"},
            claims=COUNT,
            unreviewed=COUNT,
            rejected=COUNT,
            sources=list_of(ref("source")),
            findings=list_of(ref("finding")),
            unread=list_of(ref("claim")),
            notices=list_of(object_of(code=TEXT, source=TEXT, detail=TEXT, blocking=FLAG, text=TEXT)),
            suggestions=list_of(object_of(kind=TEXT, left=TEXT, right=TEXT, score=COUNT | {"maximum": 100}, why=TEXT)),
            gone=list_of(ref("settlement")),
        ),
        "$defs": definitions(),
    }
