"""A text of a workspace lies in it."""

from __future__ import annotations

from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.files.leads_out import leads_out
from crosscheck.model import Location, Message


def stay_inside(path: Path, root: Path) -> None:
    """Raise SourceError where a text of the workspace is a link that leads out of it."""
    if leads_out(path, root):
        raise SourceError(
            Message.of("text-link-leads-out"),
            location=Location(path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)),
            hint=Message.of("hint-text-link-leads-out"),
        )
