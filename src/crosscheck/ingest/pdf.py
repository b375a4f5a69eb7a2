"""A PDF: the text of its pages, with lines that the layout broke made whole again."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from statistics import median
from typing import Any, Final

from crosscheck.errors import SourceError
from crosscheck.ingest.metadata import describe
from crosscheck.ingest.parse_foreign import load_extra, parse_foreign
from crosscheck.model import Document, Location, Message
from crosscheck.names import compose_accents, fold

_MOST_PAGES: Final = 2000
_MOST_TEXT: Final = 20_000_000
_STOP: Final = re.compile(r"[.!?:;…»”\")]$")
# A word that the layout broke, where the library has joined its two lines itself.
_HEALED: Final = re.compile(r"(?<=[^\W\d_])[\ufffe\x02](?=([^\W\d_]))")
_BROKEN: Final = re.compile(r"[^\W\d_](?:\ufffe|\u00ad|\x02|-)$")
_FULL: Final = 0.75  # a line at least this much of the usual width was broken by the layout
_TITLE_WITHIN: Final = 2000
_NUMBER: Final = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_MOST_NUMBERS: Final = 4
_MARGIN: Final = 2  # lines at the top, and at the foot
_MARGIN_PAGES: Final = 3


def read_pdf(data: bytes, name: str) -> Document:
    """A PDF as a document. Its title counts where the text begins with it: many say what file they were made from.

    Pages without text (pictures, scans) are told in the notes. Raises `MissingExtraError` without the package,
    `SourceError` for a file that is broken, locked by a password, too long, or without any text.
    """
    pdfium = load_extra("pypdfium2", "pdf", name)
    with parse_foreign("kind-pdf", name):
        pages, title = _read(pdfium, data, name)
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        raise SourceError(
            Message.of("pdf-pictures"),
            location=Location(name),
            hint=Message.of("hint-pdf-pictures"),
        )
    text, margins = _joined([page for page in pages if page.strip()])
    shown = ", ".join(map(str, empty[:20]))
    notes = (Message("note-pages-without-text", (("pages", shown), ("count", len(empty)))),) if empty else ()
    document = Document(id="", text=text, file=name, boilerplate=margins, notes=notes)
    if title and fold(title) in fold(text[:_TITLE_WITHIN]):
        document = describe(document, {"title": title})
    return document


def _read(pdfium: Any, data: bytes, name: str) -> tuple[list[str], str]:
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            raise SourceError(
                Message.of("pdf-locked"), location=Location(name), hint=Message.of("hint-pdf-locked")
            ) from None
        raise
    try:
        if len(file) > _MOST_PAGES:
            raise SourceError(
                Message.of("pdf-too-many-pages", most_pages=_MOST_PAGES),
                location=Location(name),
                hint=Message.of("hint-split"),
            )
        pages: list[str] = []
        length = 0
        for page in file:
            textpage = page.get_textpage()
            pages.append(compose_accents(textpage.get_text_bounded()))
            length += len(pages[-1])
            textpage.close()
            page.close()
            if length > _MOST_TEXT:
                raise SourceError(
                    Message.of("pdf-too-much-text"), location=Location(name), hint=Message.of("hint-split")
                )
        return pages, str(file.get_metadata_dict().get("Title", "")).strip()
    finally:
        file.close()


def _joined(pages: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of all pages, and where in it stand the lines that head or foot them (a title, a page's number)."""
    repeated = _repeated(pages)
    text, margins = "", []
    for number, page in enumerate(pages):
        lines = _lines(page)
        inner = [at for at, line in enumerate(lines) if not repeated & _shapes(line, number)]
        head, body = (inner[0], inner[-1] + 1) if inner else (len(lines), len(lines))
        pieces = ("\n".join(lines[:head]), whole_lines("\n".join(lines[head:body])), "\n".join(lines[body:]))
        for place, piece in enumerate(pieces):
            if piece.strip():
                text += "\n\n" if text else ""
                if place != 1:
                    margins.append((len(text), len(text) + len(piece)))
                text += piece
    return text, tuple(margins)


def _repeated(pages: list[str]) -> frozenset[str]:
    """The shapes of lines that stand at the top or foot of at least three pages, and of every second one."""
    seen: Counter[str] = Counter()
    for number, page in enumerate(pages):
        lines = [line for line in _lines(page) if line]
        seen.update({shape for line in (*lines[:_MARGIN], *lines[-_MARGIN:]) for shape in _shapes(line, number)})
    enough = max(_MARGIN_PAGES, (len(pages) + 1) // 2)
    return frozenset({"", *(shape for shape, count in seen.items() if count >= enough)})


def _shapes(line: str, page: int) -> set[str]:
    """The line as it is, and with each of its numbers as that of the page: "Page 3/9" of the third page is one shape
    with "Page 4/9" of the fourth, while "Total: 300" and "Total: 400" are none."""
    shapes = {line}
    for found in islice(_NUMBER.finditer(line), _MOST_NUMBERS):
        shapes.add(f"{line[: found.start()]}#{int(found.group()) - page}{line[found.end() :]}")
    return shapes


def _lines(page: str) -> list[str]:
    return [line.strip() for line in page.replace("\r\n", "\n").replace("\0", "").strip().split("\n")]


def whole_lines(page: str) -> str:
    """The text of a page with lines joined where only the layout broke them.

    A line is joined to the next when it ends within a word, or when it is as wide as most and ends no sentence. Short
    lines (headings, list items, the last lines of paragraphs) keep their ends, and empty lines part paragraphs.
    """
    lines = _lines(_HEALED.sub(lambda found: "-" if found[1].isupper() else "", page))
    widths = [len(line) for line in lines if line]
    usual = median(widths) if widths else 0
    joined: list[str] = []
    open_line = False
    for line in lines:
        if open_line and line and joined:
            before = joined[-1]
            joined[-1] = _glued(before, line) if _BROKEN.search(before) else f"{before} {line}"
        else:
            joined.append(line)
        full = bool(line) and len(line) >= _FULL * usual and not _STOP.search(line)
        open_line = full or bool(line and _BROKEN.search(line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(joined)).replace("\ufffe", "-").replace("\x02", "-").strip()


def _glued(before: str, after: str) -> str:
    """A word broken at the end of a line; the hyphen stays before a capital ("Sainte-Orelle")."""
    return before[:-1] + ("-" if after[0].isupper() else "") + after
