"""`crosscheck import`: claims from a spreadsheet, and edits made in one, shown before anything is written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context
from crosscheck.errors import UsageError
from crosscheck.report.inert import inert, visible

if TYPE_CHECKING:
    from collections.abc import Callable

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
    config: context.ConfigFile = None,
) -> None:
    """Bring in claims from a sheet, or the edits made in one that `crosscheck report` wrote.

    The changes are shown as a difference first. They are written after a yes: at the terminal, or with --yes.

    Example: crosscheck import claims.xlsx --source phone-call-2026-03
    """
    if template:
        _template(output)
        return
    if sheet is None:
        raise UsageError("which sheet?", hint="crosscheck import FILE.csv; --template prints an empty one")
    if output is not None:
        raise UsageError("--output is for --template", hint="the claims go into the folder claims/")
    from crosscheck.ingest.read_sheet import read_sheet
    from crosscheck.pipeline.import_sheet import plan_import
    from crosscheck.pipeline.sheet_columns import known_names, match_columns

    workspace = context.workspace(config)
    read = read_sheet(sheet, known_names())
    columns = match_columns(read, mapping or ())
    _tell_columns(read, columns)
    plan = plan_import(workspace, read, columns, source, _claim_of(workspace))
    for line in plan.difference(workspace.config.root):
        sys.stdout.write(visible(line) + "\n")
    sys.stdout.flush()
    _tell_plan(plan)
    if not plan.changes:
        context.tell("Nothing to write.")
    elif yes or _agreed():
        plan.write(workspace.config.root)
        context.tell("Written. Next: crosscheck report")
    else:
        context.tell("Nothing was written; --yes writes it.")


def _claim_of(workspace: Workspace) -> Callable[[str], str]:
    from functools import cache

    from crosscheck.cli.handles import find_claim
    from crosscheck.cli.report import made_report

    report = cache(lambda: made_report(workspace))
    folder = workspace.config.root / ".crosscheck"
    return lambda handle: find_claim(report(), handle, folder).claim.id


def _tell_columns(sheet: Sheet, columns: Columns) -> None:
    context.tell(f"{inert(sheet.name)}: {len(sheet.rows)} rows; {inert(sheet.told)}")
    alike = [field for field, number in columns.of.items() if sheet.columns[number] == field]
    if alike:
        context.tell(f"  read: {', '.join(alike)}")
    for field, number in columns.of.items():
        if field not in alike:
            context.tell(f"  {inert(sheet.columns[number])} -> {field}")
    if columns.left:
        why = "told by crosscheck, not read back" if columns.report else "not read (--map says what a column is)"
        context.tell(f"  {why}: {', '.join(inert(name) for name in columns.left)}")


def _tell_plan(plan: Import) -> None:
    for written, name in plan.named.items():
        context.tell(f"source {inert(written)!r} is called {name}")
    files = sum(each.old != each.new for each in plan.revisions) + len(plan.new_files)
    context.tell(
        f"{plan.added} claims added, {plan.edited} edited, {plan.unchanged} as they were; {files} files"
        + (f"; {plan.comments} row{'s' * (plan.comments > 1)} of remarks skipped" if plan.comments else "")
    )


def _agreed() -> bool:
    """The answer of a person at the terminal; without one, no."""
    return sys.stdin.isatty() and sys.stderr.isatty() and typer.confirm("Write these changes?", err=True)


def _template(output: Path | None) -> None:
    from crosscheck.pipeline.sheet_template import csv_template, xlsx_template

    if output is None:
        sys.stdout.write(csv_template())
        return
    if output.suffix.lower() not in (".csv", ".xlsx"):
        raise UsageError(f"no template for {output.name}", hint="--output claims.csv, or claims.xlsx")
    data = xlsx_template() if output.suffix.lower() == ".xlsx" else csv_template().encode("utf-8")
    try:
        with output.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise UsageError(f"{output} is there already", hint="choose another --output") from None
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}", hint="choose another --output") from None
    context.tell(f"Written to {output}")
