"""The fast way through a file of JSON lines in which nothing is out of the ordinary."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from crosscheck.claims.claim_id import claim_id
from crosscheck.model import Claim, Location, Quote


class _Line(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What a line may hold; the decoder checks keys and kinds."""

    subject: str
    attribute: str
    value: str
    quote: str = ""
    status: str = ""
    scope: str = ""
    as_of: str = ""
    said_by: str = ""
    review: Literal["", "proposed", "accepted", "edited", "rejected"] = ""
    confidence: Literal["", "certain", "possible"] = ""
    subject_written: str = ""
    complete: bool = False
    note: str = ""
    reasons: tuple[str, ...] = ()


_decode: Final = msgspec.json.Decoder(_Line).decode_lines
_UNSEEN: Final = ("\\u0000", "\\u0022")
"""Escapes of a NUL, and of what is counted, which the claims written again do not have."""
_encode: Final = msgspec.json.Encoder().encode


def decode_lines(text: str, source_id: str, name: str, first_line: int) -> list[Claim] | None:
    """The claims of a text in which every line is an ordinary claim; None where any line wants the exact reading.

    Ordinary is: known keys only and each once, values of the right kind, nothing required missing or empty, no blank
    line, no NUL. A key that is repeated, or said to be what it is when it is left out, is not there when the claims are
    written again, so that the text has more quotation marks.
    """
    try:
        lines = _decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None
    if text.count('"') != _encode(lines).count(b'"'):
        return None
    if "\\u00" in text and any(escape in text for escape in _UNSEEN):
        return None
    if text.count("\n") + (not text.endswith("\n")) != len(lines):
        return None
    try:
        return [_claim(line, source_id, Location(name, number)) for number, line in enumerate(lines, first_line)]
    except KeyError:
        return None


def _claim(line: _Line, source_id: str, location: Location) -> Claim:
    """The claim of a line; KeyError where something that it needs is empty.

    Written out field by field: this is where the time of a large archive goes.
    """
    subject, attribute, value, quote = line.subject, line.attribute, line.value, line.quote
    if not subject.strip() or not attribute.strip() or not value.strip():
        raise KeyError
    status, scope, as_of = line.status, line.scope, line.as_of
    return Claim(
        claim_id(source_id, subject, attribute, value, status, scope, as_of, quote),
        source_id,
        subject,
        attribute,
        value,
        status,
        scope,
        as_of,
        line.said_by,
        Quote(quote) if quote else None,
        line.review or "proposed",
        line.confidence or "possible",
        line.subject_written,
        line.complete,
        line.note,
        line.reasons,
        location,
    )
