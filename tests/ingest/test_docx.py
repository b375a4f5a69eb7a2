import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.ingest.docx import check_packing, read_docx
from crosscheck.ingest.ingest import ingest

PARAGRAPHS = [
    ("Le pont rouvre", "Title"),
    ("Le pont de Lanvern a rouvert lundi.", ""),
    ("", ""),
    ("Les travaux", "Heading 1"),
    ("Ils ont coûté 12 millions d'euros.", ""),
]


def packed(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_paragraphs_and_tables_in_order(make_docx: Callable[..., bytes]) -> None:
    document = read_docx(make_docx(PARAGRAPHS, [("Pile", "Coût"), ("Nord", "3 M€")]), "pont.docx")
    assert document.title == "Le pont rouvre"
    assert document.text == (
        "Le pont rouvre\n\nLe pont de Lanvern a rouvert lundi.\n\nLes travaux\n\nIls ont coûté 12 millions d'euros."
        "\n\nPile\tCoût\nNord\t3 M€"
    )


def test_without_a_title_style_the_head_decides(
    make_docx: Callable[..., bytes], write: Callable[[str, bytes], Path]
) -> None:
    path = write(
        "pont.docx", make_docx([("Le pont rouvre", ""), ("3 juin 2026", ""), ("Il a été rouvert par la ville.", "")])
    )
    document = ingest(path)
    assert (document.title, document.published, document.language) == ("Le pont rouvre", "2026-06-03", "fr")


_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_body(document: bytes, body: str, notes: str = "") -> bytes:
    """A Word document with more elements at the end of its body, and with these footnotes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                content = content.replace("<w:sectPr", f"{body}<w:sectPr", 1)
            if notes and name == "word/_rels/document.xml.rels":
                part = f'<Relationship Id="rIdN" Type="{_NOTES}" Target="footnotes.xml"/>'
                content = content.replace("</Relationships>", f"{part}</Relationships>")
            new.writestr(name, content.encode("utf-8", "surrogateescape"))
        if notes:
            new.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{_NAMESPACE}">{notes}</w:footnotes>')
    return out.getvalue()


def run(text: str, tag: str = "t") -> str:
    return f"<w:r><w:{tag} xml:space='preserve'>{text}</w:{tag}></w:r>"


def test_tracked_changes_are_read_as_if_they_were_accepted(make_docx: Callable[..., bytes]) -> None:
    old = f"<w:del w:id='1' w:author='A'>{run('3 millions', 'delText')}</w:del>"
    new = f"<w:ins w:id='2' w:author='A'>{run('4 millions')}</w:ins>"
    moved = f"<w:moveFrom w:id='3' w:author='A'>{run(' en 2024')}</w:moveFrom>"
    body = f"<w:p>{run('Il a coûté ')}{old}{new}{moved}{run(' d’euros.')}</w:p>"
    assert read_docx(with_body(make_docx([]), body), "a.docx").text == "Il a coûté 4 millions d’euros."


def test_what_stands_in_fields_is_read(make_docx: Callable[..., bytes]) -> None:
    inner = f"<w:p>{run('Le port emploie ')}<w:sdt><w:sdtContent>{run('640')}</w:sdtContent></w:sdt></w:p>"
    field = f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    assert read_docx(with_body(make_docx([]), field), "a.docx").text == "Le port emploie 640"


def test_footnotes_stand_at_the_end(make_docx: Callable[..., bytes]) -> None:
    notes = f"<w:footnote w:type='separator' w:id='-1'><w:p>{run('---')}</w:p></w:footnote>"
    notes += f"<w:footnote w:id='1'><w:p>{run('Hors dette.')}</w:p></w:footnote>"
    document = with_body(make_docx([("Il coûte 4 millions.", "")]), "", notes)
    assert read_docx(document, "a.docx").text == "Il coûte 4 millions.\n\nHors dette."


def test_a_zip_bomb_is_refused_before_it_is_unpacked(write: Callable[[str, bytes], Path]) -> None:
    bomb = packed({"word/document.xml": b" " * 50_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(SourceError, match="unpacks to far more") as caught:
        ingest(write("bombe.docx", bomb))
    assert caught.value.location is not None and caught.value.location.file.endswith("bombe.docx")


def test_many_small_entries_are_counted_together() -> None:
    bomb = packed({f"word/{number}.xml": b" " * 1_000_000 for number in range(40)})
    with pytest.raises(SourceError, match="unpacks to far more"):
        check_packing(bomb, "bombe.docx")


def test_a_list_that_lies_does_not_help() -> None:
    bomb = packed({"word/document.xml": b" " * 50_000_000})
    lying = bomb.replace((50_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != bomb
    with pytest.raises(SourceError):
        read_docx(lying, "bombe.docx")


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 broken",
        b"not a zip",
        packed({"a.txt": b"no document"}),
        packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<broken"}),
    ],
)
def test_a_broken_document_is_an_error(write: Callable[[str, bytes], Path], data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        ingest(write("casse.docx", data))
    assert caught.value.hint


def test_entities_are_not_expanded(make_docx: Callable[..., bytes]) -> None:
    data = make_docx([("un mot", "")])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "word/document.xml":
                laughs = b"".join(
                    b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10 if level else b"lol" * 100)
                    for level in range(10)
                )
                body = content[content.index(b"?>") + 2 :].replace(b"un mot", b"&l9;")
                content = b'<?xml version="1.0"?><!DOCTYPE w [' + laughs + b"]>" + body
            new.writestr(entry, content)
    try:
        text = read_docx(out.getvalue(), "rires.docx").text
    except SourceError:
        return
    assert len(text) < 10_000
