"""Copies of one text, however printed."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.names import copies

WORDS = [f"word{number}" for number in range(400)]


def text(seed: int, length: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def test_a_reprint_with_another_frame_is_a_copy() -> None:
    release = text(1)
    reprint = "From our newsroom. " + release.upper() + "\n\nContact: " + text(2, 20)
    assert copies({"a": release, "b": reprint, "c": text(3)}) == [("a", "b")]


def test_a_copy_with_another_figure_is_a_copy() -> None:
    release = text(1) + " the fund will raise 30 billion dollars " + text(4)
    assert copies({"a": release, "b": release.replace("30", "100")}) == [("a", "b")]


def test_a_shortened_reprint_is_a_copy() -> None:
    release = text(1, 300)
    assert copies({"a": release, "b": " ".join(release.split()[:200])}) == [("a", "b")]


def test_an_article_that_quotes_a_release_is_not_a_copy() -> None:
    release = text(1, 150)
    article = text(2, 300) + " " + release + " " + text(3, 300)
    assert copies({"a": release, "b": article}) == []


def test_common_boilerplate_makes_no_copies() -> None:
    foot = text(9, 60)
    texts = {f"s{number:02}": text(number, 300) + " " + foot for number in range(80)}
    assert copies(texts) == []


def test_many_copies_of_one_release_are_joined() -> None:
    release = text(1)
    pairs = copies({f"s{number:02}": release + f" printed by {number}" for number in range(50)})
    reached = {"s00"}
    for one, other in pairs:
        if one in reached:
            reached.add(other)
    assert len(reached) == 50


def test_short_texts_are_copies_when_equal() -> None:
    assert copies({"a": "Four words, no more.", "b": "four words no more", "c": "Four other words here"}) == [
        ("a", "b")
    ]
    assert copies({"a": "", "b": ""}) == []


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(st.sampled_from("abcd"), st.text(max_size=300)))
def test_order_changes_nothing(texts: dict[str, str]) -> None:
    turned = dict(reversed(list(texts.items())))
    assert copies(texts) == copies(turned)
