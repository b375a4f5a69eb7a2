"""Leads as they are shown."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from crosscheck.model import Lead, Report
from crosscheck.report.leads.format_json import format_json
from crosscheck.report.leads.format_table import format_table
from crosscheck.report.options import Options

LEADS_FORMATS: Final[Mapping[str, Callable[[tuple[Lead, ...], Report, Options], Iterable[str]]]] = {
    "table": format_table,
    "json": format_json,
}
"""Every format of leads, by the name that the command line takes."""

__all__ = ["LEADS_FORMATS"]
