"""The verifier lets nothing through that the text does not bear out word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.extract import extract
from crosscheck.extract.verify import verify
from crosscheck.model import Claim, Document, Mention, Proposal, Quote
from crosscheck.read import read_value

TEXT = "Velmont emploie 1 200 salariés. Le groupe a investi 40 millions d'euros."
DOCUMENT = Document("velmont", TEXT, language="fr")


def good() -> Proposal:
    found = [p for p in extract(DOCUMENT).proposals if p.claim.value.startswith("1 200")]
    assert len(found) == 1
    return found[0]


def reasons(proposal: Proposal) -> list[str]:
    return [refusal.reason for refusal in verify(DOCUMENT, [proposal]).refusals]


def changed(**fields: object) -> Proposal:
    proposal = good()
    return replace(proposal, claim=replace(proposal.claim, **fields))


def test_what_stands_in_the_text_passes() -> None:
    extraction = verify(DOCUMENT, [good()])
    assert extraction.proposals == (good(),)
    assert extraction.refusals == ()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"quote": None}, "quote-missing"),
        ({"quote": Quote("Velmont emploie 1 200 salariés")}, "quote-missing"),
        ({"quote": Quote("Velmont emploie 1 200 salariés", 1, 31)}, "quote-not-found"),
        ({"quote": Quote("Velmont emploie 9 200 salariés", 0, 30)}, "quote-not-found"),
        ({"value": "1 300 salariés"}, "value-not-in-quote"),
        ({"value": "salariés"}, "value-read-otherwise"),
        ({"subject": "Forgeval", "subject_written": ""}, "subject-not-in-quote"),
        ({"subject": "Velmont", "subject_written": "le consortium"}, "subject-not-in-quote"),
        ({"subject": "À", "confidence": "possible"}, "subject-not-in-quote"),
    ],
)
def test_what_does_not_is_refused_with_a_reason(fields: dict[str, object], reason: str) -> None:
    assert reasons(changed(**fields)) == [reason]


def test_a_value_that_reads_otherwise_is_refused() -> None:
    proposal = good()
    assert proposal.mention is not None
    other = next(p.mention for p in extract(DOCUMENT).proposals if p.claim.value.startswith("40"))
    assert other is not None
    moved: Mention = replace(other, start=proposal.mention.start, end=proposal.mention.end)
    assert reasons(replace(proposal, mention=moved)) == ["value-read-otherwise"]


def test_refusals_that_came_in_are_kept() -> None:
    bad = verify(DOCUMENT, [changed(quote=None)]).refusals
    assert verify(DOCUMENT, [good()], bad).refusals == bad


def test_a_claim_of_another_extractor_is_held_to_the_same() -> None:
    claim = Claim("x", "velmont", "Velmont", "headcount", "9 999", quote=Quote(TEXT, 0, len(TEXT)))
    assert [r.reason for r in verify(DOCUMENT, [Proposal(claim, None)]).refusals] == ["value-not-in-quote"]


SHARED = Document(
    "shared", "Le budget de Velmont passe de 3,4 à 4,1 milliards d'euros, dont 2 millions.", language="fr"
)


def former() -> Proposal:
    return next(p for p in extract(SHARED).proposals if p.claim.status == "former")


def test_a_figure_is_kept_with_the_unit_that_it_shares_with_the_next_one() -> None:
    proposal = former()
    assert proposal.claim.value == "3,4 […] milliards d'euros"
    assert proposal.claim.quote is not None
    assert "de 3,4 à 4,1 milliards d'euros" in proposal.claim.quote.text
    assert read_value(proposal.claim.value, "fr") == read_value("3,4 milliards d'euros", "fr")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"value": "3,4 […] millions"}, "value-not-in-quote"),  # behind the quotation, and another figure's
        ({"value": "4,1 […] milliards d'euros"}, "value-read-otherwise"),
        ({"value": "milliards d'euros […] 3,4"}, "value-not-in-quote"),
        ({"quote": Quote("Le budget de Velmont passe de 3,4", 0, 33)}, "value-not-in-quote"),
    ],
)
def test_a_shared_unit_has_to_stand_behind_in_the_quote(fields: dict[str, object], reason: str) -> None:
    proposal = former()
    made_up = replace(proposal, claim=replace(proposal.claim, **fields))
    assert [refusal.reason for refusal in verify(SHARED, [made_up]).refusals] == [reason]
