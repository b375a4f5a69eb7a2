"""The exact words that a claim rests on."""

from __future__ import annotations

from crosscheck.model.frozen import frozen


@frozen
class Quote:
    """Words of a source, as they stand there (W3C Web Annotation: TextQuote and TextPosition).

    `start` and `end` are code points of the source's plain text, `end` exclusive; None when the words were
    not looked up, or not found.
    """

    text: str
    start: int | None = None
    end: int | None = None
