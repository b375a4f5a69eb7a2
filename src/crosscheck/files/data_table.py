"""A data file of the program, read when it is asked for: what reads it takes longer to load than most files to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def data_table(beside: str, file: str) -> dict[str, Any]:
    """What a TOML file holds that lies beside a module, which gives its own `__file__`."""
    import tomllib

    return tomllib.loads(Path(beside).with_name(file).read_text(encoding="utf-8"))
