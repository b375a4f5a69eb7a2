"""Relations between names: told alike in both languages, by tables that are checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import ConfigError
from crosscheck.extract import extract
from crosscheck.extract.language import relation_frames
from crosscheck.extract.language.language_data import LANGUAGES, language_data
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.group import catalogue
from crosscheck.model import Claim, Document
from crosscheck.names import fold

CASES = tomllib.loads(Path(__file__).with_name("relations.toml").read_text(encoding="utf-8"))
PRESS = tomllib.loads(Path(__file__).with_name("press.toml").read_text(encoding="utf-8"))["pair"]
ROLES = tomllib.loads(Path(__file__).with_name("press_roles.toml").read_text(encoding="utf-8"))["pair"]
PASSAGES = tomllib.loads(Path(__file__).with_name("press_passages.toml").read_text(encoding="utf-8"))["passage"]
HELD = tomllib.loads(Path(__file__).with_name("press_held.toml").read_text(encoding="utf-8"))["pair"]
CATALOGUE = {attribute.key for attribute in catalogue()}
SENSES = load_relation_senses()


def cases() -> Iterator[tuple[str, str, list[str], list[str]]]:
    assert CASES.keys() == {"pair", "only"}, "a case under another name would never be tried"
    for pair in CASES["pair"]:
        assert {*LANGUAGES, "claim"} <= pair.keys() <= {*LANGUAGES, "claim", "absent"}, pair
        for language in LANGUAGES:
            yield language, pair[language], pair["claim"], pair.get("absent", [])
    for case in CASES["only"]:
        assert case.keys() <= {*LANGUAGES, "claim", "absent"} and not case.keys().isdisjoint(LANGUAGES), case
        for language in (language for language in LANGUAGES if language in case):
            yield language, case[language], case["claim"], case.get("absent", [])


def says(claim: Claim, wanted: str) -> bool:
    told, *details = (part.strip() for part in wanted.split(";"))
    subject, attribute, value = (part.strip() for part in told.split("|"))
    fields = {"status": claim.status, "sure": claim.confidence}
    return (
        any(name in ("*", fold(claim.subject)) for name in map(fold_or_any, subject.split("/")))
        and claim.attribute in attribute.split("/")
        and any(name == "*" or fold(name) in fold(claim.value) for name in value.split("/"))
        and all(fields[detail.partition("=")[0]] == detail.partition("=")[2] for detail in details)
    )


def read(language: str, text: str) -> list[Claim]:
    return [proposal.claim for proposal in extract(Document("case", text, language=language)).proposals]


def fold_or_any(name: str) -> str:
    return name if name == "*" else fold(name)


@pytest.mark.parametrize(("language", "text", "wanted", "absent"), list(cases()))
def test_a_relation_is_told_alike_in_both_languages(
    language: str, text: str, wanted: list[str], absent: list[str]
) -> None:
    claims = read(language, text)
    told = [f"{c.subject} | {c.attribute} | {c.value}; {c.status}; {c.confidence}" for c in claims]
    for entry in wanted:
        assert any(says(claim, entry) for claim in claims), (entry, told)
    for entry in absent:
        assert not any(says(claim, entry) for claim in claims), (entry, told)


@pytest.mark.parametrize(
    ("pairs", "floor"), [(PRESS, 0.75), (ROLES, 0.75), (HELD, 0.6)], ids=["press", "roles", "held"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_most_relations_of_press_sentences_are_found(language: str, pairs: list[dict[str, Any]], floor: float) -> None:
    told = [(entry, read(language, pair[language])) for pair in pairs for entry in pair["claim"]]
    found = sum(any(says(claim, entry) for claim in claims) for entry, claims in told)
    assert found >= floor * len(told)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_half_of_the_relations_of_articles_are_found(language: str) -> None:
    passages = [passage for passage in PASSAGES if passage["language"] == language]
    told = [(entry, read(language, passage["text"])) for passage in passages for entry in passage["claim"]]
    found = sum(any(says(claim, entry) for claim in claims) for entry, claims in told)
    assert found >= len(told) / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_press_sentences_give_no_relation_that_they_do_not_state(language: str) -> None:
    for pair in [*PRESS, *ROLES, *HELD]:
        found = read(language, pair[language]) if "absent" in pair else []
        assert not [entry for entry in pair.get("absent", ()) if any(says(claim, entry) for claim in found)]


@pytest.mark.parametrize("name", sorted(SENSES))
def test_every_attribute_of_a_relation_is_in_the_catalogue(name: str) -> None:
    sense = SENSES[name]
    assert {sense.attribute, sense.inverse, sense.fallback} - {""} <= CATALOGUE


def test_there_are_relations_enough_for_general_news() -> None:
    assert len(SENSES) >= 60


def used(language: str) -> set[str]:
    frames = load_grammar(language).relations
    found = {frame.sense.name for verbs in frames.verbs.values() for frame in verbs}
    found |= {frame.sense.name for entries in frames.nouns.values() for _, frame, _ in entries}
    found |= {act.frame.sense.name for acts in frames.acts.values() for act in acts}
    return found | {frame.sense.name for entries in frames.links.values() for _, frame in entries}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_has_words_in_every_language(language: str) -> None:
    assert used(language) == set(SENSES) - {"happening"}  # said by any verb


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"owner": {"value_verb": "own"}}, "unknown key “value_verb”"),
        ({"overlord": {"value_verbs_subject": "own"}}, "overlord"),
        ({"owner": {"value_verbs_subject": "take a part in"}}, "more than verb, object, lead"),
    ],
)
def test_a_wrong_table_is_an_error_that_names_the_entry(
    monkeypatch: pytest.MonkeyPatch, table: dict[str, dict[str, str]], message: str
) -> None:
    whole = language_data("frames/relations", "en")
    kept = {key: whole[key] for key in ("words", "contractions", "fused")}

    def changed(folder: str, name: str) -> dict[str, object]:
        return language_data(folder, name) if name == "senses" else kept | table

    monkeypatch.setattr(relation_frames, "language_data", changed)
    with pytest.raises(ConfigError, match=message):
        relation_frames.load_relations("en", {"": "s"})


def test_contractions_are_read_as_their_preposition() -> None:
    leads = {frame.leads for frame in load_grammar("fr").relations.verbs["appartenir"] if isinstance(frame, Frame)}
    assert leads == {frozenset({"à", "au", "aux"})}
