"""What a page says of when it was put out or changed: "Mis à jour à 10h04", "Updated 4 May 2026, 18:40"."""

from __future__ import annotations

from typing import Final

from crosscheck.ingest.pages import folded, pages

LONGEST_STAMP: Final = 60
"""Code points; "Updated Wednesday 3 September 2026 at 11.45 pm BST" is among the longest."""


def is_stamp(line: str) -> bool:
    """Whether a line, or what leads it, only says when the page was put out or changed."""
    plain = folded(line)
    leads = any(plain.startswith(f"{word} ") for word in pages().before - pages().leads)
    ends = line.rstrip().endswith((".", "!", "?"))
    return leads and not ends and len(line) <= LONGEST_STAMP and any(char.isdigit() for char in plain)
