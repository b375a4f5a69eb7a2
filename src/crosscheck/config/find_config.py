"""Which file configures a folder: one is taken, never several merged."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from crosscheck.config.config import CONFIG_NAME
from crosscheck.errors import ConfigError
from crosscheck.files.read_regular import read_regular
from crosscheck.model import Location, Message

VARIABLE: Final = "CROSSCHECK_CONFIG"
_PROJECT: Final = "pyproject.toml"


def find_config(
    start: Path, explicit: Path | None = None, *, environment: Mapping[str, str] | None = None
) -> Path | None:
    """The configuration file for a folder, or None.

    First the one that was named (`--config`), then the one that CROSSCHECK_CONFIG names, then the nearest
    `crosscheck.toml`, or `pyproject.toml` with a table `[tool.crosscheck]`, in the folder or above it. Raises
    ConfigError where a file that was named is not there.
    """
    variables = os.environ if environment is None else environment
    for named, whence in ((explicit, "--config"), (variables.get(VARIABLE, ""), VARIABLE)):
        if named:
            path = Path(named)
            if not path.is_file():
                raise ConfigError(
                    Message.of("no-such-config"),
                    location=Location(str(path)),
                    hint=Message.of("hint-named-by", whence=whence),
                )
            return path.absolute()
    folder = start.absolute()
    for place in (folder, *folder.parents):
        own, project = place / CONFIG_NAME, place / _PROJECT
        if own.is_file():
            return own
        if project.is_file() and _has_table(project):
            return project
    return None


def _has_table(path: Path) -> bool:
    """Whether a project file has a table for this program; one that is no TOML at all is somebody else's trouble."""
    try:
        data = read_regular(path)
        if b"crosscheck" not in data:
            return False
        import tomllib

        return "crosscheck" in tomllib.loads(data.decode("utf-8")).get("tool", {})
    except (OSError, ValueError, AttributeError, TypeError):
        return False
