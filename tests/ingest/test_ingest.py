import hashlib
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.ingest.ingest import ingest
from crosscheck.ingest.readers import READERS
from crosscheck.ingest.source_id import source_id

ARTICLE = "Le pont rouvre\n\nLe pont de Lanvern a rouvert lundi après six mois de travaux.\n\nLaisser un commentaire\n"
Write = Callable[[str, bytes | str], Path]


def test_a_text_becomes_a_document(write: Write) -> None:
    path = write("Pont de Lanvern (2).txt", ARTICLE)
    document = ingest(path)
    assert document.text == ARTICLE
    assert (document.id, document.title, document.language) == ("pont-de-lanvern-2", "Le pont rouvre", "fr")
    assert (document.file, document.sha256) == (str(path), hashlib.sha256(ARTICLE.encode()).hexdigest())
    assert [ARTICLE[start:end].strip() for start, end in document.boilerplate] == ["Laisser un commentaire"]


def test_a_language_that_is_given_counts_before_what_the_file_says(write: Write) -> None:
    path = write("a.md", "---\nlang: en\n---\nLe pont de Lanvern a rouvert lundi.\n")
    assert ingest(path).language == "en"
    assert ingest(path, language="fr-CA").language == "fr-CA"


def test_a_byte_order_mark_and_line_ends_do_not_shift_the_text(write: Write) -> None:
    text = "Un\r\ndeux\rtrois\n"
    assert ingest(write("a.txt", b"\xef\xbb\xbf" + text.encode())).text == text


def test_a_guessed_encoding_is_told(write: Write) -> None:
    document = ingest(write("a.txt", "Le pont a été rouvert.".encode("cp1252")))
    assert document.text == "Le pont a été rouvert."
    assert [note.code for note in document.notes] == ["note-encoding-guessed"]


def test_front_matter_and_comment_form_are_both_boilerplate(write: Write) -> None:
    text = "---\ntitle: Le pont\n---\n" + ARTICLE
    stretches = ingest(write("a.md", text)).boilerplate
    assert [text[start:end].split()[0] for start, end in stretches] == ["---", "Laisser"]


@pytest.mark.parametrize("kind", [kind for kind in READERS if kind in (".txt", ".text", ".md", ".markdown")])
def test_every_text_extension_has_a_reader_in_any_case(write: Write, kind: str) -> None:
    assert ingest(write(f"a{kind.upper()}", ARTICLE)).text == ARTICLE


def test_a_file_without_an_extension_is_text(write: Write) -> None:
    assert ingest(write("NOTES", ARTICLE)).id == "notes"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "no text"),
        ("a.txt", b"\xef\xbb\xbf", "no text"),
        ("a.xls", b"abc", "ending in .xls cannot be read"),
        ("a.txt", b"a\0b", "NUL"),
        ("a.txt", b"\xed\xa0\x80", "lone surrogate"),
        ("a.txt", "été".encode() + b"\xe9", "UTF-8"),
    ],
)
def test_what_is_no_text_names_the_file(write: Write, name: str, content: bytes, what: str) -> None:
    path = write(name, content)
    with pytest.raises(SourceError, match=what) as caught:
        ingest(path)
    assert caught.value.location is not None and caught.value.location.file == str(path)
    assert caught.value.hint


def test_a_line_of_a_hundred_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(SourceError, match="larger than 20 MB") as caught:
        ingest(path)
    assert caught.value.hint


def test_a_line_of_ten_megabytes_is_read(write: Write) -> None:
    text = "Le pont " + "rouvre encore " * 750_000
    assert ingest(write("long.txt", text)).text == text


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        ingest(tmp_path / "nowhere.txt")
    for folder in (tmp_path, tmp_path / "folder.txt"):
        folder.mkdir(exist_ok=True)
        with pytest.raises(SourceError, match="folder") as caught:
            ingest(folder)
        assert caught.value.hint


def test_a_name_with_a_nul_is_refused() -> None:
    with pytest.raises(SourceError, match="NUL"):
        ingest(Path("a\0b.txt"))


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(SourceError, match="regular file"):
        ingest(path)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("L'Été 2026.txt", "l-ete-2026"),
        ("a.b.md", "a-b"),
        ("../x/Énergie__verte-.html", "energie-verte"),
        ("x" * 200 + ".txt", "x" * 80),
    ],
)
def test_ids_are_plain(name: str, id_: str) -> None:
    assert source_id(Path(name)) == id_


def test_names_without_plain_letters_get_ids_of_their_own() -> None:
    one, two = source_id(Path("新聞.txt")), source_id(Path("記事.txt"))
    assert one != two and one.startswith("source-") and len(one) == len("source-") + 8


@given(st.text(min_size=1, max_size=30))
def test_an_id_is_made_of_letters_digits_and_hyphens(name: str) -> None:
    made = source_id(Path(name.replace("\0", "") or "x"))
    assert made and all(char in "abcdefghijklmnopqrstuvwxyz0123456789-" for char in made)
    assert not made.startswith("-") and not made.endswith("-")


def test_the_readers_of_heavy_formats_are_loaded_when_they_are_needed() -> None:
    code = (
        "import sys, crosscheck.ingest; "
        "print(*{'trafilatura', 'lxml', 'docx', 'pypdfium2', 'http', 'pint'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_accents_typed_after_their_letters_are_composed(write: Write, name: str) -> None:
    parted = unicodedata.normalize("NFD", "Élodie Aÿr dirige la société Éclair, créée à Nîmes.")
    opening, closing = ("<html><p>", "</p></html>") if name.endswith("html") else ("", "")
    document = ingest(write(name, opening + parted + closing))
    assert document.text == "Élodie Aÿr dirige la société Éclair, créée à Nîmes."
    assert document.language == "fr"


def test_a_text_that_was_saved_in_the_wrong_encoding_says_so(write: Write) -> None:
    text = "Le théâtre d’Arvel a accueilli 42 000 spectateurs l’été dernier."
    garbled = ingest(write("a.txt", text.encode("utf-8").decode("cp1252")))
    assert [note.code for note in garbled.notes] == ["note-garbled"]
    assert not ingest(write("b.txt", text)).notes
