"""The line that agencies open a report with: "PARIS, 14 octobre (AFP) – ", "OSLO (Reuters) - "."""

from __future__ import annotations

import re

# A place; perhaps more places or a date; perhaps the agency; a dash between spaces. Repeats are bounded.
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w’'.-]{0,30}(?: [^\W\d_][\w’'.-]{0,30}){0,3})"
    r"(?:[,/] ?[^()\n–—]{1,40}?)?"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?"
    r"\s{1,2}(?:--?|–|—)\s{1,2}"
)  # fmt: skip


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the report itself begins in a paragraph text[start:end]; `start` where no dateline opens it.

    A dateline has its place in capitals, or names the agency in brackets behind it.
    """
    found = _DATELINE.match(text, start, end)
    if found is None:
        return start
    place = found["place"]
    capitals = place.isupper() and len(place) > 2
    agency = found["agency"] is not None and all(word[0].isupper() for word in place.split() if len(word) > 3)
    return found.end() if capitals or agency else start
