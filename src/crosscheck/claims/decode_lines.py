"""The fast way through a file of JSON lines in which nothing is out of the ordinary."""

from __future__ import annotations

from typing import Any, Final, Literal, TypedDict

import msgspec

from crosscheck.claims.claim_id import claim_id
from crosscheck.model import Claim, Location, Quote


class _Line(TypedDict, total=False):
    """What a line may hold; the decoder checks the kinds and drops other keys."""

    subject: str
    subject_written: str
    attribute: str
    value: str
    status: str
    scope: str
    as_of: str
    said_by: str
    complete: bool
    quote: str
    review: Literal["proposed", "accepted", "edited", "rejected"]
    confidence: Literal["certain", "possible"]
    reasons: tuple[str, ...]
    note: str


_decode: Final = msgspec.json.Decoder(_Line).decode_lines


def decode_lines(text: str, source_id: str, name: str, first_line: int) -> list[Claim] | None:
    """The claims of a text in which every line is an ordinary claim; None where any line wants the exact reading.

    Ordinary is: known keys only and each once, values of the right kind, nothing required missing or empty, no blank
    line. Keys that are unknown or repeated leave fewer keys than there are ends of keys in the text; a space before
    a colon, which would hide one, is not ordinary, and neither is a NUL.
    """
    try:
        lines: list[Any] = _decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None
    if text.count('":') != sum(map(len, lines)) or '" :' in text or '"\t' in text or "\\u0000" in text:
        return None
    if text.count("\n") + (not text.endswith("\n")) != len(lines):
        return None
    try:
        return [_claim(line, source_id, Location(name, number)) for number, line in enumerate(lines, first_line)]
    except KeyError:
        return None


def _claim(line: dict[str, Any], source_id: str, location: Location) -> Claim:
    """The claim of a line; KeyError where something that it needs is missing or empty.

    Written out field by field: this is where the time of a large archive goes.
    """
    get = line.get
    subject, attribute, value = line["subject"], line["attribute"], line["value"]
    if not subject.strip() or not attribute.strip() or not value.strip():
        raise KeyError
    status, scope, as_of, quote = get("status", ""), get("scope", ""), get("as_of", ""), get("quote", "")
    return Claim(
        claim_id(source_id, subject, attribute, value, status, scope, as_of, quote),
        source_id,
        subject,
        attribute,
        value,
        status,
        scope,
        as_of,
        get("said_by", ""),
        Quote(quote) if quote else None,
        get("review", "proposed"),
        get("confidence", "possible"),
        get("subject_written", ""),
        get("complete", False),
        get("note", ""),
        get("reasons", ()),
        location,
    )
