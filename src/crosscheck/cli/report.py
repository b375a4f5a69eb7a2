"""`crosscheck report`: what the sources agree on, where they contradict each other, what only one says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import shared_options
from crosscheck.cli.complete import complete_source, complete_subject, complete_verdict
from crosscheck.cli.engine import Engine, EngineName, Scheduler, cluster
from crosscheck.cli.format_option import ReportFormat, format_for
from crosscheck.cli.put_report import put_report


def report(
    called: typer.Context,
    format: ReportFormat = "table",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every finding in full.")] = False,
    verdict: Annotated[
        list[str] | None,
        typer.Option("--verdict", help="Only findings of this verdict.", autocompletion=complete_verdict),
    ] = None,
    subject: Annotated[
        list[str] | None,
        typer.Option("--subject", help="Only findings about this subject.", autocompletion=complete_subject),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", help="Only findings that rest on this source.", autocompletion=complete_source),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=0, help="At most so many findings.")] = None,
    reviewed: shared_options.Reviewed = False,
    no_cache: shared_options.NoCache = False,
    engine: Engine = EngineName.CORES,
    scheduler: Scheduler = "",
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Report agreements, contradictions and what only one source says.

    Example: crosscheck report --format html --output report.html
    """
    code = put_report(
        format=format_for(called, format, output),
        output=output,
        everything=everything,
        verdict=verdict or (),
        subject=subject or (),
        source=source or (),
        limit=limit,
        reviewed=reviewed,
        no_cache=no_cache,
        cluster=cluster(engine, scheduler),
        lang=lang,
        config=config,
    )
    if code:
        raise typer.Exit(code)
