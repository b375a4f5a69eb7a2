"""Words on their way to a terminal: data steers none."""

from __future__ import annotations

import re

# Controls (C0, C1) but tab and newline, and the marks that turn the direction of writing.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """The text with what could steer a terminal shown by its number; lines stay lines."""
    return _STEERING.sub(lambda found: f"\\x{ord(found[0]):02x}", text)
