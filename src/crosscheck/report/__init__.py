"""How a Report looks, one file a format."""

from collections.abc import Callable, Iterable, Mapping

from crosscheck.model import Report
from crosscheck.report.format_html import format_html
from crosscheck.report.format_json import format_json
from crosscheck.report.format_line import format_line
from crosscheck.report.format_markdown import format_markdown
from crosscheck.report.format_table import format_table
from crosscheck.report.handles import claim_handles, unread_handles, with_handles
from crosscheck.report.options import Options
from crosscheck.report.order import order

Format = Callable[[Report, Options], Iterable[str]]

FORMATS: Mapping[str, Format] = {
    "table": format_table,
    "line": format_line,
    "json": format_json,
    "markdown": format_markdown,
    "html": format_html,
}
"""Every format that is text, by the name that the command line takes."""

__all__ = ["FORMATS", "Format", "Options", "claim_handles", "order", "unread_handles", "with_handles"]
