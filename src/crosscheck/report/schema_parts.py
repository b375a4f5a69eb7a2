"""The parts that the JSON Schemas of reports and of reports on drafts share."""

from __future__ import annotations

from typing import get_args

from crosscheck.model.claim import Confidence, Review
from crosscheck.model.source import SourceClass
from crosscheck.model.value import Change, Hedge, Precision
from crosscheck.report.order import VERDICTS
from crosscheck.report.value_json import Json

TEXT: dict[str, Json] = {"type": "string"}
COUNT: dict[str, Json] = {"type": "integer", "minimum": 0}
FLAG: dict[str, Json] = {"type": "boolean"}
_NUMBER: dict[str, Json] = {"type": ["string", "null"], "pattern": "^-?[0-9]", "description": "decimal; null: open end"}
_DAY: dict[str, Json] = {"type": ["string", "null"], "format": "date", "description": "ISO day; null: open end"}


def definitions() -> dict[str, Json]:
    """The nouns that every report holds, for `$defs`."""
    return {
        "source": _source(),
        "finding": _finding(),
        "position": object_of(
            value=ref("value"),
            shown=TEXT | {"description": "the value in the reader's language"},
            origins=list_of(TEXT),
            claims=list_of(ref("claim")),
            also_fitting=list_of(ref("claim")),
        ),
        "claim": _claim(),
        "settlement": object_of(finding=TEXT, because=TEXT, by=TEXT, on=TEXT, values=list_of(TEXT)),
        "value": _value(),
    }


def _source() -> dict[str, Json]:
    names = ("id", "name", "title", "publisher", "url", "language", "published", "retrieved")
    return object_of(
        **dict.fromkeys(names, TEXT),
        **{"class": one_of(get_args(SourceClass))},
        origin=TEXT | {"description": "the source that this one repeats: one voice"},
        corrects=TEXT,
        confidential=FLAG,
        sha256=TEXT,
        text_file=TEXT,
        file=TEXT,
    )


def _finding() -> dict[str, Json]:
    return object_of(
        id=TEXT | {"description": "stable: no lines, dates or source names"},
        handle=TEXT | {"description": "short name in this report", "pattern": "^[A-Z][0-9]+$|^$"},
        rule=TEXT,
        verdict=one_of(VERDICTS),
        confidence=one_of(get_args(Confidence)),
        missing=list_of(TEXT),
        subject=object_of(key=TEXT, name=TEXT, aliases=list_of(TEXT)),
        attribute=object_of(key=TEXT, label=TEXT),
        member=TEXT,
        part=object_of(status=TEXT, scope=TEXT, period=TEXT, currency=TEXT),
        message=TEXT,
        reason=TEXT,
        diagnosis=list_of(TEXT),
        positions=list_of(ref("position")),
        settled=or_null(ref("settlement")),
        returned=or_null(ref("settlement")) | {"description": "settled once, but a value has changed since"},
        see=TEXT | {"description": "of a single source: the finding under another name that holds its claim too"},
    )


def _claim() -> dict[str, Json]:
    written = ("handle", "id", "source", "subject", "attribute", "value", "status", "scope", "as_of", "said_by", "note")
    offset: dict[str, Json] = {"type": ["integer", "null"], "minimum": 0, "description": "code points of the text"}
    return object_of(
        **dict.fromkeys(written, TEXT),
        review=one_of(get_args(Review)),
        confidence=one_of(get_args(Confidence)),
        quote=or_null(object_of(text=TEXT, start=offset, end=offset)),
        location=or_null(object_of(file=TEXT, line=COUNT, column=COUNT)),
        language=TEXT,
        origin=TEXT,
        read=ref("value"),
        shown=TEXT,
    )


def _value() -> dict[str, Json]:
    amount = object_of(
        kind={"const": "amount"},
        low=_NUMBER,
        high=_NUMBER,
        unit=TEXT,
        dimension=TEXT,
        hedge=one_of(get_args(Hedge)),
        change=one_of((*get_args(Change), None)),
        place=_NUMBER,
        implied=FLAG,
        written=object_of(low=_NUMBER, high=_NUMBER, unit=TEXT),
    )
    amount["properties"] = {**_properties(amount), "side": one_of(("below", "above")), "counted": TEXT}
    date = object_of(
        kind={"const": "date"},
        start_date=_DAY,
        end_date=_DAY,
        precision=one_of(get_args(Precision)),
        edtf=TEXT,
        hedge=one_of(get_args(Hedge)),
    )
    members = object_of(
        kind={"const": "members"},
        included=list_of(TEXT),
        excluded=list_of(TEXT),
        complete=FLAG,
        count={"type": ["integer", "null"]},
    )
    name = object_of(kind={"const": "name"}, folded=TEXT, shown=TEXT)
    unread = object_of(kind={"const": "unread"}, reason=TEXT)
    return {"oneOf": [amount, date, members, name, unread]}


def _properties(schema: dict[str, Json]) -> dict[str, Json]:
    found = schema["properties"]
    return found if isinstance(found, dict) else {}


def object_of(**properties: Json) -> dict[str, Json]:
    """An object with all these properties; further ones may come later."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def list_of(items: Json) -> dict[str, Json]:
    """A list of such items."""
    return {"type": "array", "items": items}


def one_of(values: tuple[str | None, ...]) -> dict[str, Json]:
    """One of these words."""
    return {"enum": list(values)}


def or_null(schema: Json) -> dict[str, Json]:
    """That, or nothing."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> dict[str, Json]:
    """One of the definitions by its name."""
    return {"$ref": f"#/$defs/{name}"}
