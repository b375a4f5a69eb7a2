"""A path as a person in this folder would type it."""

from __future__ import annotations

import os
from pathlib import Path


def near_path(path: str) -> str:
    """A path (a line may stand behind it) from the current folder where it lies below it; any other as it is."""
    try:
        here = f"{Path.cwd()}{os.sep}"
    except OSError:  # the folder went away
        return path
    return path.removeprefix(here)
