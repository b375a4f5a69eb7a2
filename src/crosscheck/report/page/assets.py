"""The files that pages are made of."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=8)
def asset(name: str) -> str:
    """The text of a template, style sheet or script beside this file."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
