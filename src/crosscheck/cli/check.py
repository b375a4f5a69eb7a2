"""`crosscheck check`: fail on contradictions that nobody has seen yet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import shared_options
from crosscheck.cli.engine import Engine, EngineName, Scheduler, cluster
from crosscheck.cli.format_option import CheckFormat, format_for
from crosscheck.cli.put_check import put_check


def check(
    called: typer.Context,
    format: CheckFormat = "line",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.")] = None,
    fail_on: Annotated[
        shared_options.FailOn, typer.Option("--fail-on", help="The least sure contradiction that fails.")
    ] = shared_options.FailOn.CERTAIN,
    allow_uncovered: Annotated[
        bool, typer.Option("--allow-uncovered", help="Only warn of sources without claims, changed texts, lost quotes.")
    ] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Do not fail on contradictions.")] = False,
    base: Annotated[
        str, typer.Option("--base", help="Count only what is new since this git revision (a branch, a commit).")
    ] = "",
    reviewed: shared_options.Reviewed = False,
    no_cache: shared_options.NoCache = False,
    engine: Engine = EngineName.CORES,
    scheduler: Scheduler = "",
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Check for new contradictions: exit 0 none, 1 some, 2 when the sources could not all be checked.

    Example: crosscheck check --format github
    """
    code = put_check(
        format=format_for(called, format, output),
        output=output,
        fail_on=fail_on.value,
        allow_uncovered=allow_uncovered,
        exit_zero=exit_zero,
        base=base,
        reviewed=reviewed,
        no_cache=no_cache,
        cluster=cluster(engine, scheduler),
        lang=lang,
        config=config,
    )
    if code:
        raise typer.Exit(code)
