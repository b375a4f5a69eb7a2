"""The exact words that a claim rests on."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, as they stand there (W3C Web Annotation: TextQuote and TextPosition).

    `start` and `end` are code points of the source's plain text, `end` exclusive; None when the words were
    not looked up, or not found.
    """

    text: str
    start: int | None = None
    end: int | None = None
