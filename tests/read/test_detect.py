"""Which language a sentence is in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.detect import detect_language

LINES = (Path(__file__).parent / "cases" / "detect.tsv").read_text(encoding="utf-8").split("\n")
ROWS = [line.split("\t") for line in LINES if "\t" in line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "text"), ROWS)
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_there_are_enough_sentences() -> None:
    assert len(ROWS) >= 40


@given(st.text(max_size=200))
def test_any_text_gets_an_answer_and_always_the_same(text: str) -> None:
    assert detect_language(text) == detect_language(text)


@given(st.sampled_from(ROWS))
def test_capitals_and_apostrophes_change_nothing(row: list[str]) -> None:
    language, text = row
    assert detect_language(text.upper()) == detect_language(text.replace("'", "’")) == language
