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

# What may stand before the day, the day, what may stand behind it: "April 9 (Reuters) - ", "Lille, le 2 mars 2026 – ",
# "**DRESDEN, 9 November 2026** – ", "VALROSE (AIF), 3 février 2026 à 19 h 05 - ". The dash right behind it tells it.
_DAY = r"(?:\d{1,2}(?:er)? [^\W\d_]{3,9}\.?|[A-Z][^\W\d_]{2,8}\.? \d{1,2},?)(?: \d{4})?"
_DATED = re.compile(
    r"[*_]{0,2}(?:Communiqué(?: de presse)? [-–—] )?"
    r"(?:[^\W\d_][^\n,()\d–—]{0,50}(?:\([^()\n]{2,40}\))?, )?(?:[Ll]e |[^\W\d_]{5,9} )?"
    + _DAY
    + r"(?: à \d{1,2} ?h ?\d{0,2})?\.?[*_]{0,2}(?: ?\([^()\n]{2,40}\))?[*_]{0,2}\s{1,2}(?:--?|–|—)\s{1,2}"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the report itself begins in a paragraph text[start:end]; `start` where no dateline opens it.

    A dateline has its place in capitals, or names the agency in brackets behind it, or has a day before its dash.
    """
    dated = _DATED.match(text, start, end)
    if dated is not None:
        return dated.end()
    found = _DATELINE.match(text, start, end)
    if found is None:
        return start
    place = found["place"]
    capitals = place.isupper() and len(place) > 2
    agency = found["agency"] is not None and all(word[0].isupper() for word in place.split() if len(word) > 3)
    return found.end() if capitals or agency else start
