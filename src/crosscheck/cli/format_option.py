"""The formats that the command line offers, taken from the registries of the report room."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from crosscheck.errors import UsageError
from crosscheck.model import Message
from crosscheck.report import BINARY_FORMATS, DRAFT_FORMATS, FORMATS, LEADS_FORMATS

_REPORT = (*FORMATS, *BINARY_FORMATS)
_CHECK = tuple(FORMATS)
_DRAFT = tuple(DRAFT_FORMATS)
_ENDINGS: Final = {
    ".html": "html", ".htm": "html", ".json": "json", ".md": "markdown", ".csv": "csv", ".sarif": "sarif",
    ".xlsx": "xlsx",
}  # fmt: skip


def format_for(context: typer.Context, format: str, output: Path | None) -> str:
    """The format that the command line names; where it names none, the one that the output's name ends in.

    What the command cannot write so stays as it was.
    """
    source = context.get_parameter_source("format")
    if output is None or source is None or source.name != "DEFAULT":
        return format
    named = _ENDINGS.get(output.suffix.lower(), format)
    known = {"report": _REPORT, "check": _CHECK, "diff": _DRAFT}[context.command.name or ""]
    return named if named in known else format


def _among(known: Iterable[str]) -> Callable[[str], str]:
    names = tuple(known)

    def checked(name: str) -> str:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = (
                Message.of("hint-near", close=near[0]) if near else Message.of("hint-there-are", known=", ".join(names))
            )
            raise UsageError(Message.of("no-such-format", name=name), hint=hint)
        return name

    return checked


def _offered(known: Iterable[str]) -> Callable[[str], list[str]]:
    names = tuple(known)
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def _option(known: Iterable[str]) -> Any:  # what typer's own function says it gives
    names = tuple(known)
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"How it looks: {', '.join(names)}.",
        callback=_among(names),
        autocompletion=_offered(names),
    )


ReportFormat = Annotated[str, _option(_REPORT)]
CheckFormat = Annotated[str, _option(_CHECK)]
DraftFormat = Annotated[str, _option(_DRAFT)]
LeadsFormat = Annotated[str, _option(LEADS_FORMATS)]
