"""What a text says: its amounts and dates, in order."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date as Date  # noqa: N812 - `date` is the parameter's public name

from crosscheck.model import Mention
from crosscheck.read.amounts import find_amounts
from crosscheck.read.build_lexicon import find_lexicon
from crosscheck.read.dates import find_dates
from crosscheck.read.detect import detect_language
from crosscheck.read.language import language_codes
from crosscheck.read.text import View, view

FALLBACK = "en"


def known_language(tag: str, text: str) -> str:
    """The language to read in: the tag's own where there is a file for it, else the one the text looks like."""
    code = tag.partition("-")[0].lower()
    return code if code in language_codes() else detect_language(text) or FALLBACK


def read(text: str, language: str, *, date: Date | None = None) -> tuple[Mention, ...]:
    """The amounts and dates of a text, in order; where both could be read from the same words the date stands.

    `language` is a BCP 47 tag; empty or unknown: the text decides. `date` is the document's date, from which relative
    dates are counted. Offsets are code points of the text as given. Words that look like a value and cannot be
    understood are mentions of `Unread`.
    """
    code = known_language(language, text)
    tag = language if language.partition("-")[0].lower() == code else code
    seen = view(text)
    dates = tuple(one for one in find_dates(seen, tag, date) if not _continues(text, one.start))
    amounts = find_amounts(seen, find_lexicon(code), [_plain(seen, one) for one in dates])
    return tuple(
        sorted((*dates, *(one for one in amounts if not _overlaps(one, dates))), key=lambda one: (one.start, one.end))
    )


def _plain(seen: View, mention: Mention) -> tuple[int, int]:
    """The stretch of the plain view that a mention of the original stands in."""
    return seen.position(mention.start), seen.position(mention.end)


def _continues(text: str, start: int) -> bool:
    """Whether a place lies inside a longer figure: "000 years ago" of "2,000 years ago"."""
    return start > 1 and text[start - 1] in ".,'" and text[start - 2].isdigit() and text[start].isdigit()


def _overlaps(mention: Mention, dates: tuple[Mention, ...]) -> bool:
    at = bisect_left(dates, mention.end, key=lambda one: one.start)
    return any(one.end > mention.start for one in dates[max(0, at - 1) : at])
