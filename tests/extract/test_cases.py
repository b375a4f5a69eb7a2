"""Sentences in French and English, and what extraction says of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosscheck.extract import extract
from crosscheck.model import Claim, Document

CASES: list[dict[str, Any]] = [
    case
    for table in ("cases.toml", "owners.toml", "qualities.toml", "dates.toml")
    for case in tomllib.loads(Path(__file__).with_name(table).read_text(encoding="utf-8"))["case"]
]
FIELDS = {"status": "status", "scope": "scope", "as_of": "as_of", "said_by": "said_by", "sure": "confidence"}


def claims_of(case: dict[str, Any]) -> list[Claim]:
    document = Document("case", case["text"], language=case["language"], published="2025-06-02")
    return [proposal.claim for proposal in extract(document).proposals]


def fits(claim: Claim, wanted: str) -> bool:
    core, *rest = wanted.split("; ")
    subject, attribute, value = (part.strip() for part in core.split("|"))
    pairs = ((subject, claim.subject), (attribute, claim.attribute), (value, claim.value))
    if any(want not in ("*", got) for want, got in pairs):
        return False
    return all(getattr(claim, FIELDS[name]) == text for name, _, text in (entry.partition("=") for entry in rest))


def shown(claims: list[Claim]) -> str:
    return "\n".join(
        f"{c.subject} | {c.attribute} | {c.value}; status={c.status}; scope={c.scope}; as_of={c.as_of};"
        f" said_by={c.said_by}; sure={c.confidence}; {c.reasons}"
        for c in claims
    )


def test_every_case_asks_something_and_says_nothing_else() -> None:
    for case in CASES:
        assert {"name", "language", "text"} < case.keys() <= {"name", "language", "text", "claims", "absent"}, case
        assert case.get("claims") or case.get("absent"), case


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}: {case['name']}" for case in CASES])
def test_claims_are_found(case: dict[str, Any]) -> None:
    claims = claims_of(case)
    for wanted in case.get("claims", ()):
        assert any(fits(claim, wanted) for claim in claims), f"{wanted}\nnot among\n{shown(claims)}"


@pytest.mark.parametrize("case", [case for case in CASES if "absent" in case], ids=lambda case: case["name"])
def test_what_the_text_does_not_state_is_not_claimed(case: dict[str, Any]) -> None:
    claims = claims_of(case)
    for unwanted in case["absent"]:
        assert not any(fits(claim, unwanted) for claim in claims), shown(claims)


def test_both_languages_arrive_at_one_attribute() -> None:
    french = claims_of({"text": "Velmont a supprimé 300 emplois.", "language": "fr"})
    english = claims_of({"text": "Velmont cut 300 jobs.", "language": "en"})
    assert [(c.subject, c.attribute) for c in french] == [(c.subject, c.attribute) for c in english]


def test_a_quote_shows_the_noun_that_the_figure_is_of() -> None:
    text = "La dette de Velmont, qui était de 4 milliards d'euros en 2023, est tombée à 3 milliards d'euros."
    document = Document("case", text, language="fr")
    quotes = [proposal.claim.quote for proposal in extract(document).proposals]
    assert len(quotes) == 2
    assert all(quote is not None and quote.text.startswith("dette de Velmont") for quote in quotes)
