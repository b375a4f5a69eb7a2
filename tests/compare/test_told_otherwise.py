from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from crosscheck.compare.sentences.in_one_word import tell_in_one_word
from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.sentence import Sentence, take_apart
from crosscheck.compare.sentences.synonyms import load_meaning
from crosscheck.read import read

FOLDER = resources.files("crosscheck.compare.sentences") / "meanings"
LANGUAGES = ["en", "fr"]


def told(text: str, language: str = "fr") -> Sentence:
    return tell_in_one_word(
        take_apart(text, read(text, language), load_lexicon(language)), load_meaning(load_lexicon(language).language)
    )


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Ilda Morvan a vu le jour à Brest.", "né", "fr"),
        ("Le préfet reste en poste.", "maintenu", "fr"),
        ("Le braqueur est toujours en fuite.", "fugitif", "fr"),
        ("Les ministres ont donné leur feu vert.", "accepté", "fr"),
    ],
)
def test_tells_a_phrase_in_one_word(text: str, word: str, language: str) -> None:
    assert load_lexicon(language).look_up(word)[0] in {each.key for each in told(text, language).words}


def test_what_only_joins_is_not_told_at_all() -> None:
    sentence = told("Le rallye a eu lieu comme prévu à une large majorité.")
    assert not {"prevu", "major"} & {word.key for word in sentence.words}
    assert not sentence.quantifiers


def test_a_phrase_ends_where_a_word_stands_between() -> None:
    text = "Il a vu hier le jour se lever."
    assert told(text).words == take_apart(text, read(text, "fr"), load_lexicon("fr")).words


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_is_its_own_opposite(code: str) -> None:
    opposites = load_meaning(code).opposites
    assert not [key for key, others in opposites.items() if key in others]
    assert all(key in opposites[other] for key, others in opposites.items() for other in others)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_words_of_one_line_are_opposites(code: str) -> None:
    table = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    lexicon, opposites = load_lexicon(code), load_meaning(code).opposites
    clash = [
        line
        for line in table["words"]
        for one in line.split()
        for other in line.split()
        if lexicon.look_up(other)[0] in opposites.get(lexicon.look_up(one)[0], ())
    ]
    assert not clash
