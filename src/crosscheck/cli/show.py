"""`crosscheck show`: everything that is said about one subject."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from crosscheck.cli import context
from crosscheck.cli.complete import complete_subject
from crosscheck.cli.format_option import ReportFormat
from crosscheck.cli.handles import remember
from crosscheck.cli.put_out import put_out
from crosscheck.cli.report import made_report
from crosscheck.errors import UsageError
from crosscheck.model import Finding
from crosscheck.names import fold


def show(
    subject: Annotated[str, typer.Argument(help="A name of the subject.", autocompletion=complete_subject)],
    format: ReportFormat = "table",
    reviewed: context.Reviewed = False,
    lang: context.Language = "",
    config: context.ConfigFile = None,
) -> None:
    """Show every finding about one subject, in full.

    Example: crosscheck show "AI Infrastructure Partnership"
    """
    from difflib import get_close_matches

    workspace = context.workspace(config)
    made = made_report(workspace, reviewed=reviewed)
    names = {fold(name): f.subject.name for f in made.findings for name in _names(f)}
    if fold(subject) not in names:
        near = get_close_matches(fold(subject), names, n=3, cutoff=0.6)
        hint = f"did you mean {' or '.join(sorted({names[n] for n in near}))}?" if near else "see crosscheck subjects"
        raise UsageError(f"no claim is about {subject!r}", hint=hint)
    options = replace(context.options_of(workspace.config, lang), all=True, subjects=(subject, names[fold(subject)]))
    put_out(made, format, options, None)
    remember(made, workspace.config.root / ".crosscheck")


def _names(finding: Finding) -> set[str]:
    return {finding.subject.name, *finding.subject.aliases, *(r.claim.subject for r in finding.readings())}
