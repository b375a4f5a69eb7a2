"""Which year's prices a sum is told in, and scopes that say so in two languages."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from crosscheck.names import price_year, price_years, scope_key, without_price_year


@pytest.mark.parametrize(
    ("text", "key", "rest"),
    [
        ("£30 billion in 2019 prices", "prices 2019", "£30 billion"),
        ("£40 billion (2024 prices)", "prices 2024", "£40 billion"),
        ("$2 billion, in constant 2015 dollars", "prices 2015", "$2 billion"),
        ("$30bn at 2023/24 prices", "prices 2023/24", "$30bn"),
        ("$30bn in real terms", "prices constant", "$30bn"),
        ("30 milliards d'euros de 2019", "prices 2019", "30 milliards d'euros"),
        ("30 milliards d'euros (valeur 2019)", "prices 2019", "30 milliards d'euros"),
        ("30 milliards en euros de 2019", "prices 2019", "30 milliards euros"),
        ("30 milliards d’euros aux conditions économiques de 2019", "prices 2019", "30 milliards d’euros"),
        ("35 Md€ (euros 2020)", "prices 2020", "35 Md€"),
        ("30 milliards d'euros constants", "prices constant", "30 milliards d'euros"),
    ],
)
def test_price_years(text: str, key: str, rest: str) -> None:
    found = price_year(text)
    assert found is not None
    assert (found.key, without_price_year(text)) == (key, rest)


@pytest.mark.parametrize(
    "text",
    [
        "$30bn in 2019",
        "30 million dollars in 2019",
        "30 milliards d'euros en 2019",
        "30 milliards d'euros de 2019 à 2025",
        "2019 results",
        "",
    ],
)
def test_times_are_no_price_years(text: str) -> None:
    assert price_year(text) is None
    assert without_price_year(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in 2019 prices", "en euros de 2019"),
        ("2019 prices", "aux conditions economiques de 2019"),
        ("tunnel alone, 2019 prices", "tunnel alone (euros 2019)"),
        ("at constant prices", "en euros constants"),
    ],
)
def test_scopes_of_one_price_year(one: str, other: str) -> None:
    assert scope_key(one) == scope_key(other)


def test_scopes_of_two_price_years() -> None:
    assert scope_key("2019 prices") != scope_key("2024 prices")
    assert scope_key("2019 prices") != scope_key("constant prices")


def test_each_language_has_all_phrases() -> None:
    text = resources.files("crosscheck.names").joinpath("price_years.toml").read_text(encoding="utf-8")
    for table in tomllib.loads(text).values():
        assert set(table) == {"money", "year", "constant", "current", "lead", "stretch"}
        assert all(isinstance(phrase, str) for phrases in table.values() for phrase in phrases)
        assert all("{year}" in phrase for phrase in table["year"])


def _examples() -> list[str]:
    """Every phrase of the tables, filled in, behind a sum."""
    tables = tomllib.loads(resources.files("crosscheck.names").joinpath("price_years.toml").read_text(encoding="utf-8"))
    return [
        f"30 millions, {template.format(year='2019', money=money, kept=money)}"
        for table in tables.values()
        for kind in ("year", "constant", "current")
        for template in table[kind]
        for money in table["money"]
    ]


@pytest.mark.parametrize("text", [*_examples(), "30 million", "in 1850 prices", "at 20 prices", "the terms of 2019"])
def test_texts_passed_over_at_once_hold_no_phrase(text: str) -> None:
    for each in (text, text.upper(), text.replace("'", "’")):
        plain = each.translate(price_years._PLAIN)
        assert price_years._phrases().search(plain) is None or price_years._hints().search(plain)
