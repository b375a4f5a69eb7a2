"""`crosscheck settle`: people know about a contradiction and say why it may stand."""

from __future__ import annotations

from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.complete import complete_finding
from crosscheck.cli.handles import find_finding
from crosscheck.cli.made_report import made_report
from crosscheck.errors import UsageError
from crosscheck.model import Message, findings_where
from crosscheck.report import inert
from crosscheck.report.finding_title import finding_title

_SHOWN = 10  # findings that are named one by one


def settle(
    handles: Annotated[
        list[str] | None,
        typer.Argument(help="Findings by handle (C1) or by their id.", autocompletion=complete_finding),
    ] = None,
    because: Annotated[str, typer.Option("--because", help="The reason; shown with the finding ever after.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Settle every open contradiction.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Forget settled findings that are gone.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the settlement of these findings back.")] = False,
    by: Annotated[str, typer.Option("--by", help="Who decides. Default: CROSSCHECK_USER, else the account.")] = "",
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Settle findings with a reason, so that `check` passes until a value changes.

    Example: crosscheck settle C1 --because "the second figure includes debt"
    """
    from crosscheck import settled

    workspace = context.workspace(config)
    made = made_report(workspace)
    file = workspace.config.settled_file
    teller = context.teller_of(workspace.config, lang)
    if prune:
        removed = settled.prune(file, made.gone)
        teller.tell("settled-pruned", count=len(removed), file=file.name)
    if not handles and not everything:
        if prune:
            return
        raise UsageError(Message.of("which-finding"), hint=Message.of("hint-which-finding"))
    folder = workspace.config.root / ".crosscheck"
    if everything:
        chosen = list(findings_where(made.findings, ("contradiction",), settled=False))
    else:
        chosen = [find_finding(made, handle, folder) for handle in handles or ()]
    if undo:
        taken = settled.unsettle(file, chosen)
        if chosen and not taken:
            first = f"{finding_title(chosen[0], teller.language)} ({chosen[0].handle})"
            raise UsageError(Message.of("not-settled", about=inert(first)), hint=Message.of("hint-not-settled"))
        teller.tell("settlements-taken-back", count=len(taken))
        return
    settled.settle(file, chosen, because, by or context.who(), context.today())
    for finding in chosen[:_SHOWN]:
        about = f"{finding_title(finding, teller.language)} ({finding.handle})"
        teller.tell("now-settled", about=inert(about), because=inert(because))
    if len(chosen) > _SHOWN:
        teller.tell("settled-more", count=len(chosen) - _SHOWN)
    if not chosen:
        teller.tell("nothing-to-settle")
