"""The whole report as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterator

from crosscheck.model import Report
from crosscheck.report.inert import escape_json
from crosscheck.report.options import Options
from crosscheck.report.report_json import report_json
from crosscheck.report.select import select
from crosscheck.report.value_json import Json


def format_json(report: Report, options: Options) -> Iterator[str]:
    """The report as `report_schema` describes it, indented by two, keys in a fixed order.

    Texts of sources are kept exactly; characters that act on a terminal stand as `\\uXXXX`, which is the same text.
    """
    yield dump_json(report_json(select(report, options), options.language, options.version))


def dump_json(document: Json) -> str:
    """JSON text that is safe to print, ending in a line feed."""
    return escape_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"
