"""Bytes become text: by what they declare, as UTF-8, or as Windows-1252 where nothing else is possible."""

from __future__ import annotations

import codecs
import re
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.model import Location, Message

GUESSED: Final = "windows-1252"

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# UTF-8 for the letters and marks of western print (U+00A0 to U+017F, U+2000 to U+213F): read as Windows-1252 they
# would be "Ã©" and "â€™", which nobody writes. Longer sequences prove nothing: "é »" is one.
_UTF8_LETTER: Final = re.compile(rb"[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]")
_UTF8_SURROGATE: Final = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
# WHATWG Encoding Standard: these labels all mean Windows-1252.
_WESTERN: Final = ("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "windows-1252", "cp1252")
_MIXED: Final = Message.of("hint-mixed-encoding")


def decode(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """The text of some bytes, without byte order mark, and its encoding.

    A byte order mark decides, then `declared` (a page's own charset; UTF-8 that a server calls Windows-1252 stays
    UTF-8), then UTF-8. What is not UTF-8, or only calls itself so, is taken as Windows-1252 if every byte has a meaning
    there and none of it is UTF-8; the answer is then `GUESSED`, which callers should tell. Line ends stay as they are.
    Raises `SourceError` naming file and line for NULs, lone surrogates, mixed encodings and bytes that fit none.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name), encoding
    if declared and declared != "utf-8" and not (declared == "cp1252" and _is_utf8(data)):
        return _strict(data, declared, name), declared
    try:
        return _without_nul(data.decode("utf-8"), name), "utf-8"
    except UnicodeDecodeError as error:
        return _guess(data, name, error.start), GUESSED


def codec(label: str) -> str:
    """What Python calls the encoding that a page or server names; "" for none and for names that mean nothing."""
    if label.strip().lower() in _WESTERN:
        return "cp1252"
    try:
        found = codecs.lookup(label.strip())
        # Codecs that make bytes of bytes ("base64") are no encodings of text.
        return found.name if isinstance(found.decode(b"")[0], str) and not label.startswith("unicode_") else ""
    except (LookupError, ValueError):
        return ""


def _is_utf8(data: bytes) -> bool:
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _guess(data: bytes, name: str, at: int) -> str:
    place = Location(name, data.count(b"\n", 0, at) + 1)
    if b"\0" in data:
        raise SourceError(
            Message.of("no-text-nul-bytes"),
            location=place,
            hint=Message.of("hint-no-text-nul-bytes"),
        )
    if _UTF8_SURROGATE.search(data):
        raise SourceError(Message.of("text-half-character"), location=place, hint=_MIXED)
    if _UTF8_LETTER.search(data):
        raise SourceError(Message.of("text-partly-utf8", data=f"{data[at]:02x}"), location=place, hint=_MIXED)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        place = Location(name, data.count(b"\n", 0, error.start) + 1)
        raise SourceError(
            Message.of("byte-neither", data=f"{data[error.start]:02x}"),
            location=place,
            hint=Message.of("hint-save-utf8"),
        ) from None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return _without_nul(data.decode(encoding), name)
    except UnicodeDecodeError as error:
        raise SourceError(
            Message.of("text-says-encoding", encoding=encoding, data=f"{data[error.start]:02x}", reason=error.reason),
            location=Location(name, data.count(b"\n", 0, error.start) + 1),
            hint=_MIXED,
        ) from None


def _without_nul(text: str, name: str) -> str:
    at = text.find("\0")
    if at >= 0:
        raise SourceError(
            Message.of("text-nul"),
            location=Location(name, text.count("\n", 0, at) + 1),
            hint=Message.of("hint-text-nul"),
        )
    return text
