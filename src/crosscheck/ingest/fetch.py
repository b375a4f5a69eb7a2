"""An address becomes a document: its page is kept as obtained, its text beside it."""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from crosscheck.errors import SourceError
from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.files.lock import locked
from crosscheck.files.replace import replace as replace_file
from crosscheck.files.replace import replace_bytes
from crosscheck.ingest.decode import GUESSED, codec, decode
from crosscheck.ingest.download import Limits, Page, download
from crosscheck.ingest.ingest import complete, ingest
from crosscheck.ingest.metadata import one_line
from crosscheck.ingest.readers import READERS
from crosscheck.ingest.revision import Revision, revision
from crosscheck.ingest.source_id import source_id
from crosscheck.model import Document, Location
from crosscheck.model.frozen import frozen

PAGES: Final = ".pages"
_TEXTS: Final = (".html", ".txt", ".md")
_ADDRESS: Final = re.compile(r"^fetched: (\S+)\r?$", re.MULTILINE)
_HEAD: Final = 8 * 1024
_SAYS_NOTHING: Final = re.compile(r"(?:index|article|home|default|amp|\d+)?")


@frozen
class Fetched:
    """What became of an address.

    `document` is the text as kept in `file`; `page` the page as obtained and `sha256` its hash; `retrieved` the ISO
    day. `earlier` is the text kept when the same address was fetched before, None the first time; `revision` what
    changed since. Where nothing changed, `file` is that earlier text and nothing new was written.
    """

    document: Document
    file: Path
    page: Path
    sha256: str
    retrieved: str
    earlier: Path | None = None
    revision: Revision | None = None


def fetch(
    url: str, folder: Path, *, language: str = "", limits: Limits | None = None, now: datetime | None = None
) -> Fetched:
    """Fetch an address and keep it: the article's text as `<id>.md` with its facts as front matter, and the page as
    obtained in the hidden folder `.pages` beside it.

    Texts stay readable without the packages that took them out of their pages, and quotations point to lines that
    people can open. An earlier text is never overwritten: a changed one gets an id of its own, for a person to say
    whether it updates or corrects. Raises `SourceError` naming the address, and then nothing is written.
    """
    page = download(url, limits)
    document = _document(page, url, language)
    retrieved = (now or datetime.now(UTC)).date().isoformat()
    digest = hashlib.sha256(page.data).hexdigest()
    with locked(folder, str(folder), SourceError):
        earlier = _earlier(url, folder)
        changes = revision(ingest(earlier), document) if earlier else None
        if earlier and changes and not changes.changed:
            kept = _page_of(earlier)
            return Fetched(ingest(earlier), earlier, kept, digest, retrieved, earlier, changes)
        name = _free_name(_name(url), folder)
        file, raw = folder / f"{name}.md", folder / PAGES / f"{name}{page.suffix}"
        replace_bytes(raw, page.data, str(raw), SourceError)
        replace_file(file, _text(document, url, retrieved, digest), str(file), SourceError)
    # What reading the page told is not in the text that was kept of it.
    kept_text = ingest(file)
    kept_text = replace(kept_text, notes=tuple(dict.fromkeys((*document.notes, *kept_text.notes))))
    return Fetched(kept_text, file, raw, digest, retrieved, earlier, changes)


def _document(page: Page, url: str, language: str) -> Document:
    """The page's text and facts, before they are kept. What the server says of its encoding decides (WHATWG)."""
    read = READERS[page.suffix]
    data, declared = page.data, codec(page.charset)
    try:
        if declared and page.suffix in _TEXTS:
            text, encoding = decode(data, url, declared)
            # What was guessed is left to the reader, which tells of it.
            data = data if encoding == GUESSED else codecs.BOM_UTF8 + text.encode("utf-8")
        document = complete(read(data, url), Path(url), page.data, language)
    except SourceError as error:
        raise type(error)(error.said, location=Location(url), hint=error.advice) from None
    return document if document.url else replace(document, url=page.url)


def _text(document: Document, url: str, retrieved: str, digest: str) -> str:
    """A Markdown file: what is known of the article, then its text as it is."""
    facts = {
        "title": document.title,
        "publisher": document.publisher,
        "date": document.published,
        "language": document.language,
        "url": document.url,
        "retrieved": retrieved,
        "fetched": _plain(url),
        "sha256": digest,
    }
    lines = [f"{key}: {emit_scalar(one_line(value))}" for key, value in facts.items() if value]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + document.text.strip("\n") + "\n"


def _earlier(url: str, folder: Path) -> Path | None:
    """The text kept last for this address, whatever its id."""
    found = []
    for path in sorted(folder.glob("*.md")):
        with path.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace")
        address = _ADDRESS.search(head)
        if head.startswith("---") and address and address[1].strip("'\"") == _plain(url):
            found.append(path)
    return max(found, key=lambda path: (len(path.stem), path.stem), default=None)


def _plain(url: str) -> str:
    return url.strip().partition("#")[0]


def _page_of(text: Path) -> Path:
    """The page that a kept text was taken from."""
    pages = sorted((text.parent / PAGES).glob(f"{text.stem}.*"))
    return pages[0] if pages else text.parent / PAGES / f"{text.stem}.html"


def _name(url: str) -> str:
    """An id from the last part of an address that says something, else from its host."""
    parts = urlsplit(url)
    steps = [Path(step).stem.casefold() for step in parts.path.split("/") if step]
    told = [step for step in steps if not _SAYS_NOTHING.fullmatch(step)]
    return source_id(Path(f"{told[-1] if told else parts.hostname or 'page'}.md"))


def _free_name(name: str, folder: Path) -> str:
    """The name, or the name with the first number that no file in the folder has."""
    taken = {source_id(path) for path in folder.iterdir() if not path.name.startswith(".")}
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
