from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.compare.sentences import compare_sentences
from crosscheck.messages import LANGUAGES, say

CASES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["pair"]


def judged(case: dict[str, str], first: str = "a", second: str = "b") -> str:
    language, other = case["language"], case.get("language_b", case["language"])
    if first == "b":
        language, other = other, language
    return compare_sentences(case[first], case[second], language, other).relation


def fits(relation: str, wanted: str) -> bool:
    return relation != wanted.removeprefix("not ") if wanted.startswith("not ") else relation == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['a'][:30]} | {case['b'][:30]}")
def test_judges_the_pairs_of_the_table(case: dict[str, str]) -> None:
    assert fits(judged(case), case["relation"]), case["why"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['a'][:30]} | {case['b'][:30]}")
def test_does_not_depend_on_the_order_of_the_two(case: dict[str, str]) -> None:
    assert judged(case) == judged(case, "b", "a")


@pytest.mark.parametrize("case", [case for case in CASES if case["a"]], ids=lambda case: case["a"][:40])
def test_a_sentence_never_contradicts_itself(case: dict[str, str]) -> None:
    assert compare_sentences(case["a"], case["a"], case["language"]).relation == "agree"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_reason_and_step_can_be_said(language: str) -> None:
    for case in CASES:
        judgement = compare_sentences(case["a"], case["b"], case["language"], case.get("language_b", ""))
        for message in (judgement.reason, *(step.note for step in judgement.steps)):
            words = say(message, language)
            assert not words.startswith(message.code)
            assert "{" not in words


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        ("en", "The town had 23,410 residents in 2019.", "The town had less than 20,000 residents before 1990."),
        (
            "fr",
            "La ville comptait 23 410 habitants en 2019.",
            "La ville comptait moins de 20 000 habitants avant 1990.",
        ),
    ],
)
def test_two_days_of_two_figures_are_never_a_certain_contradiction(language: str, a: str, b: str) -> None:
    assert compare_sentences(a, b, language).confidence == "possible"


def test_steps_point_at_the_words_they_rest_on() -> None:
    a, b = "Le séisme a fait 31 morts.", "Selon la radio, le séisme a fait au moins 54 morts."
    (step,) = (step for step in compare_sentences(a, b, "fr").steps if step.relation == "contradict")
    assert a[slice(*step.left)] == "31"
    assert b[slice(*step.right)].startswith("au moins 54")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "\ud800 12 %", "12", "(((((", "," * 5000, "1 " * 5000, "ne " * 5000, "a" * 100_000, "🜁" * 100],
    ids=["empty", "blank", "nul", "surrogate", "number", "brackets", "commas", "ones", "ne", "long word", "symbols"],
)
def test_survives_hostile_input(text: str) -> None:
    for language in ("en", "fr", "", "xx"):
        assert compare_sentences(text, "The bridge cost 412 million dollars.", language).relation != "contradict"
        compare_sentences(text, text, language)


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "fr", ""]))
@settings(max_examples=60, deadline=None)
def test_is_symmetric_on_any_text(a: str, b: str, language: str) -> None:
    there, back = compare_sentences(a, b, language or "en"), compare_sentences(b, a, language or "en")
    assert (there.relation, there.confidence) == (back.relation, back.confidence)
