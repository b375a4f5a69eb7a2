"""A text from standard input, bounded and decoded as a file would be."""

from __future__ import annotations

import sys
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.model import Location, Message

_NAME: Final = "<stdin>"


def piped_text() -> str:
    """All of standard input, empty where it is closed. Raises `SourceError` for what is too long or no text."""
    from crosscheck.ingest.decode import decode
    from crosscheck.ingest.ingest import TEXT_LIMIT

    data = sys.stdin.buffer.read(TEXT_LIMIT + 1) if sys.stdin is not None else b""
    if len(data) > TEXT_LIMIT:
        raise SourceError(Message.of("text-too-long"), location=Location(_NAME), hint=Message.of("hint-save-in-parts"))
    return decode(data, _NAME)[0] if data else ""
