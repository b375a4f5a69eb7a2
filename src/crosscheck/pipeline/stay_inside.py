"""A text of a workspace lies in it."""

from __future__ import annotations

from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.files.leads_out import leads_out
from crosscheck.model import Location


def stay_inside(path: Path, root: Path) -> None:
    """Raise SourceError where a text of the workspace is a link that leads out of it."""
    if leads_out(path, root):
        raise SourceError(
            "is a link that leads out of the workspace",
            location=Location(path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)),
            hint="put the text itself into sources/: crosscheck add FILE copies it",
        )
