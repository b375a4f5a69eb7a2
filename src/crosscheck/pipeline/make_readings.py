"""Claims become readings: what each says, by the source's language, date and voice."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from crosscheck.claims import ClaimFile
from crosscheck.group import imply_currencies, index_attributes, make_reading, mark_corrected, resolve_attribute
from crosscheck.model import Attribute, Claim, Document, Members, Reading, Source, Span
from crosscheck.read import detect_language, read_value


def make_readings(
    files: Iterable[ClaimFile],
    attributes: tuple[Attribute, ...],
    origins: Mapping[str, str],
    documents: Mapping[str, Document],
) -> tuple[Reading, ...]:
    """The reading of every claim that nobody rejected, in the order of files and claims.

    Currencies that the text leaves out are taken from figures nearby; claims that a later version of their source
    took back are marked.
    """
    known = list(files)
    by_word = index_attributes(attributes)
    readings = [
        read_claim(claim, file.source, by_word, origins.get(file.source.id, ""), documents.get(file.source.id))
        for file in known
        for claim in file.claims
        if claim.review != "rejected"
    ]
    return mark_corrected(imply_currencies(readings, attributes), [file.source for file in known])


def read_claim(
    claim: Claim, source: Source, by_word: Mapping[str, Attribute], origin: str, document: Document | None = None
) -> Reading:
    """One claim's reading."""
    attribute = resolve_attribute(claim.attribute, by_word)
    language = language_of(source, document) or detect_language(claim.quote.text if claim.quote else claim.value)
    published = day(source.published) or (day(document.published) if document else None)
    value = read_value(claim.value, language, kind=attribute.kind, date=published)
    if claim.complete and isinstance(value, Members):
        value = replace(value, complete=True)
    period = read_period(claim.as_of, language, published)
    return make_reading(claim, source, attribute, value, period=period, origin=origin, language=language)


def language_of(source: Source, document: Document | None) -> str:
    """The language that the source's file, or its text, says or shows."""
    return source.language or (document.language if document else "")


def read_period(as_of: str, language: str, published: datetime.date | None) -> str:
    """The time that a value holds for, in EDTF; as written where it cannot be read; empty where unsaid."""
    if not as_of.strip():
        return ""
    match read_value(as_of, language, kind="date", date=published):
        case Span(edtf=edtf):
            return edtf
        case _:
            return as_of.strip()


def day(text: str) -> datetime.date | None:
    """An ISO date as written in a claim file, or None where only a year or a month is given."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        return None
