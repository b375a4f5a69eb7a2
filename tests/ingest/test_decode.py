import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.ingest.decode import GUESSED, decode

FRENCH = "Créée à l’été 2024, l’alliance « H2 » a levé 30 €.\r\nEt après ?"
WITH_MARK = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
text_without_nul = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))


@pytest.mark.parametrize("encoding", WITH_MARK)
@given(text=text_without_nul)
def test_a_byte_order_mark_decides(encoding: str, text: str) -> None:
    assert decode(WITH_MARK[encoding] + text.encode(encoding), "a.txt") == (text, encoding)


@given(text=text_without_nul)
def test_utf8_needs_no_mark(text: str) -> None:
    assert decode(text.encode("utf-8"), "a.txt") == (text, "utf-8")


def test_windows_1252_is_taken_and_told() -> None:
    assert decode(FRENCH.encode("cp1252"), "a.txt") == (FRENCH, GUESSED)


@pytest.mark.parametrize("words", ["« liberté\u00a0»", "CAFÉ» et été", "déjà\u00a0« vu »"])
def test_french_print_in_windows_1252_is_not_taken_for_mixed(words: str) -> None:
    assert decode(words.encode("cp1252"), "a.txt")[0] == words


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("été ".encode() + "été".encode("cp1252"), "Part of the text is UTF-8"),
        ("l’été ".encode() + b"\xe9", "Part of the text is UTF-8"),
        (b"abc\0def", "NUL"),
        (b"abc\0def\xff", "NUL"),
        ("été".encode("utf-16-le"), "NUL"),
        (b"a\xed\xa0\x80b", "lone surrogate"),
        (b"caf\xe9 \x81", "neither UTF-8 nor Windows-1252"),
        (codecs.BOM_UTF16_LE + b"a\0b", "truncated"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\0", "surrogate"),
        (codecs.BOM_UTF8 + b"caf\xe9!", "not"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0", "NUL"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what) as caught:
        decode(data, "notes.txt")
    assert caught.value.location is not None and caught.value.location.file == "notes.txt"
    assert caught.value.hint


def test_the_line_is_named() -> None:
    with pytest.raises(SourceError) as caught:
        decode("un\ndeux été\n".encode() + b"trois \xe9\n", "a.txt")
    assert str(caught.value.location) == "a.txt:3:1"


def test_a_declared_encoding_is_held_to() -> None:
    assert decode(FRENCH.encode("cp1252"), "a.html", "cp1252") == (FRENCH, "cp1252")
    with pytest.raises(SourceError, match="says that it is ascii"):
        decode(FRENCH.encode("cp1252"), "a.html", "ascii")


def test_a_page_that_only_calls_itself_utf_8_is_guessed() -> None:
    assert decode(FRENCH.encode("cp1252"), "a.html", "utf-8") == (FRENCH, GUESSED)
    with pytest.raises(SourceError, match="Part of the text"):
        decode(FRENCH.encode() + FRENCH.encode("cp1252"), "a.html", "utf-8")


@given(data=st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data, "a.txt")
    except SourceError as error:
        assert error.location is not None
    else:
        assert "\0" not in text
        text.encode("utf-8")
