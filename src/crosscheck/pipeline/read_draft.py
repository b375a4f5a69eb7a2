"""The draft that is to be checked: a file, or what a pipe brings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from crosscheck.errors import SourceError, UsageError
from crosscheck.ingest.ingest import TEXT_LIMIT, complete, ingest
from crosscheck.ingest.readers import READERS
from crosscheck.model import Document, Location, Message

STDIN: Final = "<stdin>"
_PAGES: Final = (".html", ".htm", ".xhtml", ".pdf")
"""Formats in which page furniture surrounds the text; everywhere else each sentence is the writer's own."""
_SNIFFED: Final = 512


def read_draft(path: Path, *, language: str = "", published: str = "") -> Document:
    """A draft's file as a document; `language` and `published` (ISO day) are taken as given."""
    return _whole(ingest(path, language=language), path.suffix.lower(), published)


def read_piped_draft(stream: BinaryIO, *, language: str = "", published: str = "") -> Document:
    """A draft from standard input, of any format that files may have: its first bytes say which.

    Raises UsageError where nothing comes, SourceError for what is too long or no readable text.
    """
    data = stream.read(TEXT_LIMIT + 1)
    if not data.strip():
        raise UsageError(Message.of("nothing-on-stdin"), hint=Message.of("hint-nothing-on-stdin"))
    if len(data) > TEXT_LIMIT:
        raise SourceError(Message.of("text-too-long"), location=Location(STDIN), hint=Message.of("hint-save-to-file"))
    kind = _kind(data)
    return _whole(complete(READERS[kind](data, STDIN), Path(STDIN), data, language), kind, published)


def _kind(data: bytes) -> str:
    """The format of bytes without a name; Markdown also reads plain text, word for word."""
    if data.startswith(b"PK\x03\x04"):
        return ".docx"
    if data.startswith(b"%PDF-"):
        return ".pdf"
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return ".html" if start.startswith((b"<!doctype html", b"<html", b"<?xml")) else ".md"


def _whole(document: Document, kind: str, published: str) -> Document:
    """A draft without what looks like page furniture taken away: only front matter is no part of it."""
    if published:
        document = replace(document, published=published)
    if kind in _PAGES:
        return document
    text = document.text
    front = READERS[".md"](text.encode("utf-8", "surrogatepass"), document.file) if text.startswith("---") else None
    return replace(document, boilerplate=front.boilerplate if front else ())
