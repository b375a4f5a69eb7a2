"""A message becomes a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from crosscheck.messages.label import label
from crosscheck.messages.show_number import is_singular, show_number
from crosscheck.messages.show_period import show_period
from crosscheck.messages.show_span import show_day
from crosscheck.messages.show_value import show_value
from crosscheck.messages.table import stderr_table, table
from crosscheck.model import Argument, Message

_NO_NAMES: Mapping[str, str] = {}


def say(message: Message, language: str, *, sources: Mapping[str, str] = _NO_NAMES) -> str:
    """The sentence for a message in the reader's language, on one line.

    `sources` gives the names by which readers know sources, by id. A code that no table holds, or a place that
    nothing fills, gives the code and its arguments instead: a reader must get the content even where the words
    are missing.
    """
    words = table(language)
    template = words.messages.get(message.code) or stderr_table(language).get(message.code)
    filled = {name: _Place(value, language, sources) for name, value in message.arguments}
    if template is None:
        return _bare(message, language)
    try:
        return template.format_map(filled)
    except KeyError:
        return _bare(message, language)


def _bare(message: Message, language: str) -> str:
    told = ", ".join(f"{name}: {_plain(value, language)}" for name, value in message.arguments)
    return f"{message.code} ({told})" if told else message.code


def _plain(value: Argument, language: str) -> str:
    match value:
        case str():
            return value
        case int():
            return show_number(Decimal(value), language)
        case _:
            return show_value(value, language)


class _Place:
    """One argument on its way into a sentence; `format` hands it the words after the colon."""

    __slots__ = ("language", "sources", "value")

    def __init__(self, value: Argument, language: str, sources: Mapping[str, str]) -> None:
        self.value = value
        self.language = language
        self.sources = sources

    def __format__(self, how: str) -> str:
        plain = _plain(self.value, self.language)
        if "|" in how:
            one, many = how.split("|")
            return one if _is_one(self.value, self.language) else many
        match how:
            case "label":
                return label(plain, self.language)
            case "quote":
                opening, closing = table(self.language).figures["quotes"].split("#")
                return f"{opening}{plain}{closing}"
            case "date":
                return _day(plain, self.language)
            case "number":
                return _number(plain, self.language)
            case "source":
                return self.sources.get(plain, plain)
            case "lower":
                return plain[:1].lower() + plain[1:]
            case _:
                return plain


def _is_one(value: Argument, language: str) -> bool:
    try:
        return is_singular(Decimal(value), language) if isinstance(value, str | int) else False
    except InvalidOperation:
        return False


def _day(text: str, language: str) -> str:
    try:
        return show_day(date.fromisoformat(text), language)
    except ValueError:
        return show_period(text, language)


def _number(text: str, language: str) -> str:
    try:
        return show_number(Decimal(text), language)
    except InvalidOperation:
        return text
