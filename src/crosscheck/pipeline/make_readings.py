"""Claims become readings: what each says, by the source's language, date and voice."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.compare.restated import stated_twice
from crosscheck.group.attributes import index_attributes, resolve_attribute
from crosscheck.group.corrections import mark_corrected
from crosscheck.group.currencies import imply_currencies
from crosscheck.group.joinings import date_joinings
from crosscheck.group.reading import REVISED, make_reading
from crosscheck.group.statuses import canonical_status
from crosscheck.index.index import Index
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
    Tense,
    Unread,
    Value,
    tense_of,
)
from crosscheck.names import without_price_year
from crosscheck.pipeline.directed import directed
from crosscheck.pipeline.kept import PARSED, READ, ParsedFile, ReadClaim, opened
from crosscheck.pipeline.value_of import date_of, time_of, value_of

_NO_DAY = Unread("no-value")
"""What a text is where a date is expected and none is read."""


def make_readings(
    files: Iterable[ClaimFile],
    attributes: tuple[Attribute, ...],
    origins: Mapping[str, str],
    documents: Mapping[str, Document],
    cache: Path | None = None,
    before: Iterable[Reading] = (),
) -> tuple[Reading, ...]:
    """The reading of every claim that nobody rejected, in the order of files and claims.

    Currencies that the text leaves out are taken from figures nearby; claims that a later version of their source
    took back are marked. What the words of a file mean is kept in `cache` under all that it depends on.
    `before` are readings of the same sources as they were: where the words are still the same, so is what they mean,
    and what reads them need not be loaded.
    """
    known = list(files)
    by_word = _by_word(attributes)
    told = _told_before(before, by_word)
    readings: list[Reading] = []
    with opened(cache) as index:
        for file in known:
            live = tuple(claim for claim in file.claims if claim.review != "rejected")
            document = documents.get(file.source.id)
            meant = partial(_read_all, live, file.source, by_word, document, told)
            meanings = _kept(index, meant, live, file.source, by_word, document) if cache else meant()
            origin = origins.get(file.source.id, "")
            readings += [
                make_reading(
                    claim, file.source, resolve_attribute(claim.attribute, by_word), meaning.value,
                    period=meaning.period, origin=origin, language=meaning.language, restated=meaning.restated,
                )
                for claim, meaning in zip(live, meanings, strict=True)
            ]  # fmt: skip
    texts = {name: document.text for name, document in documents.items()}
    dated = date_joinings(imply_currencies(readings, attributes))
    return mark_corrected(dated, [file.source for file in known], texts)


@lru_cache(maxsize=2)
def _by_word(attributes: tuple[Attribute, ...]) -> Mapping[str, Attribute]:
    """The attributes by every word for them; a run reads its files some at a time, by the same ones."""
    return index_attributes(attributes)


def _kept(
    index: Index,
    meant: Callable[[], tuple[ReadClaim, ...]],
    claims: tuple[Claim, ...],
    source: Source,
    by_word: Mapping[str, Attribute],
    document: Document | None,
) -> tuple[ReadClaim, ...]:
    """What `meant` gives, from the index where that knows it under all that it depends on."""
    told = f"{document.language} {document.published}" if document else ""
    kinds = "".join(f"{word} {attribute.kind}\0" for word, attribute in sorted(by_word.items()))
    key = fingerprint(PARSED.pack(ParsedFile(source, claims)), told.encode(), kinds.encode())
    known = index.recall(READ, key)
    return known if known is not None and len(known) == len(claims) else index.remember(READ, key, meant())


_Words = tuple[str, str, AttributeKind, datetime.date | None, Tense]
"""All that a value depends on: its words, their language, the kind of fact, the day of publication, and whether the
fact is over or yet to come."""


def _told_before(before: Iterable[Reading], by_word: Mapping[str, Attribute]) -> dict[_Words, Value]:
    """What words meant in earlier readings; those of which something else was changed or added later are left out."""
    found: dict[_Words, Value] = {}
    for reading in before:
        value = reading.value
        published = day(reading.published)
        if isinstance(value, Members) or reading.restated is not None or reading.status == REVISED:
            continue
        if reading.published and published is None:
            continue  # a year alone: it may have been read on the day that its text names
        if not (isinstance(value, Amount) and (value.implied or value.change)):
            kind = resolve_attribute(reading.claim.attribute, by_word).kind
            found[reading.claim.value, reading.language, kind, published, _tense(reading.claim)] = value
    return found


def _read_all(
    claims: tuple[Claim, ...],
    source: Source,
    by_word: Mapping[str, Attribute],
    document: Document | None,
    told: Mapping[_Words, Value],
) -> tuple[ReadClaim, ...]:
    """What the words of one source's claims mean."""
    language = source.language or (document.language if document else "")
    published = day(source.published) or (day(document.published) if document else None)
    return tuple([_read(claim, language, published, by_word, told) for claim in claims])


def _read(
    claim: Claim,
    language: str,
    published: datetime.date | None,
    by_word: Mapping[str, Attribute],
    told: Mapping[_Words, Value],
) -> ReadClaim:
    if not language:
        from crosscheck.read import detect_language

        language = detect_language(claim.quote.text if claim.quote else claim.value)
    attribute = resolve_attribute(claim.attribute, by_word)
    kind = attribute.kind
    tense = _tense(claim)
    known = told.get((claim.value, language, kind, published, tense))
    value, second = (known, None) if known is not None else _figures(claim.value, language, kind, published)
    if kind == "date" and known is None and tense:
        value = date_of(claim.value, language, published, tense)
    if kind == "date" and value == _NO_DAY:
        value = time_of(claim.value, language, published, tense == "ahead")  # a day of the week
    if claim.complete and isinstance(value, Members):
        value = replace(value, complete=True)
    value = directed(value, claim, attribute.key, language)
    return ReadClaim(value, _period(claim, language, published), language, second)


def _figures(
    text: str, language: str, kind: AttributeKind, published: datetime.date | None
) -> tuple[Value, Amount | None]:
    """What a value says, without the year of its prices; and the same figure in a second unit, where it gives both."""
    value = value_of(text, language, kind, published)
    if isinstance(value, Unread) and kind in ("amount", "any"):
        told = without_price_year(text)
        value = value if told == text else value_of(told, language, kind, published)
        both = stated_twice(told)
        if both is not None and isinstance(value, Unread):
            one, other = (value_of(each.strip(), language, kind, published) for each in both)
            if isinstance(one, Amount) and isinstance(other, Amount) and one.written.unit != other.written.unit:
                return (one, other) if one.dimension == other.dimension else (value, None)
    return value, None


def _tense(claim: Claim) -> Tense:
    """Whether a claim's status says that its fact is over or yet to come; a claim without one says neither."""
    return tense_of(canonical_status(claim.status))


def _period(claim: Claim, language: str, published: datetime.date | None) -> str:
    """The time that a claim's value holds for, in EDTF; as written where it cannot be read; empty where unsaid."""
    as_of = claim.as_of.strip()
    if not as_of:
        return ""
    match time_of(as_of, language, published, _tense(claim) == "ahead"):
        case Span(edtf=edtf):
            return edtf
        case _:
            return as_of


def day(text: str) -> datetime.date | None:
    """An ISO date as written in a claim file, or None where only a year or a month is given."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        return None
