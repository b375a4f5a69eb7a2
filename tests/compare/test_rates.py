"""Money in other currencies: not comparable, unless somebody hands in rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crosscheck.compare import Rate, compare
from crosscheck.messages import say
from crosscheck.model import Amount, Attribute, Claim, Group, Reading, Subject, Written

B = Decimal(10**9)


class FlatRates:
    """One rate for every day: a euro buys 1.10 dollars, 1.08 to 1.12 in the month."""

    def rate(self, base: str, quote: str, on: date) -> Rate | None:
        if (base, quote) == ("EUR", "USD"):
            return Rate(Decimal("1.10"), on, Decimal("1.08"), Decimal("1.12"))
        if (base, quote) == ("USD", "EUR"):
            return Rate(1 / Decimal("1.10"), on, 1 / Decimal("1.12"), 1 / Decimal("1.08"))
        return None


def money(source: str, figure: str, unit: str, *, place: str = "1", published: str = "2025-03-21") -> Reading:
    amount = Decimal(figure) * B
    value = Amount(amount, amount, unit, "money", Decimal(place) * B, Written(amount, amount, unit))
    claim = Claim(source, source, "AIP", "cost", figure)
    return Reading(claim, "aip", "cost", value, published=published, origin=source)


def judged(*readings: Reading, rates: FlatRates | None = None) -> list[tuple[str, str]]:
    fact = Group(Subject("aip", "AIP"), Attribute("cost", kind="amount"), readings)
    return [(finding.verdict, finding.rule) for finding in compare(fact, rates=rates)]


def test_without_rates_two_currencies_are_not_comparable() -> None:
    assert judged(money("a", "30", "USD"), money("b", "30", "EUR")) == [("not-comparable", "not-comparable-currency")]


def test_with_rates_the_same_money_agrees_and_the_rate_is_told() -> None:
    fact = Group(
        Subject("aip", "AIP"), Attribute("cost"),
        (money("a", "33", "USD"), money("b", "30", "EUR"), money("c", "33", "USD")),
    )  # fmt: skip
    (finding,) = compare(fact, rates=FlatRates())
    assert (finding.verdict, finding.rule) == ("agreement", "agreement-converted")
    (told,) = finding.diagnosis
    assert told.code == "converted-at"
    assert dict(told.arguments)["rate"] == "1.10"
    assert dict(told.arguments)["on"] == "2025-03-21"


def test_the_range_of_the_month_widens_the_tolerance() -> None:
    assert judged(money("a", "33.5", "USD", place="0.1"), money("b", "30", "EUR", place="0.1"), rates=FlatRates())[0][
        0
    ] == ("agreement")


def test_with_rates_other_money_contradicts_and_the_slip_is_suspected() -> None:
    fact = Group(Subject("aip", "AIP"), Attribute("cost"), (money("a", "30", "USD"), money("b", "30", "EUR")))
    (finding,) = compare(fact, rates=FlatRates())
    assert finding.verdict == "contradiction"
    assert "currency-unit-slip" in {message.code for message in finding.diagnosis}


def test_a_ratio_that_is_the_rate_of_the_day_is_a_currency_slip() -> None:
    fact = Group(Subject("aip", "AIP"), Attribute("cost"), (money("a", "30", "USD"), money("b", "33", "USD")))
    (finding,) = compare(fact, rates=FlatRates())
    assert finding.verdict == "contradiction"
    assert "currency-slip-rate" in {message.code for message in finding.diagnosis}


def test_without_a_date_nothing_is_converted() -> None:
    pair = money("a", "33", "USD", published=""), money("b", "30", "EUR", published="")
    assert judged(*pair, rates=FlatRates())[0][0] == "not-comparable"


def test_a_currency_without_a_rate_is_not_comparable() -> None:
    pair = money("a", "33", "USD"), money("b", "30", "XAF")
    assert judged(*pair, rates=FlatRates())[0][0] == "not-comparable"


def test_what_is_told_of_a_conversion_is_the_converted_figure() -> None:
    fact = Group(Subject("aip", "AIP"), Attribute("cost"), (money("a", "31.4", "EUR"), money("b", "34.5", "USD")))
    (finding,) = compare(fact, rates=FlatRates())
    (told,) = finding.diagnosis
    converted = dict(told.arguments)["y"]
    assert say(told, "en") == "$34.5 billion (b) is €31.4 billion at 0.9091, the reference rate of 21 March 2025"
    assert say(told, "fr").startswith("34,5 milliards de dollars (b) fait 31,4 milliards d'euros au taux de 0,9091,")
    assert isinstance(converted, Amount)
    assert converted.high == Decimal("34.5") * B * (1 / Decimal("1.1")), "compared unrounded"
    assert finding.reason.code == "agree-converted-money"


def test_converted_figures_that_contradict_say_how_far_apart_and_suspect_no_third_claim() -> None:
    fact = Group(Subject("aip", "AIP"), Attribute("cost"), (money("a", "30", "EUR"), money("b", "48", "USD")))
    (finding,) = compare(fact, rates=FlatRates())
    assert finding.verdict == "contradiction"
    assert dict(finding.reason.arguments)["ratio"] == "1.5"
    assert [message.code for message in finding.diagnosis] == ["converted-at"]
