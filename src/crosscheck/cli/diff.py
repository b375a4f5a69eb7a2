"""`crosscheck diff`: a draft against everything that the sources say."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.format_option import DraftFormat, format_for
from crosscheck.cli.made_report import made_nothing
from crosscheck.cli.text_language import text_language
from crosscheck.errors import UsageError
from crosscheck.model import Message

if TYPE_CHECKING:
    from crosscheck.model import Document, DraftReport


def diff(
    called: typer.Context,
    draft: Annotated[str, typer.Argument(help="The draft (txt, md, docx, html), or - for standard input.")],
    format: DraftFormat = "table",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.")] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", help="Keep who confirmed which fact in this file (YAML).")
    ] = None,
    confirm: Annotated[
        list[str] | None, typer.Option("--confirm", help="With --sheet: mark these facts (F1 ...) as confirmed by you.")
    ] = None,
    note: Annotated[str, typer.Option("--note", help="With --confirm: why, or how it was checked.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Show every fact in full.")] = False,
    fail_on: Annotated[
        shared_options.FailOn, typer.Option("--fail-on", help="The least sure contradiction that fails.")
    ] = shared_options.FailOn.CERTAIN,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Do not fail on contradictions.")] = False,
    language: Annotated[
        str, typer.Option("--language", help="Language of the draft. Default: found out.", callback=text_language)
    ] = "",
    date: Annotated[
        str, typer.Option("--date", help="The day the draft is written for (2026-03-31): what 'yesterday' counts from.")
    ] = "",
    reviewed: shared_options.Reviewed = False,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Check a draft, sentence by sentence: confirmed, contradicted, outdated, new.

    Exit code 1 when a sentence contradicts the sources.

    Example: crosscheck diff draft.md
    """
    from dataclasses import replace

    from crosscheck.cli.put_out import put_out_draft
    from crosscheck.pipeline.find_rates import find_rates
    from crosscheck.pipeline.make_draft_report import make_draft_report
    from crosscheck.pipeline.make_report import make_facts

    workspace = context.workspace(config)
    if not workspace.files:
        raise made_nothing(workspace)
    teller = context.teller_of(workspace.config, lang)
    if draft == "-":
        teller.tell_to_type()
    document = _document(draft, language, date)
    teller.tell_notes(document)
    facts = make_facts(workspace, reviewed=reviewed)
    made = make_draft_report(workspace, facts, document, rates=find_rates(workspace.config))
    if sheet is not None:
        made = _kept(made, sheet, confirm or [], note)
    elif confirm:
        raise UsageError(Message.of("confirm-needs-sheet"), hint=Message.of("hint-confirm-needs-sheet"))
    format = format_for(called, format, output)
    options = replace(context.options_of(workspace.config, lang), all=everything, fail_on=fail_on.value)
    put_out_draft(made, format, options, output, teller)
    if not made.complete:
        raise typer.Exit(2)
    if made.fails(options.fail_on) and not exit_zero:
        raise typer.Exit(1)


def _kept(made: DraftReport, sheet: Path, handles: list[str], note: str) -> DraftReport:
    """The report with the sheet's word on each statement; what was confirmed now is said."""
    from crosscheck.draft import Confirmation, keep_sheet

    if not handles:
        return keep_sheet(made, sheet)
    confirmation = Confirmation(tuple(handles), context.who(), context.today(), note)
    if not confirmation.by:
        raise UsageError(Message.of("who-confirms"), hint=Message.of("hint-who-confirms"))
    return keep_sheet(made, sheet, confirmation)


def _document(draft: str, language: str, published: str) -> Document:
    from crosscheck.pipeline.read_draft import read_draft, read_piped_draft

    if published:
        try:
            datetime.date.fromisoformat(published)
        except ValueError:
            raise UsageError(
                Message.of("date-no-day", published=published), hint=Message.of("hint-date-no-day")
            ) from None
    if draft == "-":
        return read_piped_draft(sys.stdin.buffer, language=language, published=published)
    return read_draft(Path(draft), language=language, published=published)
