"""The files that pages are made of."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=8)
def asset(name: str) -> str:
    """The text of a template, style sheet or script beside this file."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
