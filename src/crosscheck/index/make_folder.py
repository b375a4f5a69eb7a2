"""The folder of what is kept between runs."""

from __future__ import annotations

from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make the folder where it is not there yet, left out of git; raises OSError where it cannot be made."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.is_file() or not ignored.stat().st_size:  # a full disk left it empty
        ignored.unlink(missing_ok=True)  # a pipe or a link that a stranger's workspace came with
        ignored.write_text("*\n", encoding="utf-8")
