"""A value as a reader sees it."""

from __future__ import annotations

from typing import assert_never

from crosscheck.messages.label import label
from crosscheck.messages.show_amount import show_amount
from crosscheck.messages.show_span import show_span
from crosscheck.messages.table import table
from crosscheck.model import Amount, Members, Name, Span, Unread, Value


def show_value(value: Value, language: str) -> str:
    """A value in the reader's language: "up to $30 billion", "jusqu'à 30 milliards de dollars", "fin 2024".

    Names and counted nouns stay in the source's own words.
    """
    match value:
        case Amount():
            return show_amount(value, language)
        case Span():
            return show_span(value, language)
        case Members():
            return _members(value, language)
        case Name():
            return value.shown
        case Unread():
            return table(language).lists["unread"].format_map({"reason": label(value.reason, language)})
        case _:
            assert_never(value)


def enumerate_names(names: tuple[str, ...], language: str) -> str:
    """Names as a list in running text: "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    last = table(language).lists["and"]
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def _members(value: Members, language: str) -> str:
    words = table(language).lists
    said: list[str] = []
    if value.count is not None:
        said.append(words["count"].format_map({"count": value.count}))
    if value.included:
        said.append(enumerate_names(value.included, language))
    if value.excluded:
        said.append(words["without"].format_map({"names": enumerate_names(value.excluded, language)}))
    if value.complete:
        said.append(words["complete"])
    return words["join"].join(said) or words["nobody"]
