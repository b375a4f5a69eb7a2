"""Small files of every kind, made on the spot."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest


def pdf_bytes(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF written by hand: one font, one line of text under the other."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    catalogue, tree = add(b""), add(b"")
    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    info = add(b"<< /Title (" + title.encode("cp1252") + b") >>")
    kids = []
    for lines in pages:
        escaped = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
        shown = b"".join(f"({line}) Tj 0 -16 Td\n".encode("cp1252") for line in escaped)
        content = b"BT /F1 12 Tf 50 780 Td\n" + shown + b"ET"
        stream = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (tree, stream, font)
            )
        )
    objects[catalogue - 1] = b"<< /Type /Catalog /Pages %d 0 R >>" % tree
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[tree - 1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root %d 0 R /Info %d 0 R >>" % (len(objects) + 1, catalogue, info)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        trailer,
        len(out),
    )


def docx_bytes(paragraphs: Sequence[tuple[str, str]], table: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word document of (text, style) paragraphs, with a table at the end."""
    docx = pytest.importorskip("docx")
    file = docx.Document()
    for text, style in paragraphs:
        file.add_paragraph(text, style=style or None)
    if table:
        rows = file.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, text in zip(rows.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    return pdf_bytes


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    return docx_bytes


@pytest.fixture(scope="session")
def small_docx() -> bytes:
    return docx_bytes([("Le pont", "Title"), ("Il a rouvert.", "")])


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Puts content into a file of this name."""

    def put(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return put
