"""`crosscheck report`: what the sources agree on, where they contradict each other, what only one says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from crosscheck.cli import context
from crosscheck.cli.complete import complete_source, complete_subject, complete_verdict
from crosscheck.cli.engine import Engine, EngineName, Scheduler, cluster
from crosscheck.cli.format_option import ReportFormat, format_for
from crosscheck.cli.named_verdicts import near_verdicts, verdict_named
from crosscheck.errors import UsageError
from crosscheck.model import Message, Verdict

if TYPE_CHECKING:
    from crosscheck.model import Report
    from crosscheck.pipeline.report_of import Cluster
    from crosscheck.pipeline.workspace import Workspace


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
    reviewed: context.Reviewed = False,
    no_cache: context.NoCache = False,
    engine: Engine = EngineName.CORES,
    scheduler: Scheduler = "",
    lang: context.Language = "",
    config: context.ConfigFile = None,
) -> None:
    """Report agreements, contradictions and what only one source says.

    Example: crosscheck report --format html --output report.html
    """
    workspace = context.workspace(config, cache=not no_cache)
    made = made_report(workspace, reviewed=reviewed, cluster=cluster(engine, scheduler))
    from crosscheck.cli.asked import asked_sources, asked_subjects

    teller = context.teller_of(workspace.config, lang)
    format = format_for(called, format, output)
    options = replace(
        context.options_of(workspace.config, lang),
        all=everything,
        verdicts=_verdicts(verdict or []),
        subjects=asked_subjects(made, subject or ()),
        sources=asked_sources(made, source or ()),
        limit=limit,
    )
    from crosscheck.cli.handles import remember
    from crosscheck.cli.put_out import put_out

    try:
        put_out(made, format, options, output, teller)
    finally:  # also for who reads the first lines only (`| head`)
        remember(made, workspace.config.root / ".crosscheck")
    if not made.complete:
        raise typer.Exit(2)


def made_report(workspace: Workspace, *, reviewed: bool = False, cluster: Cluster | None = None) -> Report:
    """The workspace's report; an empty workspace is an error that says how to begin."""
    from crosscheck.pipeline.report_of import report_of

    made = report_of(workspace, reviewed=reviewed, cluster=cluster)
    if not made.sources:
        raise made_nothing(workspace)
    return made


def made_nothing(workspace: Workspace) -> UsageError:
    """The error of a workspace without claims: it says what to do first."""
    config = workspace.config
    if workspace.texts:
        return UsageError(
            Message.of("no-claims-in", claims_dir=str(config.claims_dir)), hint=Message.of("hint-no-claims-in")
        )
    return UsageError(
        Message.of("nothing-to-report", sources_dir=str(config.sources_dir), claims_dir=str(config.claims_dir)),
        hint=Message.of("hint-nothing-to-report"),
    )


def _verdicts(asked: list[str]) -> tuple[Verdict, ...]:
    known: tuple[Verdict, ...] = get_args(Verdict)
    meant = {verdict_named(name): name for name in asked}
    if None in meant:
        near = near_verdicts(meant[None])
        hint = (
            Message.of("hint-near", close=" / ".join(near))
            if near
            else Message.of("hint-there-are", known=", ".join(known))
        )
        raise UsageError(Message.of("no-such-verdict", name=meant[None]), hint=hint)
    return tuple(name for name in known if name in meant)
