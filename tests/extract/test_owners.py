"""Whose a figure is: the weights are what the annotated articles give, and worth more than syntax alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.extract import extract
from crosscheck.extract.owners.rank_owners import load_owner_weights
from crosscheck.model import Document
from load_script import load_script

HERE = Path(__file__).parent


def test_weights_are_whole_numbers_of_known_size() -> None:
    weights = load_owner_weights()
    assert len(weights) > 100
    assert all(0 < abs(weight) < 5000 for weight in weights.values())
    assert weights["syntax"] > 0


def test_an_owner_that_syntax_does_not_give_is_never_certain() -> None:
    text = (
        "Festival of Tarnwick opens\n\n"
        "The Tarnwick Film Festival opened on Friday with 214 films from 61 countries. "
        "Organisers hope for fine weather. "
        "In the main competition 16 films compete for a prize. By noon the town was 30% fuller than last year."
    )
    proposals = extract(Document("fire", text, language="en")).proposals
    ranked = [proposal.claim for proposal in proposals if "ranked" in proposal.claim.reasons]
    assert ranked, "nothing was ranked: the text no longer shows what it is for"
    assert all(claim.confidence == "possible" for claim in ranked)


@pytest.mark.slow
def test_the_weights_are_as_good_as_those_fitted_anew() -> None:
    script = load_script(HERE / "fit_owners.py")
    choices = script.choices_of(HERE / "articles" / "tuned")
    kept = {sign: weight / 1000 for sign, weight in load_owner_weights().items()}
    fitted = script.fit(choices)
    right = sum(script.chosen(choice, kept) for choice in choices)
    wanted = sum(script.chosen(choice, fitted) for choice in choices)
    assert right >= wanted - 0.02 * len(choices), "run tests/extract/fit_owners.py"


@pytest.mark.slow
def test_the_weights_know_more_than_syntax_on_articles_they_were_not_fitted_on() -> None:
    script = load_script(HERE / "fit_owners.py")
    choices = script.choices_of(HERE / "articles" / "tuned")
    articles = sorted({choice.article for choice in choices})
    syntax = ranked = 0
    for number in range(4):
        out = set(articles[number::4])
        weights = script.fit([choice for choice in choices if choice.article not in out])
        apart = [choice for choice in choices if choice.article in out]
        syntax += sum(choice.right[0] for choice in apart)
        ranked += sum(script.chosen(choice, weights) for choice in apart)
    assert ranked > syntax
