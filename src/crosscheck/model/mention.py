"""A value found in running text."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.made_fast import made_fast
from crosscheck.model.value import Amount, Span, Unread


@made_fast
@dataclass(frozen=True, slots=True)
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
