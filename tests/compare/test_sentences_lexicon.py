from __future__ import annotations

import tomllib
from collections import Counter
from importlib import resources

import pytest

from crosscheck.compare.sentences.lexicon import load_contrasts, load_events, load_lexicon
from crosscheck.compare.sentences.quantifiers import find_quantifiers
from crosscheck.compare.sentences.stem import fold_word, read_endings, stem
from crosscheck.errors import CrosscheckError

FOLDER = resources.files("crosscheck.compare.sentences") / "lexicon"
LANGUAGES = ["en", "fr"]
TABLES = {code: tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8")) for code in LANGUAGES}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_concept_that_contrasts_has_words(code: str) -> None:
    named = {"@" + concept for concept in TABLES["en"]["concepts"]} | {"@" + c for c in TABLES["fr"]["concepts"]}
    assert set(load_contrasts()) <= named
    assert load_events() <= named
    assert set(TABLES[code]["concepts"]) >= {"dead", "infected", "injured", "born", "worldwide", "total"} - {"total"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_has_one_concept(code: str) -> None:
    words = Counter(fold_word(word) for line in TABLES[code]["concepts"].values() for word in set(line.split()))
    twice = {word for word, times in words.items() if times > 1}
    listed = {
        word for word in twice if len({c for c, line in TABLES[code]["concepts"].items() if word in line.split()}) > 1
    }
    assert len(listed) <= 12, sorted(listed)  # "won" is a victory and an election: the first one counts


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_is_its_own_opposite(code: str) -> None:
    lexicon = load_lexicon(code)
    assert not [key for key, others in lexicon.opposites.items() if key in others]
    assert all(key in lexicon.opposites[other] for key, others in lexicon.opposites.items() for other in others)


def test_an_unknown_language_is_lined_up_with_the_words_of_english() -> None:
    assert load_lexicon("xx").language == "en"
    assert load_lexicon("fr-CA") == load_lexicon("fr")


@pytest.mark.parametrize(
    ("word", "other", "code"),
    [
        ("grossed", "gross", "en"),
        ("passager", "passagers", "fr"),
        ("réduit", "reduits", "fr"),
        ("cities", "city", "en"),
    ],
)
def test_forms_of_one_word_have_one_stem(word: str, other: str, code: str) -> None:
    assert stem(word, code) == stem(other, code)


@pytest.mark.parametrize(
    ("text", "code", "shares"),
    [
        ("Les deux tiers des élèves lisent, un quart chante.", "fr", ["2/3", "1/4"]),
        ("Moins de la moitié des élèves lisent.", "fr", ["0"]),
        ("Aucun élève ne lit.", "fr", ["0"]),
        ("Two thirds of the pupils read.", "en", ["2/3"]),
        ("A third death was reported.", "en", []),
        ("The film Half Nelson was shown.", "en", []),
        ("Le maïs est mûr.", "fr", []),
    ],
)
def test_finds_shares(text: str, code: str, shares: list[str]) -> None:
    assert [str(found.share.low) for found in find_quantifiers(text, load_lexicon(code))] == shares


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"plurals": ["s"]}, "plurals"),
        ({"ending": "s"}, "knows"),
        ({"forms": {"ui": 3}}, "ui"),
        ({"forms": "ui"}, "forms"),
    ],
)
def test_a_faulty_table_of_endings_is_named(change: dict[str, object], named: str) -> None:
    whole: dict[str, object] = {"plurals": "s", "irregular": "", "endings": "e", "prefixes": "un", "forms": {}}
    assert read_endings({"xx": whole})["xx"].plurals == ("s",)
    with pytest.raises(CrosscheckError, match=named):
        read_endings({"xx": whole | change})


def test_a_language_without_endings_keeps_its_words() -> None:
    assert stem("Häuser", "xx") == "hauser"
