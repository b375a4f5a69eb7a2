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
