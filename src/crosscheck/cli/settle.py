"""`crosscheck settle`: people know about a contradiction and say why it may stand."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import context
from crosscheck.cli.handles import find_finding
from crosscheck.cli.report import made_report
from crosscheck.errors import UsageError
from crosscheck.model import findings_where


def settle(
    handles: Annotated[list[str] | None, typer.Argument(help="Findings by handle (C1) or by their id.")] = None,
    because: Annotated[str, typer.Option("--because", help="The reason; shown with the finding ever after.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Settle every open contradiction.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Forget settled findings that are gone.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the settlement of these findings back.")] = False,
    by: Annotated[str, typer.Option("--by", help="Who decides. Default: CROSSCHECK_USER, else the account.")] = "",
    config: context.ConfigFile = None,
) -> None:
    """Settle findings with a reason, so that `check` passes until a value changes.

    Example: crosscheck settle C1 --because "the second figure includes debt"
    """
    from crosscheck import settled

    workspace = context.workspace(config)
    made = made_report(workspace)
    file = workspace.config.settled_file
    if prune:
        removed = settled.prune(file, made.gone)
        context.tell(f"{len(removed)} settled findings match nothing any more and were removed from {file.name}")
    if not handles and not everything:
        if prune:
            return
        raise UsageError("which finding?", hint='crosscheck settle C1 --because "..."; --all takes every contradiction')
    folder = workspace.config.root / ".crosscheck"
    if everything:
        chosen = list(findings_where(made.findings, ("contradiction",), settled=False))
    else:
        chosen = [find_finding(made, handle, folder) for handle in handles or ()]
    if undo:
        taken = settled.unsettle(file, chosen)
        context.tell(f"{len(taken)} settlements taken back")
        return
    settled.settle(file, chosen, because, by or context.who(), context.today())
    for finding in chosen:
        context.tell(f"settled: {finding.subject.name} · {finding.attribute.key} ({finding.handle}): {because}")
    if not chosen:
        context.tell("Nothing to settle: no open contradiction.")
