"""A figure whose clause says more than the claim does is never certain; a plain statement is."""

from __future__ import annotations

import pytest

from crosscheck.extract import extract
from crosscheck.model import Document

PLAIN = [
    ("en", "The Harbour Fund plans to raise up to $10 billion."),
    ("fr", "Le Fonds Horizon vise à lever jusqu’à 10 milliards d’euros."),
    ("en", "The Harbour Fund plans to raise up to $10 billion for the construction of schools."),
    ("fr", "Le Fonds Horizon prévoit de lever jusqu’à 10 milliards d’euros pour le développement de ports."),
    ("en", "The Harbour Fund was founded in 2002."),
    ("fr", "Le Fonds Horizon a été fondé en 2002."),
]
NARROWED = [
    ("en", "The Harbour Fund plans to raise up to $10 billion for Asia."),
    ("en", "The Harbour Fund plans to raise another $10 billion, or an additional $2 billion more."),
    ("en", "Critics wrongly say that the Harbour Fund plans to raise $50 billion."),
    ("en", "Nobody believes that the Harbour Fund plans to raise $50 billion."),
    ("en", "The Harbour Fund was founded in London in 2002."),
    ("fr", "Le Fonds Horizon a levé 10 milliards d’euros auprès de Velmont."),
    ("fr", "Le Fonds Horizon a levé 10 millions d’euros supplémentaires."),
    ("fr", "Il est faux que le Fonds Horizon vise à lever 30 milliards d’euros."),
]


def sure(language: str, text: str) -> list[str]:
    document = Document("a", text, language=language)
    return [p.claim.value for p in extract(document).proposals if p.mention and p.claim.confidence == "certain"]


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_a_plain_statement_is_certain(language: str, text: str) -> None:
    assert sure(language, text) != []


@pytest.mark.parametrize(("language", "text"), NARROWED)
def test_a_narrowed_one_is_not(language: str, text: str) -> None:
    assert sure(language, text) == []
