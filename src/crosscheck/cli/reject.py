"""`crosscheck reject`: a claim is not what the source says."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import shared_options
from crosscheck.cli.complete import complete_claim
from crosscheck.cli.decide_claims import decide_claims


def reject(
    handles: Annotated[
        list[str],
        typer.Argument(help="Claims by handle (C1.2) or by the beginning of their id.", autocompletion=complete_claim),
    ],
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Reject claims: they count no more and are not proposed again.

    Example: crosscheck reject S12.1
    """
    decide_claims(handles, "rejected", {}, lang, config)
