"""`crosscheck leads`: claims that may tell one fact although nothing joins them."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.asked import asked_subjects
from crosscheck.cli.complete import complete_subject
from crosscheck.cli.fit_for_log import fit_for_log
from crosscheck.cli.format_option import LeadsFormat
from crosscheck.cli.handles import remember
from crosscheck.cli.made_report import made_report
from crosscheck.leads import find_leads
from crosscheck.names import fold
from crosscheck.report import LEADS_FORMATS


def leads(
    subject: Annotated[
        list[str] | None,
        typer.Argument(help="Only leads about this subject.", autocompletion=complete_subject),
    ] = None,
    format: LeadsFormat = "table",
    everything: Annotated[bool, typer.Option("--all", help="Show every lead.")] = False,
    reviewed: shared_options.Reviewed = False,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """List claims of two sources that may tell one fact although nothing joins them: no verdicts, places to look.

    Example: crosscheck leads
    """
    workspace = context.workspace(config)
    made = made_report(workspace, reviewed=reviewed)
    wanted = {fold(name) for name in asked_subjects(made, [" ".join(subject)] if subject else [])}
    options = replace(context.options_of(workspace.config, lang), all=everything)
    try:
        shown = fit_for_log(made, options, context.teller_of(workspace.config, lang))
        for piece in LEADS_FORMATS[format](find_leads(shown, wanted), shown, options):
            sys.stdout.write(piece)
    finally:  # also for who reads the first lines only (`| head`)
        remember(made, workspace.config.root / ".crosscheck")
