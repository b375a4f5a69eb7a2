"""Options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

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
