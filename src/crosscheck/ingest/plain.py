"""Plain text: what is there is the text; title and date only where its first lines give them plainly."""

from __future__ import annotations

from crosscheck.ingest.decode import GUESSED, decode
from crosscheck.model import Document, Message
from crosscheck.names import compose_accents


def read_plain(data: bytes, name: str) -> Document:
    """A text file as a document, word for word, accents composed; a guessed encoding is among its notes."""
    text, encoding = decode(data, name)
    notes = (Message("note-encoding-guessed", (("encoding", encoding),)),) if encoding == GUESSED else ()
    return Document(id="", text=compose_accents(text), file=name, notes=notes)
