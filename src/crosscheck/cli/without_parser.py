"""Commands that are asked for by their name alone, as hooks do: there is nothing to be parsed."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def without_parser(argv: Sequence[str]) -> Callable[[], int] | None:
    """What the command line does where it is no more than the name of a command that may start so.

    Loading typer takes longer than a check of a small workspace. None for all other command lines.
    """
    match list(argv):
        case ["report"]:
            from crosscheck.cli.put_report import put_report

            return put_report
        case ["check"]:
            from crosscheck.cli.put_check import put_check

            return put_check
    return None
