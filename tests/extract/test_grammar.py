"""The data of a language: its words, its verb forms, and the attributes that its frames lead to."""

from __future__ import annotations

from typing import get_args

import pytest

from crosscheck.errors import ConfigError
from crosscheck.extract.language.attribute_set import AttributeSet, attribute_set, read_attribute_sets
from crosscheck.extract.language.conjugate import conjugate
from crosscheck.extract.language.language_data import LANGUAGES, language_data
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.language.senses import Sense, load_dimensions, load_senses, sense_named
from crosscheck.extract.language.word_classes import check_classes
from crosscheck.group import catalogue
from crosscheck.names import fold

CATALOGUE = {attribute.key for attribute in catalogue()}


def attributes(sense: Sense) -> set[str]:
    return ({sense.date, sense.part} | set(sense.values.values()) | set(sense.planned.values())) - {""}


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


# Senses that one language alone has words for, and why.
ONE_LANGUAGE = {
    "retire": "French retires with an expression (prendre sa retraite), and frames list verbs by their base form",
    "seating": "French tells how many a hall seats with a verb of having and the noun of the seats",
    "transfer_fee verbs": "English says sign or buy, which are used of many things",
    "evacuate nouns": "English has no noun for those who are evacuated but evacuee, which counts those who were",
    "worth verbs": "English says it with an adjective (worth), French with a verb (valoir)",
}
TABLES = ("verb_phrases", "verbs", "nouns", "phrases", "behind")


def senses_of(language: str) -> set[str]:
    """The senses that a language has words for, in whatever table."""
    frames = language_data("frames", language)
    return {name for table in TABLES for name, words in frames[table].items() if words.strip()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_enough_for_general_news(language: str) -> None:
    found = load_grammar(language)
    assert len(senses_of(language)) >= 220
    assert len(found.verbs) >= 240


def test_a_sense_of_one_language_is_one_of_the_other() -> None:
    english, french = senses_of("en"), senses_of("fr")
    assert english ^ french == {name for name in ONE_LANGUAGE if " " not in name}


def test_every_sense_has_words() -> None:
    assert set(load_senses()) == senses_of("en") | senses_of("fr")


@pytest.mark.parametrize("table", ["verbs", "nouns"])
def test_verbs_and_nouns_of_a_sense_stand_in_both_languages(table: str) -> None:
    listed = [
        {name for name, words in language_data("frames", code)[table].items() if words.strip()} for code in LANGUAGES
    ]
    allowed = {name.removesuffix(f" {table}") for name in ONE_LANGUAGE}
    assert not (listed[0] ^ listed[1]) - allowed


def test_things_are_counted_alike() -> None:
    english, french = (set(language_data("frames", code)["counted"]) for code in LANGUAGES)
    # A French coureur is a rider or a runner, a pièce a room or a piece.
    assert english ^ french == {"rooms", "runners"}


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


@pytest.mark.parametrize("name", get_args(AttributeSet))
def test_every_attribute_that_rules_treat_alike_is_in_the_catalogue(name: AttributeSet) -> None:
    assert attribute_set(name) <= CATALOGUE


@pytest.mark.parametrize(
    "change", [{"results": []}, {"results": "revenue"}, {"reults": ["revenue"]}, {"of_bodies": [3]}]
)
def test_a_faulty_set_of_attributes_is_named(change: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match=next(iter(change))):
        read_attribute_sets(language_data("frames", "attributes") | change)
