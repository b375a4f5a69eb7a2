"""The command line's table of contents: one file a command, registered here in the order of `--help`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from crosscheck.cli.accept import accept
from crosscheck.cli.check import check
from crosscheck.cli.compare import compare
from crosscheck.cli.edit import edit
from crosscheck.cli.explain import explain
from crosscheck.cli.extract import extract
from crosscheck.cli.init import init
from crosscheck.cli.read import read
from crosscheck.cli.reject import reject
from crosscheck.cli.report import report
from crosscheck.cli.same import different, same
from crosscheck.cli.schema import schema
from crosscheck.cli.settle import settle
from crosscheck.cli.show import show
from crosscheck.cli.sources import sources
from crosscheck.cli.subjects import subjects

PANELS: Mapping[str, Mapping[str, Callable[..., None]]] = {
    "Begin": {"init": init, "extract": extract},
    "Look": {"report": report, "show": show, "sources": sources, "subjects": subjects, "explain": explain},
    "Decide": {
        "accept": accept,
        "edit": edit,
        "reject": reject,
        "same": same,
        "different": different,
        "settle": settle,
    },
    "Check": {"check": check},
    "Pieces": {"read": read, "compare": compare, "schema": schema},
}

app = typer.Typer(
    name="crosscheck",
    help="Say where sources agree, where they contradict each other, and what only one of them says.",
    epilog="Start with: crosscheck init NAME; put texts into NAME/sources/; crosscheck extract; crosscheck report.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from crosscheck import __version__

        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Say where sources agree, where they contradict each other, and what only one of them says."""


for _panel, _commands in PANELS.items():
    for _name, _command in _commands.items():
        app.command(_name, rich_help_panel=_panel)(_command)
