"""Extraction takes steps in proportion to its text, whatever its sentences look like."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from crosscheck.extract import extract
from crosscheck.model import Document

CLAUSES = {
    "relative": "la ville de Talvas qui compte 3 000 habitants et que Velmont dessert en 2025 ",
    "coordinated": "Velmont a investi 40 millions d'euros et Forgeval a recruté 300 personnes et ",
    "comma": "Velmont a investi 40 millions d'euros en 2025, ",
    "incise": "la dette, rappelle Velmont, s'élève à 40 millions d'euros, ",
    "pronoun": "il emploie 300 personnes et elle produit 40 tonnes alors ",
    "brackets": "Velmont (40 %), Forgeval (12 %), ",
}


def steps(text: str) -> int:
    """How many functions are called while a text is read; the second reading, so that tables are there."""
    document = Document("linear", text, language="fr", published="2026-06-02")
    extract(document)
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        extract(Document("linear", text + " ", language="fr", published="2026-06-02"))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("clause", CLAUSES.values(), ids=CLAUSES)
def test_a_sentence_of_twice_the_clauses_takes_twice_the_steps(clause: str) -> None:
    few, many = steps(clause * 40), steps(clause * 80)
    assert many < 2.6 * few
