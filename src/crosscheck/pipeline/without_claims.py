"""A text that nobody has taken claims from."""

from __future__ import annotations

from crosscheck.model import Location, Notice


def without_claims(source: str, file: str) -> Notice:
    """The notice that a text has no claims, at its first line."""
    return Notice("source-without-claims", source, blocking=True, location=Location(file, 1))
