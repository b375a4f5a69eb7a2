"""`crosscheck show`: everything that is said about one subject."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.asked import asked_subjects
from crosscheck.cli.complete import complete_subject
from crosscheck.cli.format_option import ReportFormat
from crosscheck.cli.handles import remember
from crosscheck.cli.made_report import made_report
from crosscheck.cli.put_out import put_out


def show(
    subject: Annotated[
        list[str], typer.Argument(help="A name of the subject, in quotes or not.", autocompletion=complete_subject)
    ],
    format: ReportFormat = "table",
    reviewed: shared_options.Reviewed = False,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Show every finding about one subject, in full.

    Example: crosscheck show AI Infrastructure Partnership
    """
    workspace = context.workspace(config)
    made = made_report(workspace, reviewed=reviewed)
    subjects = asked_subjects(made, [" ".join(subject)])
    teller = context.teller_of(workspace.config, lang)
    options = replace(context.options_of(workspace.config, lang), all=True, subjects=subjects)
    try:
        put_out(made, format, options, None, teller)
    finally:  # also for who reads the first lines only (`| head`)
        remember(made, workspace.config.root / ".crosscheck")
