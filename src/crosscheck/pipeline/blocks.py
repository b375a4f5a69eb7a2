"""Whether a report is about everything that it should be about."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model import Notice


def blocks(notices: Sequence[Notice]) -> bool:
    """Whether something that should have been read could not be."""
    return any(notice.code in ("text-unreadable", "text-missing") for notice in notices)
