"""A data file of words of this room, as it is read: few commands need one, so what reads it is loaded for it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=16)
def word_table(file: str) -> dict[str, Any]:
    """What a TOML file of this room holds, named from here ("alike/letters.toml")."""
    import tomllib

    return tomllib.loads((Path(__file__).parent / file).read_text(encoding="utf-8"))
