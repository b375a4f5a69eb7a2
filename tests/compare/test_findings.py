"""Whole facts: the worked example of an alliance and its target, and what findings say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from crosscheck.compare import compare
from crosscheck.group import catalogue, group, imply_currencies, index_attributes, make_reading, mark_corrected
from crosscheck.messages import say
from crosscheck.model import Claim, Finding, Members, Message, Quote, Reading, Source, Subject, Unread
from crosscheck.read import read_value

CATALOGUE = catalogue()
BY_WORD = index_attributes(CATALOGUE)
ALLIANCE = "AI Infrastructure Partnership"


def claim(
    source: Source,
    attribute: str,
    value: str,
    *,
    status: str = "",
    scope: str = "",
    at: int = 0,
    complete: bool = False,
) -> Reading:
    known = BY_WORD[attribute]
    made = Claim(
        f"{source.id}-{attribute}-{at}", source.id, ALLIANCE, attribute, value, status=status, scope=scope,
        quote=Quote(value, at, at + len(value)), complete=complete, confidence="certain",
    )  # fmt: skip
    read = read_value(value, source.language, kind=known.kind)
    if complete and isinstance(read, Members):
        read = Members(read.included, read.excluded, True, read.count)
    return make_reading(made, source, known, read)


def judged(readings: Iterable[Reading]) -> list[Finding]:
    understood = list(readings)
    return [
        finding
        for one in group(imply_currencies(understood, CATALOGUE), (), CATALOGUE)
        for finding in compare(one, context=understood)
    ]


CISCO = Source("cisco", language="fr")
NVIDIA = Source("nvidia", language="fr", published="2025-03-21")


def worked_example() -> list[Reading]:
    """One article gives a target of 30 billion, another one of 100, with the history and the money so far."""
    return [
        claim(CISCO, "fund target", "jusqu'à 30 milliards de dollars", status="target"),
        claim(NVIDIA, "fund target", "jusqu'à 100 milliards de dollars", status="target", at=100),
        claim(NVIDIA, "fund target", "30 milliards", status="initial", at=200),
        claim(NVIDIA, "fund target", "100 milliards de dollars", status="committed", at=900),
        claim(CISCO, "founding date", "fin 2024"),
        claim(NVIDIA, "launch date", "septembre 2024"),
    ]


def test_the_two_targets_contradict_for_certain() -> None:
    (found,) = [one for one in judged(worked_example()) if one.verdict == "contradiction"]
    assert found.confidence == "certain"
    assert found.missing == ()
    assert [reading.claim.value for one in found.positions for reading in one.founders] == [
        "jusqu'à 30 milliards de dollars",
        "jusqu'à 100 milliards de dollars",
    ]
    assert "superseded" in {message.code for message in found.diagnosis}
    assert say(found.reason, "en") == "cisco says up to $30 billion; nvidia says up to $100 billion (3.3 times)"
    assert "jusqu'à 30 milliards de dollars selon cisco" in say(found.reason, "fr")


def test_what_is_committed_is_not_comparable_with_the_targets() -> None:
    (found,) = [one for one in judged(worked_example()) if one.verdict == "not-comparable"]
    assert found.rule == "not-comparable-status"
    assert "committed" in {reading.status for reading in found.readings()}


def test_the_history_is_a_change() -> None:
    (found,) = [one for one in judged(worked_example()) if one.verdict == "changed"]
    assert [reading.status for one in found.positions for reading in one.founders] == ["initial", "target"]


def test_formed_in_late_2024_and_launched_in_september_agree() -> None:
    (found,) = [one for one in judged(worked_example()) if one.verdict == "agreement"]
    assert found.rule == "agreement-less-precise"


def test_three_sources_are_two_positions_not_three_pairs() -> None:
    sources = [Source(name, language="en") for name in "abc"]
    values = ("$30 billion", "$30.2 billion", "$100 billion")
    (found,) = judged(claim(source, "revenue", value) for source, value in zip(sources, values, strict=True))
    assert [one.origins for one in found.positions] == [("a", "b"), ("c",)]


def test_a_claim_that_fits_several_positions_supports_each_and_founds_none() -> None:
    values = {"a": "$30 billion", "b": "$100 billion", "c": "at least $20 billion"}
    (found,) = judged(claim(Source(name, language="en"), "revenue", value) for name, value in values.items())
    assert found.verdict == "contradiction"
    assert [[reading.claim.source for reading in one.supporters] for one in found.positions] == [["c"], ["c"]]


def test_an_extracted_text_that_gives_two_figures_does_not_contradict_itself() -> None:
    source = Source("a", language="en")
    readings = [
        replace(one, claim=replace(one.claim, reasons=("verb",)))
        for one in (claim(source, "cost", "$30 billion"), claim(source, "cost", "$100 billion", at=90))
    ]
    (found,) = judged(readings)
    assert found.verdict == "single-source"
    assert say(found.reason, "en") == "a says both $30 billion and $100 billion"
    accepted = [replace(one, claim=replace(one.claim, review="accepted")) for one in readings]
    (decided,) = judged(accepted)
    assert (decided.verdict, decided.confidence) == ("contradiction", "certain")
    witness = claim(Source("b", language="en"), "cost", "$100 billion")
    (against,) = judged([*readings, witness])
    assert (against.verdict, against.missing) == ("contradiction", ("review",))


def test_two_extracted_texts_that_both_give_both_figures_do_not_contradict_each_other() -> None:
    readings = [
        replace(one, claim=replace(one.claim, reasons=("verb",)))
        for name in "ab"
        for one in (
            claim(Source(name, language="en"), "number of sites", "three sites"),
            claim(Source(name, language="en"), "number of sites", "twelve sites", at=90),
        )
    ]
    assert "contradiction" not in {one.verdict for one in judged(readings)}


def test_a_text_that_nobody_has_reviewed_does_not_count_its_members_twice() -> None:
    told = [
        claim(CISCO, "number of members", "sept membres"),
        claim(CISCO, "number of members", "huit membres", at=50),
        claim(CISCO, "member", "Orvane", at=90),
    ]
    read = [replace(one, claim=replace(one.claim, reasons=("verb",))) for one in told]
    assert "contradiction" in {finding.verdict for finding in judged(told)}
    assert {finding.verdict for finding in judged(read)} == {"single-source"}


def test_copies_are_counted_and_confirm_nothing() -> None:
    release, copy = Source("release", language="en"), Source("copy", language="en", origin="release")
    readings = [claim(release, "revenue", "$30 billion"), claim(copy, "revenue", "$30 billion")]
    (found,) = judged([readings[0], replace(readings[1], origin="release")])
    assert found.verdict == "single-source"
    assert say(found.reason, "en") == "only release says it, repeated by 1 source"


def test_a_claim_taken_back_is_history() -> None:
    first = Source("v1", language="en")
    second = Source("v2", language="en", corrects="v1")
    readings = [claim(first, "revenue", "$30 million"), claim(second, "revenue", "$30 billion")]
    found = judged(mark_corrected(readings, [first, second]))
    assert {one.verdict for one in found} == {"changed", "single-source"}
    (changed,) = [one for one in found if one.verdict == "changed"]
    assert say(changed.reason, "en") == "v2 corrects v1, which said $30 million"


def test_what_both_versions_say_is_not_what_one_corrects() -> None:
    first = Source("v1", language="en")
    second = Source("v2", language="en", corrects="v1")
    readings = [
        claim(source, "cost", value, at=at)
        for source, figure in ((first, "$46 billion"), (second, "$48 billion"))
        for at, value in ((0, "$18 billion"), (90, figure))
    ]
    (changed,) = [one for one in judged(mark_corrected(readings, [first, second])) if one.verdict == "changed"]
    assert [one.founders[0].claim.value for one in changed.positions] == ["$46 billion", "$48 billion"]


def test_what_cannot_be_read_is_listed() -> None:
    (found,) = judged([claim(Source("a", language="en"), "revenue", "a lot of money")])
    assert found.verdict == "unread"
    assert isinstance(found.positions[0].value, Unread)


def test_six_members_and_five_names_do_not_clash_but_seven_names_do() -> None:
    counting = claim(Source("a", language="en"), "member", "six members")
    for names, verdict in (("B, C, D, E and F", "compatible"), ("B, C, D, E, F, G and H", "contradiction")):
        found = judged([counting, claim(Source("b", language="en"), "member", names)])
        assert [one.verdict for one in found if not one.member] == [verdict]


def test_a_member_whose_two_names_a_person_joined_is_denied_by_neither_list() -> None:
    readings = [
        claim(Source("a", language="fr"), "member", "Brisane et la Banque Olvane", complete=True),
        claim(Source("b", language="en"), "member", "Brisane SA and Olvane Bank", complete=True),
    ]
    joined = [
        Subject("banque olvane", "Banque Olvane", ("Banque Olvane", "Olvane Bank")),
        Subject("brisane", "Brisane", ("Brisane", "Brisane SA")),
    ]
    found = [finding for one in group(readings, joined, CATALOGUE) for finding in compare(one, context=readings)]
    assert [(finding.verdict, finding.member) for finding in found] == [
        ("agreement", "Banque Olvane"),
        ("agreement", "Brisane"),
    ]


def test_a_complete_list_must_have_the_stated_number() -> None:
    counting = claim(Source("a", language="en"), "member", "six members")
    found = judged([counting, claim(Source("b", language="en"), "member", "B, C, D, E and F", complete=True)])
    assert [one.verdict for one in found if not one.member] == ["contradiction"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_sentence_is_in_the_tables(language: str) -> None:
    for finding in judged(worked_example()):
        for message in (finding.message, finding.reason, *finding.diagnosis):
            assert not said_barely(message, language)


def said_barely(message: Message, language: str) -> bool:
    """Whether the tables lack the sentence, so that the code itself is shown."""
    return say(message, language).startswith(message.code + " (") or say(message, language) == message.code


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (("€312 million", "€321 million"), "a says €312 million; b says €321 million"),
        (("€300 million", "€321 million"), "a says €300 million; b says €321 million (1.1 times)"),
    ],
)
def test_a_ratio_that_rounds_to_one_is_left_unsaid(values: tuple[str, str], told: str) -> None:
    sources = [Source(name, language="en") for name in "ab"]
    (found,) = judged(claim(source, "revenue", value) for source, value in zip(sources, values, strict=True))
    assert say(found.reason, "en") == told


def test_the_reason_is_about_the_values_that_the_headline_names() -> None:
    sources = [Source(name, language="en") for name in "abc"]
    values = ("306 people", "305 people", "1,305 people")
    (found,) = judged(claim(source, "headcount", value) for source, value in zip(sources, values, strict=True))
    assert say(found.message, "en") == "305 people against 1,305 people, and 1 more position"
    assert say(found.reason, "en") == "b says 305 people; c says 1,305 people (4.3 times); 1 more position"


def test_a_time_that_is_no_day_is_put_in_order_by_its_source() -> None:
    first, later = Source("first", language="fr", published="2026-05-04"), Source("later", published="2026-05-09")
    readings = [
        replace(claim(first, "dead", "12 morts"), period="la veille"),
        claim(later, "dead", "23 dead"),
    ]
    (found,) = judged(readings)
    assert found.verdict == "changed"
    assert [position.founders[0].claim.source for position in found.positions] == ["first", "later"]


def test_values_of_one_day_that_contradict_have_not_changed() -> None:
    told = (("a", "34.8%", "2026-03-16"), ("b", "38.4%", "2026-03-16"), ("c", "38.4%", "2026-05-30"))
    readings = [claim(Source(name, language="en", published=day), "vote share", value) for name, value, day in told]
    dated = [replace(reading, period="2026-03-15") for reading in readings]
    assert [one.verdict for one in judged(dated)] == ["contradiction"]
    assert [one.verdict for one in judged(readings)] == ["contradiction", "changed"]
