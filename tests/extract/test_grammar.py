"""The data of a language: its words, its verb forms, and the attributes that its frames lead to."""

from __future__ import annotations

import pytest

from crosscheck.errors import ConfigError
from crosscheck.extract.conjugate import conjugate
from crosscheck.extract.language_data import LANGUAGES
from crosscheck.extract.load_grammar import load_grammar
from crosscheck.extract.senses import Sense, load_dimensions, load_senses, sense_named
from crosscheck.extract.word_classes import check_classes
from crosscheck.group import catalogue
from crosscheck.names import fold

CATALOGUE = {attribute.key for attribute in catalogue()}


def attributes(sense: Sense) -> set[str]:
    return ({sense.date, sense.part, sense.initial} | set(sense.values.values()) | set(sense.planned.values())) - {""}


@pytest.mark.parametrize("name", sorted(load_senses()))
def test_every_attribute_of_a_sense_is_in_the_catalogue(name: str) -> None:
    assert attributes(load_senses()[name]) <= CATALOGUE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_attribute_of_a_role_is_in_the_catalogue(language: str) -> None:
    given = {attribute for entries in load_grammar(language).roles.values() for _, attribute in entries}
    assert given - {"role"} <= CATALOGUE


def test_every_attribute_of_a_dimension_is_in_the_catalogue() -> None:
    assert set(load_dimensions().values()) <= CATALOGUE
    assert all(fold(name) == name for name in load_dimensions().values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_enough_for_general_news(language: str) -> None:
    found = load_grammar(language)
    frames = {sense.name for senses in found.verbs.values() for sense in senses}
    frames |= {sense.name for entries in found.nouns.values() for _, sense in entries}
    assert len(frames) >= 150
    assert len(found.verbs) >= 180


def test_a_sense_of_one_language_is_one_of_the_other() -> None:
    used = [{sense.name for entries in load_grammar(code).nouns.values() for _, sense in entries} for code in LANGUAGES]
    only = used[0] ^ used[1]
    assert len(only) <= 12, only


@pytest.mark.parametrize(
    ("language", "lemma", "form", "tense"),
    [
        ("fr", "lever", "lève", "present"),
        ("fr", "lever", "lèvera", "future"),
        ("fr", "investir", "investissent", "present"),
        ("fr", "rejoindre", "rejoint", "participle"),
        ("fr", "prévoir", "prévoyait", "past"),
        ("fr", "construire", "construira", "future"),
        ("fr", "acquérir", "acquis", "participle"),
        ("fr", "placer", "plaçait", "past"),
        ("en", "plan", "planned", "past"),
        ("en", "carry", "carries", "present"),
        ("en", "build", "built", "participle"),
        ("en", "raise", "raising", "gerund"),
        ("en", "commit", "committed", "past"),
        ("en", "win", "won", "past"),
    ],
)
def test_verbs_are_conjugated(language: str, lemma: str, form: str, tense: str) -> None:
    readings = load_grammar(language).forms[form]
    assert (lemma, tense) in {(reading.lemma, reading.tense) for reading in readings}


def test_a_verb_that_no_ending_fits_is_its_base_form_only() -> None:
    assert [form for form, _ in conjugate("clore", {"er": {"present": "e / ent"}})] == ["clore"]


def test_an_unknown_tense_is_an_error_that_names_it() -> None:
    with pytest.raises(ConfigError, match="aorist"):
        list(conjugate("lever", {"er": {"aorist": "a"}}))


def test_an_unknown_sense_is_an_error_that_names_file_and_word() -> None:
    with pytest.raises(ConfigError, match=r"frames/fr\.toml.*fly"):
        sense_named(load_senses(), "fly", "fr")


@pytest.mark.parametrize(
    ("table", "given", "message"),
    [
        ("words", {"at": ""}, r"grammar/xx\.toml: \[words\] lacks before"),
        ("words", {"at": "", "before": "", "behind": ""}, r"grammar/xx\.toml: \[words\] does not know behind"),
        ("traits", {}, r"\[traits\] lacks head_last"),
    ],
)
def test_a_class_too_few_or_too_many_is_an_error_that_names_it(table: str, given: dict[str, str], message: str) -> None:
    known = {"words": {"at": "", "before": ""}, "traits": {"head_last": ""}}
    words = {"words": {"at": "", "before": ""}, "traits": {"head_last": True}} | {table: given}
    with pytest.raises(ConfigError, match=message):
        check_classes("xx", words, known)
