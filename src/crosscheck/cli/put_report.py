"""What `crosscheck report` does, once its command line is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from crosscheck.cli import DONE, INCOMPLETE, context
from crosscheck.cli.made_report import made_report
from crosscheck.errors import UsageError
from crosscheck.model import Message, Verdict

if TYPE_CHECKING:
    from crosscheck.pipeline.report_of import Cluster


def put_report(
    *,
    format: str = "table",
    output: Path | None = None,
    everything: bool = False,
    verdict: Sequence[str] = (),
    subject: Sequence[str] = (),
    source: Sequence[str] = (),
    limit: int | None = None,
    reviewed: bool = False,
    no_cache: bool = False,
    cluster: Cluster | None = None,
    lang: str = "",
    config: Path | None = None,
) -> int:
    """Write the report of the workspace and return the exit code."""
    workspace = context.workspace(config, cache=not no_cache)
    made = made_report(workspace, reviewed=reviewed, cluster=cluster)
    teller = context.teller_of(workspace.config, lang)
    options = replace(
        context.options_of(workspace.config, lang), all=everything, verdicts=_verdicts(verdict), limit=limit
    )
    if subject or source:
        from crosscheck.cli.asked import asked_sources, asked_subjects

        options = replace(options, subjects=asked_subjects(made, subject), sources=asked_sources(made, source))
    from crosscheck.cli.handles import remember
    from crosscheck.cli.put_out import put_out

    try:
        put_out(made, format, options, output, teller)
    finally:  # also for who reads the first lines only (`| head`)
        remember(made, workspace.config.root / ".crosscheck")
    return DONE if made.complete else INCOMPLETE


def _verdicts(asked: Sequence[str]) -> tuple[Verdict, ...]:
    if not asked:
        return ()
    from crosscheck.cli.named_verdicts import near_verdicts, verdict_named

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
