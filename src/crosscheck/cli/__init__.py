"""The command line: argv to pipeline to report to exit code; the only door to typer."""

from __future__ import annotations

from collections.abc import Sequence

DONE, ACT, INCOMPLETE = 0, 1, 2
"""Exit codes, the same for every command: nothing new to act on; a new contradiction; not completed."""


def run(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; every error ends here as a message, never as a trace."""
    from crosscheck.cli.guard import guard

    return guard(argv)


__all__ = ["ACT", "DONE", "INCOMPLETE", "run"]
