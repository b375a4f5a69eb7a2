"""What is not known of the sources, asked in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from crosscheck.claims.describe import describe
from crosscheck.cli.context import tell
from crosscheck.errors import CrosscheckError

if TYPE_CHECKING:
    from crosscheck.pipeline.workspace import Workspace

_ASKED = (("published", "date (2025-05-15)"), ("publisher", "publisher"), ("language", "language (en, fr)"))


def ask_sources(workspace: Workspace) -> None:
    """Ask for each source what its claim file does not say; an empty answer leaves it unsaid, Ctrl-D ends."""
    lacking = [file for file in workspace.files if any(not getattr(file.source, field) for field, _ in _ASKED)]
    tell(f"{len(lacking)} sources lack a date, a publisher or a language. Enter: not known. Ctrl-D: stop.")
    for number, file in enumerate(lacking, start=1):
        tell(f"\n[{number}/{len(lacking)}] {file.source.id} {file.source.title}")
        for field, prompt in _ASKED:
            if getattr(file.source, field):
                continue
            try:
                answer = input(f"  {prompt}: ").strip()
            except (EOFError, KeyboardInterrupt):
                tell("\nStopped; what was answered is kept.")
                raise typer.Exit from None
            if answer:
                try:
                    describe(file.path, {field: answer}, root=workspace.config.root)
                except CrosscheckError as error:
                    tell(f"  {error.what} {error.hint}")
