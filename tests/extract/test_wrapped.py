"""Texts whose lines are short: a name, a figure or an expression goes on in the next line."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from crosscheck.extract import extract
from crosscheck.model import Document

HERE = Path(__file__).parent
TABLES = ("cases.toml", "owners.toml", "qualities.toml", "dates.toml")


def texts_of(table: str) -> list[tuple[str, str]]:
    cases = tomllib.loads((HERE / table).read_text(encoding="utf-8"))["case"]
    return [(case["language"], case["text"]) for case in cases]


@pytest.mark.parametrize("phase", [0, 1])
@pytest.mark.parametrize("table", TABLES)
def test_a_text_of_short_lines_is_read_with_its_exact_words(table: str, phase: int) -> None:
    for language, text in texts_of(table):
        words = text.split(" ")
        wrapped = "".join(word + ("\n" if at % 2 == phase else " ") for at, word in enumerate(words)).strip()
        for day in ("", "2025-06-02"):
            extraction = extract(Document("wrapped", wrapped, language=language, published=day))
            for proposal in extraction.proposals:
                quote = proposal.claim.quote
                assert quote is not None
                assert wrapped[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("gap", ["  ", "\n", " \n "])
def test_a_place_of_two_words_in_a_name_may_have_any_space_between(gap: str) -> None:
    text = f"Cette année, le groupe Valtis emploie 300 personnes dans sa grande usine de Port{gap}Louis, en Bretagne."
    claims = [proposal.claim for proposal in extract(Document("wrapped", text, language="fr")).proposals]
    assert any(claim.subject == "Valtis" and claim.value == "300 personnes" for claim in claims)
