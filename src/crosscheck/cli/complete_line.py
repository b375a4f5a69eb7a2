"""What a shell is told that asks, as Tab is pressed, how the line could go on."""

from __future__ import annotations

import warnings


def complete_line() -> int:
    """Answer the shell by way of typer, with nothing loaded that the answer does not need, and nothing on stderr."""
    from typer.main import get_command

    from crosscheck.cli.app import make_app

    warnings.simplefilter("ignore")  # a person's line is no place for them
    _show_descriptions_as_they_are()
    return get_command(make_app())(args=[], prog_name="crosscheck", standalone_mode=False) or 0


def _show_descriptions_as_they_are() -> None:
    """Keep typer from loading rich to take markup out of what zsh and fish show beside a name: ours has none."""
    from typer import _completion_classes

    if hasattr(_completion_classes, "_sanitize_help_text"):
        _completion_classes._sanitize_help_text = str  # type: ignore[assignment]
