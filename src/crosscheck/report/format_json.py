"""The whole report as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterator

from crosscheck.model import Report
from crosscheck.report.held_elsewhere import held_elsewhere
from crosscheck.report.inert import escape_json
from crosscheck.report.options import Options
from crosscheck.report.report_json import report_json
from crosscheck.report.select import select
from crosscheck.report.value_json import Json


def format_json(report: Report, options: Options) -> Iterator[str]:
    """The report as `report_schema` describes it, indented by two, keys in a fixed order, written piece by piece.

    Texts of sources are kept exactly; characters that act on a terminal stand as `\\uXXXX`, which is the same text.
    """
    before = "{\n"
    held = held_elsewhere(report.findings)
    for key, value in report_json(select(report, options), options.language, options.version, held):
        yield f"{before}  {json.dumps(key)}: "
        before = ",\n"
        if isinstance(value, Iterator):
            yield from _list(value)
        else:
            yield _indented(value, "  ")
    yield "\n}\n"


def dump_json(document: Json) -> str:
    """JSON text that is safe to print, ending in a line feed."""
    return _indented(document, "") + "\n"


def _list(items: Iterator[Json]) -> Iterator[str]:
    before = "[\n"
    for item in items:
        yield f"{before}    {_indented(item, '    ')}"
        before = ",\n"
    yield "[]" if before == "[\n" else "\n  ]"


def _indented(value: Json, indent: str) -> str:
    text = escape_json(json.dumps(value, ensure_ascii=False, indent=2))
    return text.replace("\n", f"\n{indent}")
