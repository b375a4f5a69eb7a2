"""The fast reader of word files says what the standard library's says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import crosscheck.messages
from crosscheck.messages import read_words as reading
from crosscheck.messages.read_words import read_words

FILES = sorted(Path(crosscheck.messages.__file__).parent.rglob("*.toml"))
PIECES = (
    "word", "a-b", "a.b", '"a b"', '"W.h"', "é",
    " = ", "=", " ", "\t",
    '"one {count}"',
    '"d\'un"', "'the \"same\"'", '"a\\n"', '"\\u202F"', '"\\ud800"', '"\\U0001F600"', '"\\/"', '"\\\\"',
    '"é“”"', '"""long"""', "1",
    "[1, 2]", "# note", "#", "\n", "\r\n", "[section]", "[ section ]", "[a.b]", "[[many]]", '"', "\x00", "\x7f",
)  # fmt: skip
lines = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
plain = st.tuples(st.sampled_from(PIECES[:6]), st.sampled_from(PIECES[10:22])).map(" = ".join)


def outcome(read: object, text: str) -> object:
    assert callable(read)
    try:
        return read(text)
    except tomllib.TOMLDecodeError:
        return "no TOML"


@given(st.lists(plain | lines, max_size=6).map("\n".join))
@example('a = "1"\n[a]\nb = "2"\n')
@example("[a]\n[a]\n")
@example('[a]\nb = "1"\nb = "2"')
def test_whatever_a_text_holds(text: str) -> None:
    assert outcome(read_words, text) == outcome(tomllib.loads, text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_of_words_is_read_fast(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_read_all", lambda _: pytest.fail("this file has a line that is not plain"))
    text = file.read_text(encoding="utf-8")
    assert read_words(text) == tomllib.loads(text)
