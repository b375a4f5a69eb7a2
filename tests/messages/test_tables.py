"""Both languages say the same things with the same places, and every code that the program uses is there."""

import ast
from pathlib import Path

import pytest

import crosscheck
from crosscheck.errors import ConfigError
from crosscheck.messages.table import LANGUAGES, check_table, message_places, table
from crosscheck.messages.template import check_template, places

SOURCE = Path(crosscheck.__file__).parent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "section", ["figures", "hedges", "currencies", "symbols", "units", "dates", "lists", "labels", "messages"]
)
def test_every_language_has_the_keys_of_english(language: str, section: str) -> None:
    english, other = set(getattr(table("en"), section)), set(getattr(table(language), section))
    assert other == english, f"{language}.toml [{section}] differs in {sorted(other ^ english)}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["hedges", "dates", "lists", "messages"])
def test_every_language_fills_the_places_of_english(language: str, section: str) -> None:
    english, other = getattr(table("en"), section), getattr(table(language), section)
    different = {code for code in english if places(english[code]) != places(other[code])}
    assert not different


def test_places_of_messages_are_listed_by_language() -> None:
    assert message_places("fr") == message_places("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_french_text_says_billion_and_no_place_is_left_in_a_label(language: str) -> None:
    words = table(language)
    assert not [code for code, text in words.labels.items() if "{" in text]
    if language == "fr":
        assert "billion" not in " ".join(words.scales.values())


def _codes_in_source() -> dict[str, str]:
    """Each literal code handed to a `Message` in the program, with the file that does."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name)):
                continue
            first = node.args[0]
            if node.func.id == "Message" and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found[first.value] = str(path.relative_to(SOURCE))
    return found


def test_every_message_that_the_program_makes_is_in_the_tables() -> None:
    known = table("en").messages
    assert {code: file for code, file in _codes_in_source().items() if code not in known} == {}


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{a} and {b:source}", ""),
        ("{count} {count:source|sources}", ""),
        ("{a.__class__}", "not a plain name"),
        ("{a[0]}", "not a plain name"),
        ("{}", "not a plain name"),
        ("{a!r}", "conversion"),
        ("{a:>100000}", "use label"),
        ("{a:{b}}", "use label"),
        ("{a", "expected '}'"),
        ("a}", "Single '}'"),
    ],
)
def test_templates_hold_named_places_only(template: str, problem: str) -> None:
    assert problem in check_template(template)
    assert bool(problem) == bool(check_template(template))


def _sound() -> dict[str, dict[str, str]]:
    words = table("en")
    sections = ("figures", "scales", "hedges", "currencies", "symbols", "units", "dates", "lists", "labels", "messages")
    return {section: dict(getattr(words, section)) for section in sections}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"extra": {}}, "messages/xx.toml: unknown section [extra]"),
        ({"labels": None}, "messages/xx.toml: section [labels] is missing"),
        ({"labels": {"certain": 3}}, "messages/xx.toml: [labels] certain must be a string"),
        ({"figures": {"decimal": "."}}, "messages/xx.toml: [figures] lacks group"),
        ({"messages": {"said": "{a.b}"}}, "messages/xx.toml: [messages] said: the place {a.b} is not a plain name"),
    ],
)
def test_a_broken_table_names_file_section_and_key(change: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError, match=r"messages/xx\.toml") as caught:
        check_table("xx", {**_sound(), **change})
    assert told in str(caught.value)
