"""Who says it: an article, a press release, a report."""

from __future__ import annotations

from typing import Literal

from crosscheck.model.frozen import frozen
from crosscheck.model.location import Location

SourceClass = Literal["", "primary", "official", "wire", "secondary"]


@frozen
class Source:
    """One source as its claim file describes it; every field but `id` may be unknown (empty).

    `published` and `retrieved` are ISO dates as written; `language` a BCP 47 tag; `origin` the id of the source
    that this one repeats (sources with one origin are one voice); `corrects` the id of the version that this
    one corrects; `sha256` the hash of the text that the claims were taken from; `text_file` where that text
    is, relative to the workspace; `location` the claim file.
    """

    id: str
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    retrieved: str = ""
    source_class: SourceClass = ""
    origin: str = ""
    corrects: str = ""
    confidential: bool = False
    sha256: str = ""
    text_file: str = ""
    location: Location | None = None
