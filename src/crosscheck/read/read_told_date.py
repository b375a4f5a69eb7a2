"""A date as its sentence tells it: one that is over lies behind the day of the text, one to come before it."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - `date` is the parameter's public name

from crosscheck.model import Span, Tense, Unread, Value
from crosscheck.read.dates import read_date
from crosscheck.read.read import known_language, read
from crosscheck.read.read_value import read_value
from crosscheck.read.text import view


def read_told_date(text: str, language: str, *, date: Date | None = None, tense: Tense = "") -> Value:
    """The date that a whole string states; `tense` chooses the year where the string has none and `date` is known."""
    stripped = text.strip()
    if not stripped:
        return Unread("no-value")
    code = known_language(language, stripped)
    tag = language if language.partition("-")[0].lower() == code else code
    value = read_value(stripped, language, kind="date", date=date)
    if not tense or date is None or not isinstance(value, Span):
        return value
    around = [one for one in read(stripped, language) if isinstance(one.value, Span)]
    words = around[0].text if len(around) == 1 else stripped  # "le 3 mars": without its article
    told = read_date(view(words), tag, date, tense)
    return told if isinstance(told, Span) and told.hedge == value.hedge else value
