"""The command line's table of contents: one file a command, loaded when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Annotated

import typer

PANELS: Mapping[str, Mapping[str, str]] = {
    "Begin": {"init": "init", "add": "add", "extract": "extract"},
    "Look": {
        "report": "report",
        "leads": "leads",
        "show": "show",
        "sources": "sources",
        "subjects": "subjects",
        "explain": "explain",
    },
    "Decide": {
        "review": "review",
        "accept": "accept",
        "edit": "edit",
        "reject": "reject",
        "same": "same",
        "different": "different",
        "settle": "settle",
    },
    "Check": {"check": "check", "diff": "diff"},
    "Pieces": {"import": "import_claims", "read": "read", "compare": "compare", "schema": "schema"},
}
"""The commands by panel of `--help`, each with the name of its function, which is that of its file."""

_SHARED_FILE = {"different": "same"}


def make_app(argv: Sequence[str] = ()) -> typer.Typer:
    """The command line; with `argv` that names a command, that one alone: the others need not be imported."""
    app = typer.Typer(
        name="crosscheck",
        epilog="Start with: crosscheck init NAME; put texts into NAME/sources/; crosscheck extract; crosscheck report.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    names = {name for panel in PANELS.values() for name in panel}
    shell = os.environ.get("_CROSSCHECK_COMPLETE", "")
    words = _completed_words() if shell else list(argv)
    asked = {words[0]} if words and words[0] in names else names
    begun = bool(shell) and len(words) < 2 and asked is names  # it is the command itself that is being completed
    if begun:
        asked = {name for name in names if name.startswith("".join(words))}
    for panel, commands in PANELS.items():
        for name, function in commands.items():
            if name in asked:
                unseen = begun and shell == "complete_bash"  # which shows names without their descriptions
                app.command(name, rich_help_panel=panel)(_unloaded if unseen else _load(function))
    return app


def _unloaded() -> None:
    """Stand in for a command of which nothing but the name is wanted."""


def _completed_words() -> list[str]:
    """The words behind the program's name in a line that a shell wants completed."""
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    return line.split()[1:]


def _load(function: str) -> Callable[..., None]:
    module = import_module(f"crosscheck.cli.{_SHARED_FILE.get(function, function)}")
    command: Callable[..., None] = getattr(module, function)
    return command


def _version(wanted: bool) -> None:
    if wanted:
        from crosscheck import __version__

        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Say where sources agree, where they contradict each other, and what only one of them says."""
