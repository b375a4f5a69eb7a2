"""The paragraph that a quote stands in: a quote alone can mislead."""

from __future__ import annotations

from crosscheck.model import Quote

_WIDEST = 1200
"""Code points of context at most; beyond that a text has no paragraphs worth the name."""


def paragraph_of(text: str, quote: Quote) -> tuple[str, int, int] | None:
    """The paragraph around a quote, with the quote's place in it; None for a quote that was not found.

    Paragraphs are parted by line breaks. One that is too long is cut at white space on both sides, with an ellipsis.
    """
    if quote.start is None or quote.end is None:
        return None
    left = text.rfind("\n", 0, quote.start) + 1
    right = text.find("\n", quote.end)
    right = len(text) if right < 0 else right
    room = max(0, _WIDEST - (quote.end - quote.start)) // 2
    lead, tail = "", ""
    if quote.start - left > room:
        left, lead = _next_word(text, quote.start - room, quote.start), "… "
    if right - quote.end > room:
        right, tail = _last_word(text, quote.end, quote.end + room), " …"
    start = len(lead) + quote.start - left
    return lead + text[left:right] + tail, start, start + quote.end - quote.start


def _next_word(text: str, start: int, end: int) -> int:
    space = text.find(" ", start, end)
    return start if space < 0 else space + 1


def _last_word(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start, end)
    return end if space < 0 else space
