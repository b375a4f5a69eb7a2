"""How a Report looks, one file a format."""

from collections.abc import Callable, Iterable, Mapping

from crosscheck.model import Report
from crosscheck.report.claim_rows import COLUMNS, EDITED
from crosscheck.report.confidential import without_confidential
from crosscheck.report.format_csv import format_csv
from crosscheck.report.format_github import format_github
from crosscheck.report.format_gitlab import format_gitlab
from crosscheck.report.format_html import format_html
from crosscheck.report.format_json import format_json
from crosscheck.report.format_junit import format_junit
from crosscheck.report.format_line import format_line
from crosscheck.report.format_markdown import format_markdown
from crosscheck.report.format_sarif import format_sarif
from crosscheck.report.format_table import format_table
from crosscheck.report.format_xlsx import format_xlsx
from crosscheck.report.github_summary import github_summary
from crosscheck.report.guard_cell import guard_cell, unguard_cell
from crosscheck.report.handles import claim_handles, unread_handles, with_handles
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.order import order
from crosscheck.report.report_schema import report_schema
from crosscheck.report.source_name import source_names

Format = Callable[[Report, Options], Iterable[str]]
BinaryFormat = Callable[[Report, Options], bytes]

FORMATS: Mapping[str, Format] = {
    "table": format_table,
    "line": format_line,
    "json": format_json,
    "markdown": format_markdown,
    "html": format_html,
    "csv": format_csv,
    "sarif": format_sarif,
    "junit": format_junit,
    "github": format_github,
    "gitlab": format_gitlab,
}
"""Every format that is text, by the name that the command line takes."""

BINARY_FORMATS: Mapping[str, BinaryFormat] = {"xlsx": format_xlsx}
"""Formats that are bytes: for a file, never for a terminal."""

__all__ = [
    "BINARY_FORMATS",
    "COLUMNS",
    "EDITED",
    "FORMATS",
    "BinaryFormat",
    "Format",
    "Options",
    "claim_handles",
    "github_summary",
    "guard_cell",
    "inert",
    "order",
    "report_schema",
    "source_names",
    "unguard_cell",
    "unread_handles",
    "with_handles",
    "without_confidential",
]
