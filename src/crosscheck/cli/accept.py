"""`crosscheck accept`: a claim is right as it stands."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import shared_options
from crosscheck.cli.complete import complete_handle
from crosscheck.cli.decide_claims import decide_claims

Handles = Annotated[
    list[str],
    typer.Argument(
        help="Claims by handle (C1.2) or id; a finding (C1) stands for all its claims.", autocompletion=complete_handle
    ),
]


def accept(handles: Handles, lang: shared_options.Language = "", config: shared_options.ConfigFile = None) -> None:
    """Accept claims: somebody has read the words and stands behind them.

    Example: crosscheck accept C1 S3.1
    """
    decide_claims(handles, "accepted", {}, lang, config)
