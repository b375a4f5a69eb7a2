"""What a file says about itself: the same few facts under the names that formats and programs give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final, Literal, get_args

from crosscheck.files.word_lists import word_lists
from crosscheck.model import Document

Field = Literal["title", "publisher", "published", "language", "url", "retrieved"]

FILE: Final = "metadata.toml"
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_TAG: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])")
_LONGEST: Final = 500


def describe(document: Document, facts: Mapping[str, str]) -> Document:
    """The document with the facts that it does not have yet; keys are compared in lower case.

    Dates must be ISO days (a time after them is dropped), languages BCP 47 tags ("fr_FR" becomes "fr-FR"), addresses
    http or https; what is none of these is left out rather than repaired.
    """
    known = {key.casefold().strip(): one_line(value) for key, value in facts.items()}

    def fact(field: Field, there: str) -> str:
        values = (tidy(field, known[name]) for name in names()[field] if known.get(name))
        return there or next((value for value in values if value), "")

    return replace(
        document,
        title=fact("title", document.title),
        publisher=fact("publisher", document.publisher),
        published=fact("published", document.published),
        language=fact("language", document.language),
        url=fact("url", document.url),
        retrieved=fact("retrieved", document.retrieved),
    )


@lru_cache(maxsize=1)
def names() -> Mapping[str, list[str]]:
    """What the facts are called, best first, by field. Raises `ConfigError` for a field that a document has not."""
    return word_lists(__file__, FILE, get_args(Field))


def tidy(field: Field, value: str) -> str:
    """A fact in the form that a document keeps it in, empty where it cannot be."""
    match field:
        case "published" | "retrieved":
            return iso_day(value)
        case "language":
            return language_tag(value)
        case "url":
            return value if value.startswith(("https://", "http://")) and " " not in value else ""
        case "title" | "publisher":
            return value


def iso_day(text: str) -> str:
    """The ISO day that a text begins with ("2026-03-12T08:00:00Z": "2026-03-12"), empty where it does not."""
    found = _DAY.match(text.strip())
    if not found:
        return ""
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return ""


def language_tag(text: str) -> str:
    """A language and its region as BCP 47 writes them; empty for what is no such tag."""
    found = _TAG.fullmatch(text.strip())
    if not found:
        return ""
    return found[1].lower() + (f"-{found[2].upper()}" if found[2] else "")


def one_line(text: str) -> str:
    """A text without line breaks and doubled spaces, cut at 500 characters."""
    return " ".join(text[: 4 * _LONGEST].split())[:_LONGEST]
