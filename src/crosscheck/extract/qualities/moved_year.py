"""A lone year to which something was moved or prolonged: "extended to 2032", "put back to 2029" is a year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import tokenise
from crosscheck.model import Mention, Span
from crosscheck.read import read_time

_YEAR = re.compile(r"(?<=\w )(?:19|20)\d\d\b(?![.,:\-–/]?\d| ?%)")
_NEAR = 40
"""Characters before a year that hold the verb."""


def moved_years(text: str, known: Sequence[Mention], grammar: Grammar, day: date | None) -> tuple[Mention, ...]:
    """The mentions of a text, with the years behind a verb of moving that nothing else reads."""
    found = [match.start() for match in _YEAR.finditer(text)]
    taken = {place for mention in known for place in range(mention.hedge_start, mention.end)} if found else set()
    made = []
    for start in found:
        if start in taken or not _moved_to(text, start, grammar):
            continue
        year = read_time(text[start : start + 4], grammar.language, date=day)
        if isinstance(year, Span) and not (day is not None and year.end is not None and year.end < day):
            made.append(Mention(start, start + 4, text[start : start + 4], year, start))
    return tuple(sorted((*known, *made), key=lambda mention: mention.start)) if made else tuple(known)


def _moved_to(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a verb of moving or prolonging and "to" stand right before a place."""
    words = [token.low for token in tokenise(text, max(0, start - _NEAR), start)]
    if len(words) < 2 or not grammar.has(words[-1], "moved_to"):
        return False
    verb = words[-2]
    if len(words) > 2 and grammar.has(verb, "moving_particle"):
        return grammar.has(words[-3], "moved_with_particle")
    suffered = len(words) > 2 and words[-3] in grammar.auxiliaries  # "was delayed to 2029", not "sales slipped to 2030"
    return any(grammar.has(verb, kind) for kind in ("moved", "prolonged")) or (
        suffered and grammar.has(verb, "may_move")
    )
