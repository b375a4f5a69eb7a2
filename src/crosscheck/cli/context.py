"""What every command shares: the options of the workspace and of the way a report is shown."""

from __future__ import annotations

import datetime
import getpass
import os
import shutil
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.config.config import Config
    from crosscheck.pipeline.workspace import Workspace
    from crosscheck.report import Options

ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="The settings to use instead of the nearest crosscheck.toml.")
]
Language = Annotated[
    str, typer.Option("--lang", help="Language of what is told: en or fr. Default: the settings, else the system's.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Use nothing that earlier runs left, and leave nothing.")]
Reviewed = Annotated[bool, typer.Option("--reviewed", help="Count only claims that somebody accepted or edited.")]


class FailOn(StrEnum):
    """How sure a contradiction must be to fail a check."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


def workspace(config_file: Path | None, *, cache: bool = True) -> Workspace:
    """The workspace that the command runs in; CROSSCHECK_NO_CACHE does what --no-cache does."""
    from crosscheck.pipeline.workspace import open_workspace

    return open_workspace(Path.cwd(), config_file, cache=cache and not os.environ.get("CROSSCHECK_NO_CACHE"))


def teller_of(config: Config, lang: str) -> Teller:
    """Who tells the person how the work goes, in their language."""
    from crosscheck.cli.reader_language import reader_language
    from crosscheck.cli.teller import Teller

    return Teller(reader_language(config, lang))


def options_of(config: Config, lang: str) -> Options:
    """How a report is to look on this terminal, or in this pipe."""
    from crosscheck.cli.reader_language import reader_language
    from crosscheck.report import Options

    width = shutil.get_terminal_size((100, 24)).columns
    return replace(Options(), language=reader_language(config, lang), width=max(40, width), colour=_colour())


def _colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def no_config() -> Config:
    """Settings for commands that need no workspace: they work anywhere, whatever lies around."""
    from crosscheck.config.config import Config

    return Config(Path.cwd())


def who() -> str:
    """The person at the keyboard, as decisions record it: CROSSCHECK_USER, else the account's name."""
    try:
        return os.environ.get("CROSSCHECK_USER") or getpass.getuser()
    except (OSError, KeyError):
        return ""


def today() -> str:
    """The day a decision is made, in ISO form."""
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date().isoformat()


def write(chunks: object) -> None:
    """Put a format's text on stdout, piece by piece."""
    for chunk in cast("list[str]", chunks):
        sys.stdout.write(chunk)
