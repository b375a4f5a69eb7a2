"""`crosscheck import`: claims from a spreadsheet, and edits made in one, shown before anything is written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.errors import UsageError, tell_sentence
from crosscheck.model import Message
from crosscheck.report.inert import inert, visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosscheck.cli.teller import Teller
    from crosscheck.ingest.sheet import Sheet
    from crosscheck.pipeline.import_sheet import Import
    from crosscheck.pipeline.sheet_columns import Columns
    from crosscheck.pipeline.workspace import Workspace


def import_claims(
    sheet: Annotated[Path | None, typer.Argument(help="The sheet: .csv (commas, semicolons, tabs) or .xlsx.")] = None,
    source: Annotated[str, typer.Option("--source", help="The source of rows that name none.")] = "",
    mapping: Annotated[
        list[str] | None, typer.Option("--map", metavar="THEIRS=OURS", help="What a column is; nothing: leave it out.")
    ] = None,
    template: Annotated[bool, typer.Option("--template", help="Print an empty sheet, its columns explained.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="With --template: write it here (.csv or .xlsx).")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write the changes without asking.")] = False,
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Bring in claims from a sheet, or the edits made in one that `crosscheck report` wrote.

    The changes are shown as a difference first. They are written after a yes: at the terminal, or with --yes.

    Example: crosscheck import claims.xlsx --source phone-call-2026-03
    """
    teller = context.teller_of(context.no_config(), lang)
    if template:
        _template(output, teller)
        return
    if sheet is None:
        raise UsageError(Message.of("which-sheet"), hint=Message.of("hint-which-sheet"))
    if output is not None:
        raise UsageError(Message.of("output-for-template"), hint=Message.of("hint-output-for-template"))
    from crosscheck.ingest.read_sheet import read_sheet
    from crosscheck.pipeline.import_sheet import plan_import
    from crosscheck.pipeline.sheet_columns import known_names, match_columns

    workspace = context.workspace(config)
    teller = context.teller_of(workspace.config, lang)
    read = read_sheet(sheet, known_names())
    columns = match_columns(read, mapping or ())
    _tell_columns(read, columns, teller)
    plan = plan_import(workspace, read, columns, source, _claim_of(workspace))
    for line in plan.difference(workspace.config.root):
        sys.stdout.write(visible(line) + "\n")
    sys.stdout.flush()
    _tell_plan(plan, teller)
    if not plan.changes:
        teller.tell("nothing-to-write")
    elif yes or _agreed(teller):
        plan.write(workspace.config.root)
        teller.tell("import-written", command="crosscheck report")
    else:
        teller.tell("import-not-written")


def _claim_of(workspace: Workspace) -> Callable[[str], str]:
    from functools import cache

    from crosscheck.cli.handles import find_claim
    from crosscheck.cli.made_report import made_report

    report = cache(lambda: made_report(workspace))
    folder = workspace.config.root / ".crosscheck"
    return lambda handle: find_claim(report(), handle, folder).claim.id


def _tell_columns(sheet: Sheet, columns: Columns, teller: Teller) -> None:
    teller.tell(
        "sheet-read",
        name=inert(sheet.name),
        rows=len(sheet.rows),
        how=inert(tell_sentence(sheet.told, teller.language)),
    )
    alike = [field for field, number in columns.of.items() if sheet.columns[number] == field]
    if alike:
        teller.tell("columns-read", names=", ".join(alike))
    for field, number in columns.of.items():
        if field not in alike:
            teller.put(f"  {inert(sheet.columns[number])} -> {field}")
    if columns.left:
        why = "columns-told" if columns.report else "columns-left"
        teller.tell(why, names=", ".join(inert(name) for name in columns.left))


def _tell_plan(plan: Import, teller: Teller) -> None:
    for written, name in plan.named.items():
        teller.tell("source-called", written=inert(written), name=name)
    files = sum(each.old != each.new for each in plan.revisions) + len(plan.new_files)
    for place, claim in plan.unquoted:
        quote = claim.quote.text if claim.quote else ""
        teller.tell("value-not-in-quote", place=str(place), value=inert(claim.value), quote=inert(quote))
    teller.tell("import-plan", added=plan.added, edited=plan.edited, unchanged=plan.unchanged, files=files)
    if plan.comments:
        teller.tell("remarks-skipped", count=plan.comments)


def _agreed(teller: Teller) -> bool:
    """The answer of a person at the terminal; without one, no."""
    return sys.stdin.isatty() and sys.stderr.isatty() and typer.confirm(teller.words("ask-write"), err=True)


def _template(output: Path | None, teller: Teller) -> None:
    from crosscheck.pipeline.sheet_template import csv_template, xlsx_template

    if output is None:
        sys.stdout.write(csv_template(teller.language))
        return
    if output.suffix.lower() not in (".csv", ".xlsx"):
        raise UsageError(Message.of("no-template-for", output=output.name), hint=Message.of("hint-no-template-for"))
    data = (
        xlsx_template(teller.language)
        if output.suffix.lower() == ".xlsx"
        else csv_template(teller.language).encode("utf-8")
    )
    try:
        with output.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise UsageError(
            Message.of("output-there", output=str(output)), hint=Message.of("hint-another-output")
        ) from None
    except OSError as error:
        raise UsageError(
            Message.of("output-not-written", output=str(output), strerror=error.strerror or ""),
            hint=Message.of("hint-another-output"),
        ) from None
    teller.tell("written-to", file=str(output))
