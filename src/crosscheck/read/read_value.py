"""A claim's whole value string, read by the kind of fact it states."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - `date` is the parameter's public name

from crosscheck.model import ELISION, Amount, AttributeKind, Mention, Name, Span, Unread, Value
from crosscheck.names import fold
from crosscheck.read.dates import read_date
from crosscheck.read.members import read_members
from crosscheck.read.read import known_language, read
from crosscheck.read.read_ordinal import read_ordinal
from crosscheck.read.text import view


def read_value(text: str, language: str, *, kind: AttributeKind = "any", date: Date | None = None) -> Value:
    """The one value that a string states: an amount, a span of time, members, a name, or `Unread` with the reason.

    `kind` says what is expected; "any" takes the value that covers the string, a date before an amount, else a name.
    A string with several values is Unread ("several-values"), unless one of them covers nearly all of it.
    """
    stripped = text.strip().replace(ELISION, " ")
    if not stripped:
        return Unread("no-value")
    match kind:
        case "name" | "text":
            return Name(fold(stripped), stripped)
        case "members":
            return read_members(stripped, language) or Unread("no-members")
        case "amount":
            found = [one for one in read(stripped, language, date=date) if isinstance(one.value, Amount | Unread)]
            return _one(found) if found else read_ordinal(stripped, language) or _one(found)
        case "date":
            # In running text a year needs a word beside it; where a date is expected it stands alone.
            code = known_language(language, stripped)
            tag = language if language.partition("-")[0].lower() == code else code
            return read_date(view(stripped), tag, date) or _one(
                [one for one in read(stripped, language, date=date) if isinstance(one.value, Span | Unread)]
            )
        case _:
            return _any(stripped, language, date)


def _any(text: str, language: str, date: Date | None) -> Value:
    mentions = list(read(text, language, date=date))
    if mentions and _covered(text, mentions):
        return _one(mentions)
    members = read_members(text, language)
    if members is not None and len(members.included) + len(members.excluded) > 1:
        return members
    return Name(fold(text), text)


_SMALL = re.compile(r"[^\W\d_]{4,}")


def _covered(text: str, mentions: list[Mention]) -> bool:
    """Whether the figures are what the string says: few words stand outside of them, their hedges and nouns."""
    first, last = mentions[0], mentions[-1]
    outside = text[: first.hedge_start] + " " + text[last.end :]
    counted = first.value.counted if isinstance(first.value, Amount) else None
    rest = outside.replace(counted, "") if counted else outside
    return len(_SMALL.findall(rest)) <= (4 if text[:1].isdigit() or first.hedge_start == 0 else 2)


def _one(mentions: list[Mention]) -> Value:
    if not mentions:
        return Unread("no-value")
    if len(mentions) == 1:
        return mentions[0].value
    longest = max(mentions, key=lambda one: one.end - one.hedge_start)
    others = sum(one.end - one.hedge_start for one in mentions) - (longest.end - longest.hedge_start)
    if others * 4 <= longest.end - longest.hedge_start:
        return longest.value
    return Unread("several-values")
