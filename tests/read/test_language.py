"""Language files: every one fits its schema, and what does not fit is named."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from crosscheck.errors import ConfigError
from crosscheck.read import LANGUAGES
from crosscheck.read.build_lexicon import build_lexicon, find_lexicon
from crosscheck.read.language import build_language, language, language_file

LEAST: dict[str, Any] = {"code": "xx", "name": "Test", "decimal": ",", "groups": ["."]}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_file_fits_and_makes_a_lexicon(code: str) -> None:
    assert language(code).code == code
    assert find_lexicon(code).openers


@pytest.mark.parametrize("code", LANGUAGES)
def test_number_words_do_not_contradict_each_other(code: str) -> None:
    words = find_lexicon(code)
    assert not set(words.words) & set(words.scales)
    assert not set(words.hundreds) & set(words.scales)


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({**LEAST, "numbres": {}}, "numbres"),
        ({**LEAST, "numbers": {"words": ["un"]}}, "numbers.words"),
        ({**LEAST, "numbers": {"word": {}}}, "numbers.word"),
        ({**LEAST, "hedges": {"before": {"about": "environ"}}}, "hedges.before"),
        ({"code": "xx"}, "name"),
        ({**LEAST, "units": []}, "units"),
    ],
)
def test_what_does_not_fit_is_named(data: dict[str, Any], named: str) -> None:
    with pytest.raises(ConfigError) as raised:
        build_language(data, "xx")
    assert named in str(raised.value)
    assert "languages/xx.toml" in str(raised.value)


def test_a_language_without_a_file_is_an_error_that_lists_those_there_are() -> None:
    with pytest.raises(ConfigError) as raised:
        language_file("tlh")
    assert "fr" in raised.value.hint


def test_a_new_language_is_data_alone() -> None:
    spoken = build_language(
        {**LEAST, "numbers": {"words": {"unu": 1, "du": 2}, "scales": {"miliono": 6}, "articles": []}}, "xx"
    )
    words = build_lexicon(spoken, {"codes": ["EUR"], "currencies": {"eŭro": "EUR"}, "units": {"kilometroj": "km"}})
    assert words.tokens["du"] == ("simple", 2)
    assert words.currencies["eŭro"] == "EUR"


def _said_twice(table: object, place: str = "") -> list[str]:
    """The texts that stand twice in one list of a table; the two ends of a pair may be one word."""
    match table:
        case dict():
            return [found for key, inner in table.items() for found in _said_twice(inner, f"{place}.{key}")]
        case list() if all(isinstance(text, str) for text in table) and len(table) > 2:
            return [f"{place}: {text}" for text, times in Counter(table).items() if times > 1]
        case _:
            return []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_list_of_a_language_says_a_word_twice(code: str) -> None:
    assert _said_twice(dict(language_file(code))) == []
