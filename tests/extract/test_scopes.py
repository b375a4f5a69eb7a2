"""What a figure covers: the weights are what the annotated articles give, and worth more than the rules alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.extract import extract
from crosscheck.extract.rank_scopes import load_scope_weights
from crosscheck.model import Document
from load_script import load_script

HERE = Path(__file__).parent

TOLD = [
    ("en", "Velmont already makes lenses in Tarnwick, where it has invested 1.6 billion euros.", "Tarnwick"),
    ("fr", "Velmont emploie 64 agents, dont 39 anciens salariés du prestataire.", "anciens salariés du prestataire"),
    ("fr", "Velmont a investi 10 millions d'euros, dont 4 millions de subventions.", "subventions"),
    ("en", "Velmont employs 40 people, five of them engineers.", "engineers"),
]


def test_weights_are_whole_numbers_of_known_size() -> None:
    weights = load_scope_weights()
    assert len(weights) > 100
    assert all(0 < abs(weight) < 6000 for weight in weights.values())
    assert weights["rule"] > 0


@pytest.mark.parametrize(("language", "text", "scope"), TOLD)
def test_a_figure_covers_what_its_sentence_says(language: str, text: str, scope: str) -> None:
    told = [proposal.claim.scope for proposal in extract(Document("a", text, language=language)).proposals]
    assert scope in told


def test_a_scope_that_no_rule_gives_is_never_certain() -> None:
    text = "Velmont is seeking damages of 120 million euros in a separate case."
    guessed = [p.claim for p in extract(Document("a", text, language="en")).proposals if p.claim.scope]
    assert guessed
    assert all(claim.confidence == "possible" and "scope-ranked" in claim.reasons for claim in guessed)


@pytest.mark.slow
def test_the_weights_are_as_good_as_those_fitted_anew() -> None:
    script = load_script(HERE / "fit_scopes.py")
    choices = script.choices_of(HERE / "articles" / "tuned")
    kept = {sign: weight / 1000 for sign, weight in load_scope_weights().items()}
    fitted = script.fit(choices)
    right = sum(choice.right[script.pick_by_weight(choice, kept)] for choice in choices)
    wanted = sum(choice.right[script.pick_by_weight(choice, fitted)] for choice in choices)
    assert right >= wanted - 0.01 * len(choices), "run tests/extract/fit_scopes.py"
