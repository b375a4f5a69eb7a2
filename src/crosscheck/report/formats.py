"""Every format by name; its file is loaded when it is used, so that one costs no start-up for eleven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from crosscheck.report.options import Options

if TYPE_CHECKING:
    from crosscheck.model import DraftReport, Report


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


class BinaryFormat(Protocol):
    """A report as bytes: for a file, never for a terminal."""

    def __call__(self, report: Report, options: Options, /) -> bytes:
        """The whole file."""
        ...


@dataclass(frozen=True, slots=True)
class _TextFormat:
    name: str

    def __call__(self, report: Report, options: Options, /) -> Iterable[str]:
        return cast(Format, _load(self.name))(report, options)


@dataclass(frozen=True, slots=True)
class _FileFormat:
    name: str

    def __call__(self, report: Report, options: Options, /) -> bytes:
        return cast(BinaryFormat, _load(self.name))(report, options)


@dataclass(frozen=True, slots=True)
class _DraftTextFormat:
    name: str

    def __call__(self, report: DraftReport, options: Options, /) -> Iterable[str]:
        return cast(DraftFormat, _load(self.name, ".draft"))(report, options)


def _load(name: str, room: str = "") -> object:
    return getattr(import_module(f"crosscheck.report{room}.format_{name}"), f"format_{name}")


_TEXT = ("table", "line", "json", "markdown", "html", "csv", "sarif", "junit", "github", "gitlab")

FORMATS: Mapping[str, Format] = {name: _TextFormat(name) for name in _TEXT}
"""Every format that is text, by the name that the command line takes: `format_<name>.py`."""

INSIDE: frozenset[str] = frozenset(("table", "line", "json", "markdown"))
"""Formats for the newsroom itself: they show confidential sources, which all others leave out."""

BINARY_FORMATS: Mapping[str, BinaryFormat] = {"xlsx": _FileFormat("xlsx")}
"""Formats that are bytes."""

DRAFT_FORMATS: Mapping[str, DraftFormat] = {
    name: _DraftTextFormat(name) for name in ("table", "line", "json", "markdown", "html", "sarif")
}
"""Every format of a report on a draft: `draft/format_<name>.py`."""
