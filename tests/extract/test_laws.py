"""What holds of every text: exact offsets, nothing lost, nothing that runs away."""

from __future__ import annotations

from textwrap import fill

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck.extract import EXTRACTORS, extract
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.text.segment import segment
from crosscheck.model import ELISION, Amount, Document, Extraction
from crosscheck.read import read

MIXED = """
Velmont Forgeval Anna Keller le la un the of de a qui which et and 40 1,200 millions d'euros million dollars a investi
invested prévoit de lever plans to raise en 2025 in 2025 . , ; : ( ) « » “ ” consortium groupe company fondé par
founded by ont rejoint joined n' pas not ? ! - ** # selon said , un consortium
"""
WORDS = (*MIXED.split(), "\n", "\n\n")
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
LANGUAGES = st.sampled_from(["fr", "en", ""])


def extraction(text: str, language: str) -> Extraction:
    return extract(Document("law", text, language=language, published="2025-06-02"))


@settings(max_examples=150, deadline=None)
@given(TEXTS, LANGUAGES)
@example("- B%aaaer", "en")  # a noun by its ending that nothing follows
def test_quotes_and_values_stand_word_for_word(text: str, language: str) -> None:
    for proposal in extraction(text, language).proposals:
        quote = proposal.claim.quote
        assert quote is not None
        assert quote.start is not None
        assert text[quote.start : quote.end] == quote.text
        assert all(piece in quote.text for piece in proposal.claim.value.split(ELISION))
        assert proposal.claim.subject
        assert proposal.claim.attribute


@settings(max_examples=150, deadline=None)
@given(TEXTS, LANGUAGES)
def test_no_figure_is_lost(text: str, language: str) -> None:
    found = extraction(text, language)
    told = {(p.mention.start, p.mention.end) for p in found.proposals if p.mention is not None}
    told |= {(mention.start, mention.end) for mention in found.unplaced}
    refused = " ".join(refusal.claim.value for refusal in found.refusals)
    for mention in read(text, found.document.language):
        if isinstance(mention.value, Amount):
            assert (mention.start, mention.end) in told or mention.text in refused


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_sentences_and_words_index_the_text(text: str, language: str) -> None:
    last = 0
    for sentence in segment(text, load_grammar(language)):
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_the_same_text_gives_the_same_claims(text: str, language: str) -> None:
    assert extraction(text, language) == extraction(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x1b[31m\u202e",
        "(" * 20_000,
        "« " * 10_000,
        "de la " * 8_000,
        "A" * 100_000,
        "Velmont et " * 4_000,
        "X, " * 6_000,
        "« Velmont",
        "**_*_**",
        "\ud800 40 millions",
        "[a](" + "b" * 5_000,
    ],
    ids=range(12),
)
def test_hostile_texts_come_through(text: str) -> None:
    assert extraction(text, "fr").proposals is not None


def test_boilerplate_holds_no_claims() -> None:
    text = "Velmont emploie 300 personnes.\n\nForgeval emploie 900 personnes."
    start = text.index("Forgeval")
    document = Document("b", text, language="fr", boilerplate=((start, len(text)),))
    assert {proposal.claim.subject for proposal in extract(document).proposals} == {"Velmont"}


def test_the_registry_names_the_extractor() -> None:
    assert tuple(EXTRACTORS) == ("rules",)


WRAPPED = (
    "Sandholm Harbours said on Tuesday that it employs 1,250 people and that it would invest 40 million pounds in a new"
    " quay, which should open in 2029. The company was founded in 1931."
)


@pytest.mark.parametrize("width", [38, 44, 56, 62, 72, 200])
def test_wrapping_a_text_loses_no_claim(width: int) -> None:
    found = extraction(fill(WRAPPED, width), "en").proposals
    assert [proposal.claim.attribute for proposal in found] == [
        "headcount", "planned investment", "announcement date", "opening date", "founding date",
    ]  # fmt: skip
