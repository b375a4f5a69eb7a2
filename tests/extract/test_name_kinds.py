"""Kinds of names: from their own words, and from what stands beside them in the text."""

from __future__ import annotations

import pytest

from crosscheck.extract import extract
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.naming.name_kinds import given_names, kind_by_name, place_names
from crosscheck.model import Document


@pytest.mark.parametrize(
    ("language", "name", "kind"),
    [
        ("fr", "Anna Keller", "person"),
        ("fr", "Jean-Luc Ferry", "person"),
        ("en", "Anna Keller", "person"),
        ("fr", "Anna Capital", "organisation"),
        ("en", "Victoria Museum", "organisation"),
        ("fr", "Banque Morvan", "organisation"),
        ("en", "Velmont Ltd", "organisation"),
        ("fr", "CNES", "organisation"),
        ("fr", "Nantes", "place"),
        ("en", "New York", "place"),
        ("en", "Port Calder", "place"),
        ("fr", "Saint-Orelle", ""),
        ("fr", "Coupe Valmorin", "event"),
        ("en", "Halden Open", "event"),
        ("fr", "Velmont", ""),
        ("en", "Kerzan Brask", ""),
    ],
)
def test_a_name_says_what_it_is(language: str, name: str, kind: str) -> None:
    assert kind_by_name(name, load_grammar(language)) == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le club Nantes Espoir, dirigé par Anna Keller, a rejoint la ligue Boréa. La ligue siège à Nantes."),
        ("en", "Kerzan Brask, 45, lives in Dresden. The Boréa league has its seat there."),
    ],
)
def test_a_place_is_no_member_and_a_person_no_location(language: str, text: str) -> None:
    claims = [proposal.claim for proposal in extract(Document("case", text, language=language)).proposals]
    assert not [c for c in claims if c.attribute == "member" and c.value in ("Nantes", "Dresden")]
    assert not [c for c in claims if c.attribute in ("location", "headquarters", "residence") and "Anna" in c.value]


def test_lists_hold_no_word_twice_in_another_case() -> None:
    assert all(name == name.casefold() for name in given_names() | place_names())
    assert "" not in place_names()
