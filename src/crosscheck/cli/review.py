"""`crosscheck review`: walk through what was extracted, one claim at a time."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.errors import UsageError
from crosscheck.model import Message


def review(
    sources: Annotated[
        bool, typer.Option("--sources", help="Ask for what is not known of the sources: date, publisher, language.")
    ] = False,
    source: Annotated[list[str] | None, typer.Option("--source", help="Only claims of this source.")] = None,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Accept, edit or reject proposed claims in the terminal; every decision is kept at once.

    Stop whenever you like: what is not decided is asked again next time.

    Example: crosscheck review --source press-release
    """
    if not sys.stdin.isatty():
        raise UsageError(Message.of("review-needs-terminal"), hint=Message.of("hint-review-needs-terminal"))
    workspace = context.workspace(config)
    teller = context.teller_of(workspace.config, lang)
    if sources:
        from crosscheck.cli.ask_sources import ask_sources

        ask_sources(workspace, teller)
        return
    from crosscheck.cli.review_claims import review_claims

    review_claims(workspace, set(source or ()), teller)
