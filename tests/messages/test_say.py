"""Messages become sentences; what fills them never acts."""

import pytest

from crosscheck.messages import label, say
from crosscheck.messages import say as say_function
from crosscheck.messages.table import Table, table
from crosscheck.model import Message, Unread

say_module = __import__("importlib").import_module("crosscheck.messages.say")


@pytest.fixture
def sentences(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A table of the test's own sentences over the English and French words."""
    own: dict[str, str] = {}

    def with_own(language: str) -> Table:
        words = table(language)
        return Table(**{name: getattr(words, name) for name in Table.__slots__} | {"messages": own})

    monkeypatch.setattr(say_module, "table", with_own)
    return own


@pytest.mark.parametrize(
    ("template", "arguments", "language", "sentence"),
    [
        ("{n} {n:source|sources}", {"n": 1}, "en", "1 source"),
        ("{n} {n:source|sources}", {"n": 0}, "en", "0 sources"),
        ("{n} {n:source|sources}", {"n": 0}, "fr", "0 source"),
        ("{n} {n:source|sources}", {"n": 1580}, "fr", "1\u202f580 sources"),
        ("{t:number} times", {"t": "3.3"}, "en", "3.3 times"),
        ("{t:number} fois", {"t": "3.3"}, "fr", "3,3 fois"),
        ("{d:date}", {"d": "2025-03-01"}, "fr", "1er mars 2025"),
        ("{d:date}", {"d": "sometime"}, "fr", "sometime"),
        ("{d:date}", {"d": "2025-12"}, "fr", "décembre 2025"),
        ("{d:date}", {"d": "2022/.."}, "en", "from 2022 on"),
        ("{v:label}", {"v": "not-comparable"}, "fr", "pas comparable"),
        ("{q:quote}", {"q": "si"}, "fr", "«\u202fsi\u202f»"),
        ("{v}", {"v": Unread("no-value")}, "en", "not understood: no figure, date or name in it"),
        ("{a:lower}", {"a": "The fund"}, "en", "the fund"),
    ],
)
def test_places_are_filled_in_the_readers_way(
    sentences: dict[str, str], template: str, arguments: dict[str, str | int], language: str, sentence: str
) -> None:
    sentences["code"] = template
    assert say(Message("code", tuple(arguments.items())), language) == sentence


@pytest.mark.parametrize("text", ["{b}", "{a.__class__}", "{0}", "%s %(b)s", "{{", "}", "$b", "{b!r}", "{a:>9999999}"])
def test_text_of_a_source_never_acts_as_a_template(sentences: dict[str, str], text: str) -> None:
    sentences["code"] = "{a} and {b}"
    assert say(Message("code", (("a", text), ("b", "secret"))), "en") == f"{text} and secret"


def test_sources_are_shown_by_the_names_that_readers_know(sentences: dict[str, str]) -> None:
    sentences["code"] = "{a:source} says so"
    message = Message("code", (("a", "aip-2025"),))
    assert say(message, "en", sources={"aip-2025": "Gazette, 3 May 2025"}) == "Gazette, 3 May 2025 says so"
    assert say(message, "en") == "aip-2025 says so"


def test_a_code_without_a_sentence_still_tells_its_content() -> None:
    assert say(Message("no-such-code"), "fr") == "no-such-code"
    assert say_function(Message("no-such-code", (("a", 2000), ("b", "x"))), "en") == "no-such-code (a: 2,000, b: x)"


def test_a_place_that_nothing_fills_still_tells_the_rest(sentences: dict[str, str]) -> None:
    sentences["code"] = "{a} against {b}"
    assert say(Message("code", (("a", "x"),)), "en") == "code (a: x)"


def test_labels_fall_back_to_the_codes_own_words() -> None:
    assert label("not-comparable", "en") == "not comparable"
    assert label("some-new_code", "fr") == "some new code"


def test_unknown_languages_are_english() -> None:
    assert label("agreement", "xx") == "agreement"
    assert label("agreement", "fr-CA") == "accord"
