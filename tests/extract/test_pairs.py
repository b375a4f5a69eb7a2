"""The same statement in French and in English has the same attribute."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from crosscheck.extract import extract
from crosscheck.model import Claim, Document

PAIRS: list[tuple[str, str, str]] = [
    (french, english, attribute)
    for french, english, attribute in tomllib.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))[
        "pair"
    ]
]
_FIGURE = re.compile(r"\[(.+)\]")


def claims_of_figure(marked: str, language: str) -> list[Claim]:
    """The claims whose value is the figure in square brackets, with its hedge or what it counts."""
    found = _FIGURE.search(marked)
    assert found is not None
    document = Document("pair", _FIGURE.sub(r"\1", marked), language=language, published="2025-06-02")
    return [proposal.claim for proposal in extract(document).proposals if found[1] in proposal.claim.value]


@pytest.mark.parametrize(("french", "english", "attribute"), PAIRS)
def test_both_languages_give_the_figure_one_attribute(french: str, english: str, attribute: str) -> None:
    told = {
        language: {claim.attribute for claim in claims_of_figure(sentence, language)}
        for language, sentence in (("fr", french), ("en", english))
    }
    assert told == {"fr": {attribute}, "en": {attribute}}


def test_the_pairs_are_many_and_each_stands_once() -> None:
    assert len({french for french, _, _ in PAIRS}) == len({english for _, english, _ in PAIRS}) == len(PAIRS) >= 60
