"""What a figure covers, as its sentence says."""

from __future__ import annotations

import pytest

from crosscheck.extract import extract
from crosscheck.model import Document

TOLD = [
    ("en", "Velmont already makes lenses in Tarnwick, where it has invested 1.6 billion euros.", "Tarnwick"),
    ("fr", "Velmont emploie 64 agents, dont 39 anciens salariés du prestataire.", "anciens salariés du prestataire"),
    ("fr", "Velmont a investi 10 millions d'euros, dont 4 millions de subventions.", "subventions"),
    ("en", "Velmont employs 40 people, five of them engineers.", "engineers"),
]


@pytest.mark.parametrize(("language", "text", "scope"), TOLD)
def test_a_figure_covers_what_its_sentence_says(language: str, text: str, scope: str) -> None:
    told = [proposal.claim.scope for proposal in extract(Document("a", text, language=language)).proposals]
    assert scope in told


def test_money_that_is_asked_for_covers_no_case() -> None:
    text = "Velmont is seeking damages of 120 million euros in a separate case."
    assert {p.claim.scope for p in extract(Document("a", text, language="en")).proposals} == {""}
