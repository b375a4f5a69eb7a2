"""What a claim's status says of when its fact is: over, yet to come, or neither."""

from __future__ import annotations

from typing import Final, Literal

Tense = Literal["", "past", "ahead"]
"""That something is over, that it is yet to come, or nothing: by it a date without a year finds its year."""

AHEAD: Final = frozenset({"target", "planned", "forecast", "pledged", "committed", "proposed", "requested"})
"""Statuses of what is yet to come: a day of the week is the next one then, and the last one elsewhere."""


def tense_of(status: str) -> Tense:
    """The tense of a status, in its canonical form; one that is left out says neither."""
    return "ahead" if status in AHEAD else "past" if status == "actual" else ""
