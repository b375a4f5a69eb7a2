"""Whatever an extractor makes up, nothing leaves the room that the text does not bear out word for word."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract import EXTRACTORS, verified
from crosscheck.model import Amount, Document, Extraction, Mention, Proposal, Quote, Written
from crosscheck.read import read

TEXT = (
    "Velmont emploie 1 200 salariés. Le groupe a investi 40,5 millions d'euros en 2025, selon Anna Keller.\n\n"
    "Forgeval a été fondé en mars 1998. Il compte 12 usines et 3 900 salariés en France."
)
DOCUMENT = Document("liar", TEXT, language="fr", published="2026-03-01")
HONEST = EXTRACTORS["rules"](DOCUMENT).proposals
PLACES = st.integers(-3, len(TEXT) + 3)
PIECES = st.builds(lambda a, b: TEXT[min(a, b) : max(a, b)], PLACES.filter(lambda a: a >= 0), st.integers(0, 200))
WORDS = st.one_of(
    PIECES, st.text(max_size=12), st.sampled_from(["", "200 salariés", "40", "5 millions", "Vel", "Kelwood"])
)
AMOUNTS = st.builds(
    lambda number: Amount(number, number, "1", "number", Decimal(1), Written(number, number, "1")),
    st.decimals(0, 10**9, allow_nan=False, places=1),
)
QUOTES = st.one_of(
    st.none(),
    st.builds(Quote, WORDS, PLACES, PLACES),
    st.builds(lambda a, b: Quote(TEXT[a : a + b], a, a + b), st.integers(0, len(TEXT)), st.integers(0, 120)),
)
MENTIONS = st.one_of(
    st.none(),
    st.builds(Mention, PLACES, PLACES, WORDS, AMOUNTS, PLACES),
    st.builds(
        lambda a, b, value: Mention(a, a + b, TEXT[a : a + b], value, a),
        st.integers(0, 150),
        st.integers(0, 20),
        AMOUNTS,
    ),
    st.sampled_from([proposal.mention for proposal in HONEST]),
)
LIES = st.fixed_dictionaries(
    {},
    optional={
        "source": st.sampled_from(["liar", "another"]),
        "subject": WORDS,
        "subject_written": WORDS,
        "attribute": st.sampled_from(["headcount", "", " "]),
        "value": WORDS,
        "scope": WORDS,
        "as_of": WORDS,
        "said_by": WORDS,
        "quote": QUOTES,
        "review": st.sampled_from(["proposed", "accepted", "edited"]),
        "confidence": st.sampled_from(["certain", "possible"]),
    },
)
KEEP = object()


@st.composite
def lies(draw: st.DrawFn) -> Proposal:
    honest = draw(st.sampled_from(HONEST))
    claim = replace(honest.claim, **draw(LIES))
    mention = draw(st.one_of(st.just(KEEP), MENTIONS))
    return Proposal(claim, honest.mention if mention is KEEP else mention)


def folded(words: str) -> str:
    return " ".join(words.casefold().split())


@pytest.mark.slow
@settings(max_examples=600, deadline=None)
@given(st.lists(lies(), min_size=1, max_size=4), st.sampled_from([TEXT, "Velmont emploie 9 salariés."]))
def test_nothing_passes_that_the_text_does_not_bear_out(told: list[Proposal], seen: str) -> None:
    def liar(document: Document) -> Extraction:
        return Extraction(replace(document, text=seen), tuple(told))

    found = verified(DOCUMENT, liar)
    assert found.document.text == TEXT, "held against the text as it was given, not as the extractor saw it"
    assert len(found.proposals) + len(found.refusals) == len(told), "what is refused is counted"
    for proposal in found.proposals:
        claim, mention, quote = proposal.claim, proposal.mention, proposal.claim.quote
        assert (claim.source, claim.review) == ("liar", "proposed")
        assert claim.attribute.strip()
        assert quote is not None
        assert quote.start is not None
        assert quote.start >= 0
        assert TEXT[quote.start : quote.end] == quote.text != ""
        assert claim.value.strip()
        assert folded(claim.value) in folded(quote.text)
        for words in (claim.subject, claim.scope, claim.as_of, claim.said_by):
            assert folded(words) in folded(TEXT)
        if claim.confidence == "certain":
            assert folded(claim.subject_written or claim.subject) in folded(quote.text)
        if mention is not None:
            assert TEXT[mention.start : mention.end] == mention.text
            assert any(true.start == mention.start and figures(true) == figures(mention) for true in read(TEXT, "fr"))


def figures(mention: Mention) -> object:
    value = mention.value
    return (value.written.low, value.written.high) if isinstance(value, Amount) else type(value)


@pytest.mark.parametrize("value", ["200 salariés", "1", "40", "5 millions d'euros", "alariés", "900 salariés", "2"])
def test_a_piece_of_a_figure_or_word_is_no_value(value: str) -> None:
    for honest in HONEST:
        lie = Proposal(replace(honest.claim, value=value, quote=Quote(TEXT, 0, len(TEXT))), None)
        assert verified(DOCUMENT, lambda document, lie=lie: Extraction(document, (lie,))).proposals == ()


def test_what_is_honest_passes_whole() -> None:
    assert len(HONEST) >= 5
    found = verified(DOCUMENT, EXTRACTORS["rules"])
    assert len(found.proposals) == len(HONEST)
    assert found.refusals == ()
