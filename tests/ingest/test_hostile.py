"""Whatever the bytes: a document whose stretches lie within its text, or one error that names the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.ingest.ingest import complete
from crosscheck.ingest.readers import READERS

PAGE = b"""<html lang=fr><head><meta charset="utf-8"><script type="application/ld+json">{"@type": "NewsArticle",
"headline": "Le pont", "datePublished": "2026-03-12"}</script></head><body><article><p>Le pont de Lanvern a rouvert
lundi.</p><p>Il a co&ucirc;t\xc3\xa9 12 millions.</p></article></body></html>"""
NOTE = (
    b"\xef\xbb\xbf---\ntitle: Le pont\ndate: 2026-03-12\n---\n# Le pont\n\nIl a rouvert. \xc3\xa9\n\nPartager | 12K\n"
)
edits = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255), st.integers(0, 40)), min_size=1, max_size=4)
lenient = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def damaged(data: bytes, changes: list[tuple[int, int, int]]) -> bytes:
    """The bytes with some overwritten, and some left out after them."""
    made = bytearray(data)
    for place, byte, gone in changes:
        if made:
            at = place % len(made)
            made[at] = byte
            del made[at + 1 : at + 1 + gone]
    return bytes(made)


def holds(kind: str, data: bytes) -> None:
    name = f"a{kind}"
    try:
        document = complete(READERS[kind](data, name), Path(name), data)
    except SourceError as error:
        assert error.location is not None and error.location.file == name
        assert error.hint
        return
    assert document.text.strip() and "\0" not in document.text
    document.text.encode("utf-8")
    last = 0
    for start, end in document.boilerplate:
        assert last <= start < end <= len(document.text)
        last = end
    for fact in (document.title, document.publisher, document.published, document.language, document.url):
        assert "\n" not in fact and "\r" not in fact


@pytest.mark.parametrize("kind", READERS)
@lenient
@given(data=st.binary(max_size=300))
def test_any_bytes(kind: str, data: bytes) -> None:
    holds(kind, data)


@lenient
@given(changes=edits)
def test_damaged_text_and_pages(changes: list[tuple[int, int, int]]) -> None:
    holds(".md", damaged(NOTE, changes))
    holds(".txt", damaged(NOTE, changes))
    holds(".html", damaged(PAGE, changes))


@lenient
@given(changes=edits)
def test_damaged_pdf(make_pdf: Callable[..., bytes], changes: list[tuple[int, int, int]]) -> None:
    holds(".pdf", damaged(make_pdf([["Le pont a rouvert.", "Il mesure 12 m."], ["Fin."]], "Le pont"), changes))


@lenient
@given(changes=edits)
def test_damaged_docx(small_docx: bytes, changes: list[tuple[int, int, int]]) -> None:
    holds(".docx", damaged(small_docx, changes))
