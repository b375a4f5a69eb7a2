"""A value found in running text."""

from __future__ import annotations

from crosscheck.model.frozen import frozen
from crosscheck.model.value import Amount, Span, Unread


@frozen
class Mention:
    """A value and its place: `start` and `end` are code points of the text as given, `text` is that slice.

    `hedge_start` is where the hedge in front of it begins ("jusqu'à 30 milliards": the j), equal to `start`
    where there is none.
    """

    start: int
    end: int
    text: str
    value: Amount | Span | Unread
    hedge_start: int
