"""A data file of words of this room, as it is read: few commands need one, so what reads it is loaded for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def word_table(file: str) -> dict[str, Any]:
    """What a TOML file beside this one holds."""
    import tomllib

    return tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
