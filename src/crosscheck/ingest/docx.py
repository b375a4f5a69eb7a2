"""A Word document: its paragraphs and tables in order, then its notes, as they read once tracked changes are taken."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from crosscheck.errors import SourceError
from crosscheck.ingest.load_bytes import MEGABYTE
from crosscheck.ingest.metadata import describe, one_line
from crosscheck.ingest.parse_foreign import load_extra, parse_foreign
from crosscheck.model import Document, Location, Message
from crosscheck.names import compose_accents

_MOST_ENTRIES: Final = 5_000
_MOST_UNPACKED: Final = 200 * MEGABYTE
_SMALL: Final = MEGABYTE
_RATIO: Final = 200  # XML of documents packs 5 to 30 times; deflate cannot exceed 1032
_CHUNK: Final = 256 * 1024
_TITLES: Final = ("Title", "Titre", "Heading 1", "Titre 1")
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH: Final = f"{_WORD}p"
_TABLE: Final = f"{_WORD}tbl"
_CONTENT: Final = f"{_WORD}sdtContent"  # what stands in a form's field, or was put there by another program
# What was deleted or moved away, and boxes, which stand in their paragraph's code but not in its text.
_APART: Final = frozenset(f"{_WORD}{name}" for name in ("del", "moveFrom", "txbxContent"))
_NOTES: Final = {"/footnotes": f"{_WORD}footnote", "/endnotes": f"{_WORD}endnote"}


def read_docx(data: bytes, name: str) -> Document:
    """A .docx file as a document: one line a paragraph, an empty line between, table cells parted by tabs, and notes
    at the end. Text that was put in while changes were tracked is read, text that was struck out is not.

    The title is the first paragraph in a title or heading style. Raises `MissingExtraError` without the package,
    `SourceError` for what is no such file or unpacks to more than a document would.
    """
    library = load_extra("docx", "docx", name)
    with parse_foreign("kind-docx", name):
        check_packing(data, name)
        file = library.Document(io.BytesIO(data))
        blocks = [*_blocks(file.element.body, file._body), *((note, "") for note in _notes(file, library))]
    text = "\n\n".join(text for text, _ in blocks if text.strip())
    title = next((text for text, style in blocks if text.strip() and style in _TITLES), "")
    return describe(
        Document(id="", text=compose_accents(text.replace("\0", "")), file=name), {"title": one_line(title)}
    )


def _blocks(container: Any, body: Any) -> Iterator[tuple[str, str]]:
    """Text and style of each paragraph, and each table as one text."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for item in container:
        if item.tag == _PARAGRAPH:
            style = Paragraph(item, body).style
            yield _text(item), (style.name or "") if style is not None else ""
        elif item.tag == _TABLE:
            yield "\n".join("\t".join(_cells(row)) for row in Table(item, body).rows), ""
        else:
            for content in item.iterchildren(_CONTENT):
                yield from _blocks(content, body)


def _cells(row: Any) -> Iterator[str]:
    """The cells of a row, one that spans several columns once."""
    last = None
    for cell in row.cells:
        if cell._tc is not last:
            last = cell._tc
            yield " ".join(" ".join(_text(paragraph) for paragraph in last.iter(_PARAGRAPH)).split())


def _text(paragraph: Any) -> str:
    """What a paragraph says now, wherever in it the words stand: in a link, a field, an accepted or open change."""
    return "".join(run.text for run in paragraph.iter(f"{_WORD}r") if not _is_apart(run, paragraph))


def _is_apart(run: Any, paragraph: Any) -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            return False
        if above.tag in _APART:
            return True
    return False


def _notes(file: Any, library: Any) -> Iterator[str]:
    """The text of each footnote and endnote; the lines that part them from the page are kept as notes of a type."""
    for relation in file.part.rels.values():
        kind = next((tag for end, tag in _NOTES.items() if relation.reltype.endswith(end)), "")
        if kind and not relation.is_external:
            for note in library.oxml.parse_xml(relation.target_part.blob).iter(kind):
                if not note.get(f"{_WORD}type"):
                    yield " ".join(" ".join(_text(paragraph) for paragraph in note.iter(_PARAGRAPH)).split())


def check_packing(data: bytes, name: str) -> None:
    """Raises `SourceError` when an archive holds, or claims to hold, more than a document would (a zip bomb).

    Sizes are taken from the archive's list first, then counted while unpacking, since a list can lie.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        declared = sum(entry.file_size for entry in entries)
        if len(entries) > _MOST_ENTRIES or declared > _MOST_UNPACKED:
            raise _bomb(name)
        total = 0
        for entry in entries:
            if entry.file_size > _SMALL and entry.file_size > _RATIO * max(1, entry.compress_size):
                raise _bomb(name)
            with archive.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    total += len(chunk)
                    if total > _MOST_UNPACKED or (total > _SMALL and total > _RATIO * len(data)):
                        raise _bomb(name)


def _bomb(name: str) -> SourceError:
    return SourceError(
        Message.of("unpacks-too-much"),
        location=Location(name),
        hint=Message.of("hint-save-as-txt"),
    )
