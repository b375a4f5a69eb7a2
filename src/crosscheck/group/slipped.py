"""A date that was moved from one day, month or year to another: "postponed from June to September 2026"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.files.word_lists import is_word_list
from crosscheck.model import Claim, Location, Precision, Span, Value

FILE = "slipped.toml"
_BETWEEN = r"(?:\s[^.;:!?]{1,30}?)?"
_PRECISIONS: dict[int, Precision] = {10: "day", 7: "month", 4: "year"}
"""By the length of the ISO form."""
_REST = {7: "-01", 4: "-01-01"}
"""What makes a day of a month and of a year."""


def slipped(claim: Claim, value: Value) -> Span | None:
    """The date that a claim's date was moved to; None where its words tell of no move.

    Two dates behind a verb of moving are read as a range, but only the later of the two words still holds. The claim
    keeps what is written. A date by itself is the new one behind what leads to it ("est reportée au 4 septembre").
    """
    if not isinstance(value, Span) or claim.quote is None:
        return None
    before, found, _ = claim.quote.text.partition(claim.value)
    if not found:
        return None
    if value.precision == "interval" and _moves("from").search(before):
        return _last(value)
    return value if _moves("to").search(before) else None


def _last(span: Span) -> Span | None:
    """The second date of a range of two days, months or years."""
    first, _, last = span.edtf.partition("/")
    if span.end is None or len(first) != len(last):
        return None
    start, precision = _first_day(last), _PRECISIONS.get(len(last))
    return None if start is None or precision is None else Span(start, span.end, precision, last)


def _first_day(edtf: str) -> date | None:
    """The first day of an ISO day, month or year; None for another form."""
    try:
        return date.fromisoformat(edtf + _REST.get(len(edtf), ""))
    except ValueError:
        return None


@lru_cache(maxsize=2)
def _moves(way: Literal["from", "to"]) -> re.Pattern[str]:
    """A verb of moving and what leads from the old date, or to the new one, at the end of a text.

    Between the verb and what leads to the new date may stand a few words ("from 12 June", "once more"). Raises
    `ConfigError` for a faulty file.
    """
    between = _BETWEEN if way == "to" else ""
    ways = []
    for language, words in data_table(__file__, FILE).items():
        for key in ("verbs", "from", "to"):
            if not is_word_list(words.get(key)):
                raise ConfigError(f"{FILE}: [{language}] {key} must be a list of words", location=Location(FILE))
        ways.append(rf"(?:{_any(words['verbs'])}){between}\s(?:{_any(words[way])})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})\s?$", re.IGNORECASE)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words, key=len, reverse=True))
