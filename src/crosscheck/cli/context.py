"""What every command shares: the workspace it runs in, the way a report is shown, who asks and when."""

from __future__ import annotations

import contextlib
import datetime
import getpass
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from crosscheck import __version__

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.config.config import Config
    from crosscheck.pipeline.workspace import Workspace
    from crosscheck.report import Options


_PIPED: Final = 100
"""Columns where no terminal says how many it has."""


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

    width = columns()
    language = reader_language(config, lang)
    return replace(Options(), language=language, width=max(40, width), colour=_colour(), version=__version__)


def columns() -> int:
    """How wide the terminal is, found as `shutil` does, which would be a twentieth of what a check loads."""
    with contextlib.suppress(KeyError, ValueError):
        if (said := int(os.environ["COLUMNS"])) > 0:
            return said
    with contextlib.suppress(AttributeError, ValueError, OSError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _PIPED  # type: ignore[union-attr]
    return _PIPED


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
