"""A source's text, ready to be read."""

from __future__ import annotations

from crosscheck.model.frozen import frozen
from crosscheck.model.message import Message


@frozen
class Document:
    """Plain text obtained from a file or a page, with what the file says about itself.

    `text` is what every offset indexes. `published` and `retrieved` are ISO dates or empty; `language` a BCP 47 tag
    or empty; `file` the path it came from, as given; `sha256` the hash of the bytes as obtained; `boilerplate` the
    stretches (start, end) of `text` that are page furniture and hold no claims; `notes` what a reader should know of
    how the text was obtained (an encoding that was guessed, pages without text).
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    file: str = ""
    sha256: str = ""
    boilerplate: tuple[tuple[int, int], ...] = ()
    notes: tuple[Message, ...] = ()
    retrieved: str = ""
