"""A file becomes a document."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.files.readable_name import require_readable_names
from crosscheck.ingest.boilerplate import find_boilerplate
from crosscheck.ingest.head import describe_head
from crosscheck.ingest.load_bytes import MEGABYTE, load_bytes
from crosscheck.ingest.readers import READERS
from crosscheck.ingest.source_id import source_id
from crosscheck.model import Document, Location, Message
from crosscheck.read import detect_language

# A novel has 1 MB; 20 MB is a text that nobody wrote as one source. Formats that carry pictures may be larger.
TEXT_LIMIT: Final = 20 * MEGABYTE
PACKED_LIMIT: Final = 100 * MEGABYTE
# UTF-8 that a program took for Windows-1252 and saved again: "Ã©" for "é", "â€™" for an apostrophe.
_GARBLED: Final = re.compile("Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ]|â€[™œ“”¦]")
_GARBLED_ENOUGH: Final = 2
_LOOKED_AT: Final = 100_000
_PACKED: Final = (".pdf", ".docx")


def ingest(path: Path, *, language: str = "") -> Document:
    """The text of a file, with what the file says about itself and where its page furniture stands.

    `language` (BCP 47) is taken as given; else the file's own word counts, else the words of the text decide, and it
    may remain empty. Title and date are taken from the file, or from first lines that say nothing else; never guessed.
    Raises `SourceError` naming the file for anything that is no readable text, and `MissingExtraError` when the package
    that reads such files is not installed.
    """
    name = str(path)
    require_readable_names([path.name], path.parent)
    kind = path.suffix.lower() or ".txt"
    # A file without an extension is text, as far as anyone knows before it is read.
    reader = READERS.get(kind)
    data = load_bytes(path, PACKED_LIMIT if kind in _PACKED else TEXT_LIMIT)
    if reader is None:
        raise SourceError(
            Message.of("no-reader", kind=kind),
            location=Location(name),
            hint=Message.of("hint-readers", readers=", ".join(READERS)),
        )
    return complete(reader(data, name), path, data, language)


def complete(document: Document, path: Path, data: bytes, language: str = "") -> Document:
    """A reader's document with id, hash, language, the facts of its first lines, and its page furniture."""
    name = str(path)
    text = document.text
    if not text.strip():
        raise SourceError(
            Message.of("no-text-in-file"), location=Location(name), hint=Message.of("hint-saved-completely")
        )
    if len(text) > TEXT_LIMIT:
        raise SourceError(
            Message.of("text-longer", text_limit=TEXT_LIMIT // MEGABYTE),
            location=Location(name),
            hint=Message.of("hint-save-in-parts"),
        )
    digest = hashlib.sha256(data).hexdigest()
    spoken = language or document.language or detect_language(text)
    document = replace(document, id=source_id(path), file=name, sha256=digest, language=spoken)
    garbled = _GARBLED.findall(text, 0, _LOOKED_AT)
    if len(garbled) >= _GARBLED_ENOUGH:
        document = replace(document, notes=(*document.notes, Message.of("note-garbled", sample=garbled[0])))
    document = describe_head(document)
    stretches = sorted({*document.boilerplate, *find_boilerplate(text)})
    return replace(document, boilerplate=_joined(stretches))


def _joined(stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches in order, those that touch or overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
