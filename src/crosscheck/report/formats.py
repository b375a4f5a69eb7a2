"""Every format by name; its file is loaded when it is used, so that one costs no start-up for eleven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from crosscheck.report.options import Options

if TYPE_CHECKING:
    from crosscheck.model import DraftReport, Lead, Report


class Format(Protocol):
    """A report as text, in pieces."""

    def __call__(self, report: Report, options: Options, /) -> Iterable[str]:
        """The pieces, in order."""
        ...


class DraftFormat(Protocol):
    """A report on a draft as text, in pieces."""

    def __call__(self, report: DraftReport, options: Options, /) -> Iterable[str]:
        """The pieces, in order."""
        ...


class LeadsFormat(Protocol):
    """Leads of a report as text, in pieces."""

    def __call__(self, leads: Sequence[Lead], report: Report, options: Options, /) -> Iterable[str]:
        """The pieces, in order."""
        ...


class BinaryFormat(Protocol):
    """A report as bytes: for a file, never for a terminal."""

    def __call__(self, report: Report, options: Options, /) -> bytes:
        """The whole file."""
        ...


def _text(name: str, report: Report, options: Options, /) -> Iterable[str]:
    return cast(Format, _load(name))(report, options)


def _bytes(name: str, report: Report, options: Options, /) -> bytes:
    return cast(BinaryFormat, _load(name))(report, options)


def _draft_text(name: str, report: DraftReport, options: Options, /) -> Iterable[str]:
    return cast(DraftFormat, _load(name, ".draft"))(report, options)


def _leads_text(name: str, leads: Sequence[Lead], report: Report, options: Options, /) -> Iterable[str]:
    return cast(LeadsFormat, _load(name, ".leads"))(leads, report, options)


def _load(name: str, room: str = "") -> object:
    return getattr(import_module(f"crosscheck.report{room}.format_{name}"), f"format_{name}")


_TEXT = ("table", "line", "json", "markdown", "html", "csv", "sarif", "junit", "github", "gitlab")

FORMATS: Mapping[str, Format] = {name: partial(_text, name) for name in _TEXT}
"""Every format that is text, by the name that the command line takes: `format_<name>.py`."""

INSIDE: frozenset[str] = frozenset(("table", "line", "json", "markdown"))
"""Formats for the newsroom itself: they show confidential sources, which all others leave out."""

BINARY_FORMATS: Mapping[str, BinaryFormat] = {"xlsx": partial(_bytes, "xlsx")}
"""Formats that are bytes."""

DRAFT_FORMATS: Mapping[str, DraftFormat] = {
    name: partial(_draft_text, name) for name in ("table", "line", "json", "markdown", "html", "sarif")
}
"""Every format of a report on a draft: `draft/format_<name>.py`."""

LEADS_FORMATS: Mapping[str, LeadsFormat] = {name: partial(_leads_text, name) for name in ("table", "json")}
"""Every format of leads: `leads/format_<name>.py`."""
