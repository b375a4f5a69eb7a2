"""Claims become readings: what each says, by the source's language, date and voice."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.compare.restated import stated_twice
from crosscheck.group.attributes import index_attributes, resolve_attribute
from crosscheck.group.corrections import mark_corrected
from crosscheck.group.currencies import imply_currencies
from crosscheck.group.joinings import date_joinings
from crosscheck.group.reading import make_reading
from crosscheck.index.shape import fingerprint
from crosscheck.model import (
    Amount,
    Attribute,
    AttributeKind,
    Claim,
    Document,
    Members,
    Reading,
    Source,
    Span,
    Unread,
    Value,
)
from crosscheck.names import without_price_year
from crosscheck.pipeline.kept import PARSED, READ, ParsedFile, ReadClaim, opened


def make_readings(
    files: Iterable[ClaimFile],
    attributes: tuple[Attribute, ...],
    origins: Mapping[str, str],
    documents: Mapping[str, Document],
    cache: Path | None = None,
) -> tuple[Reading, ...]:
    """The reading of every claim that nobody rejected, in the order of files and claims.

    Currencies that the text leaves out are taken from figures nearby; claims that a later version of their source
    took back are marked. What the words of a file mean is kept in `cache` under all that it depends on.
    """
    known = list(files)
    by_word = index_attributes(attributes)
    kinds = fingerprint(*(f"{word} {attribute.kind}".encode() for word, attribute in sorted(by_word.items())))
    readings: list[Reading] = []
    with opened(cache) as index:
        for file in known:
            live = tuple(claim for claim in file.claims if claim.review != "rejected")
            document = documents.get(file.source.id)
            key = fingerprint(PARSED.pack(ParsedFile(file.source, live)), _told(document), kinds.encode())
            read = index.recall(READ, key)
            if read is None or len(read) != len(live):
                read = index.remember(READ, key, tuple(_read(claim, file.source, by_word, document) for claim in live))
            origin = origins.get(file.source.id, "")
            readings += [
                _reading(claim, file.source, by_word, origin, meaning)
                for claim, meaning in zip(live, read, strict=True)
            ]
    texts = {name: document.text for name, document in documents.items()}
    dated = date_joinings(imply_currencies(readings, attributes))
    return mark_corrected(dated, [file.source for file in known], texts)


def _told(document: Document | None) -> bytes:
    """What a text adds to what its claim file says of language and date."""
    return f"{document.language} {document.published}".encode() if document else b""


def _reading(
    claim: Claim, source: Source, by_word: Mapping[str, Attribute], origin: str, meaning: ReadClaim
) -> Reading:
    attribute = resolve_attribute(claim.attribute, by_word)
    return make_reading(
        claim, source, attribute, meaning.value, period=meaning.period, origin=origin, language=meaning.language,
        restated=meaning.restated,
    )  # fmt: skip


def _read(claim: Claim, source: Source, by_word: Mapping[str, Attribute], document: Document | None) -> ReadClaim:
    """What one claim's words mean."""
    from crosscheck.read import detect_language

    attribute = resolve_attribute(claim.attribute, by_word)
    language = _language(source, document) or detect_language(claim.quote.text if claim.quote else claim.value)
    published = day(source.published) or (day(document.published) if document else None)
    value, second = _figures(claim.value, language, attribute.kind, published)
    if claim.complete and isinstance(value, Members):
        value = replace(value, complete=True)
    return ReadClaim(value, _period(claim.as_of, language, published), language, second)


def _figures(
    text: str, language: str, kind: AttributeKind, published: datetime.date | None
) -> tuple[Value, Amount | None]:
    """What a value says, without the year of its prices; and the same figure in a second unit, where it gives both."""
    value = _value(text, language, kind, published)
    if isinstance(value, Unread) and kind in ("amount", "any"):
        told = without_price_year(text)
        value = value if told == text else _value(told, language, kind, published)
        both = stated_twice(told)
        if both is not None and isinstance(value, Unread):
            one, other = (_value(each.strip(), language, kind, published) for each in both)
            if isinstance(one, Amount) and isinstance(other, Amount) and one.written.unit != other.written.unit:
                return (one, other) if one.dimension == other.dimension else (value, None)
    return value, None


def _language(source: Source, document: Document | None) -> str:
    """The language that the source's file, or its text, says or shows."""
    return source.language or (document.language if document else "")


def _period(as_of: str, language: str, published: datetime.date | None) -> str:
    """The time that a value holds for, in EDTF; as written where it cannot be read; empty where unsaid."""
    if not as_of.strip():
        return ""
    match _value(as_of, language, "date", published):
        case Span(edtf=edtf):
            return edtf
        case _:
            return as_of.strip()


@lru_cache(maxsize=1 << 16)
def _value(text: str, language: str, kind: AttributeKind, published: datetime.date | None) -> Value:
    """What a text says; archives repeat the same years and figures many times."""
    from crosscheck.read import read_value

    undated = published is not None and kind == "amount" and _only_amounts(text, language)
    return _value(text, language, kind, None) if undated else read_value(text, language, kind=kind, date=published)


@lru_cache(maxsize=1 << 16)
def _only_amounts(text: str, language: str) -> bool:
    """Whether a text holds no date, so that it says the same whenever it was published."""
    from crosscheck.read import read

    return all(isinstance(mention.value, Amount) for mention in read(text, language))


def day(text: str) -> datetime.date | None:
    """An ISO date as written in a claim file, or None where only a year or a month is given."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        return None
