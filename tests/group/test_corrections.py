"""What a publisher's later version takes back, and what it only tells again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crosscheck.group import make_reading, mark_corrected
from crosscheck.group.corrections import recounts
from crosscheck.model import Amount, Attribute, Claim, Quote, Reading, Source, Span, Value, Written

COST = Attribute("cost", kind="amount", dimension="money")
OLD, NEW, NEWER = Source("old"), Source("new", corrects="old"), Source("newer", corrects="new")


def money(number: str, place: str = "1") -> Amount:
    value = Decimal(number)
    return Amount(value, value, "GBP", "money", Decimal(place), Written(value, value, "GBP"))


def reading(source: str, value: Value, text: str = "", words: str = "") -> Reading:
    start = text.find(words) if words else 0
    quote = Quote(text, 0, len(text)) if text else None
    made = Claim(f"{source}-{start}-{words}", source, "port", "cost", words or "as written", quote=quote)
    return make_reading(made, Source(source), COST, value)


def marks(*readings: Reading, sources: tuple[Source, ...] = (OLD, NEW), **texts: str) -> list[str]:
    return [one.corrected_by for one in mark_corrected(readings, sources, texts)]


def test_a_chain_of_corrections_is_followed_to_its_end() -> None:
    chain = (OLD, NEW, NEWER)
    old, new, newer = reading("old", money("420")), reading("new", money("420")), reading("newer", money("470"))
    assert marks(old, new, newer, sources=chain) == ["newer", "newer", ""]
    assert marks(old, newer, sources=chain) == ["newer", ""], "the version between need not mention it"


def test_a_circle_of_corrections_ends() -> None:
    circle = (Source("old", corrects="new"), NEW)
    assert marks(reading("old", money("1")), reading("new", money("2")), sources=circle) == ["new", "old"]


def test_a_finer_figure_or_date_takes_nothing_back() -> None:
    assert marks(reading("old", money("1200", "100")), reading("new", money("1230", "10"))) == ["", ""]
    year = Span(date(2026, 1, 1), date(2026, 12, 31), "year", "2026")
    march = Span(date(2026, 3, 1), date(2026, 3, 31), "month", "2026-03")
    later = Span(date(2027, 3, 1), date(2027, 3, 31), "month", "2027-03")
    assert marks(reading("old", year), reading("new", march)) == ["", ""]
    assert marks(reading("old", year), reading("new", later)) == ["new", ""]


TEXT = "The port will cost £470 million.\nAn earlier version of this article said it would cost £420 million."


def test_a_notice_tells_the_old_value_again_and_is_taken_back_with_it() -> None:
    first, note = TEXT.split("\n")
    old = reading("old", money("420"))
    new = reading("new", money("470"), first, "£470 million")
    place = TEXT.index(note)
    told = reading("new", money("420"), note, "£420 million")
    assert told.claim.quote is not None
    placed = Quote(note, place, place + len(note))
    told = replace(told, claim=replace(told.claim, quote=placed))
    assert marks(old, new, told, new=TEXT) == ["new", "", "new"]


@pytest.mark.parametrize(
    ("sentence", "value", "old"),
    [
        ("An earlier version of this article said it would cost £420 million.", "£420 million", True),
        ("This article incorrectly stated that it would cost £420 million, not £470 million.", "£420 million", True),
        ("This article incorrectly stated that it would cost £420 million, not £470 million.", "£470 million", False),
        ("Correction: it will cost £470 million, not £420 million.", "£470 million", False),
        ("Correction: it will cost £470 million, not £420 million.", "£420 million", True),
        ("It will cost £470 million, and not £420 million as an earlier version said.", "£420 million", True),
        ("It will cost £470 million.", "£470 million", False),
        ("The first version of the plan was dropped. It will cost £470 million.", "£470 million", False),
        ("Une première version de cet article indiquait un coût de 420 millions.", "420 millions", True),
        ("Le coût est de 470 millions et non de 420 millions.", "470 millions", False),
        ("Le coût est de 470 millions et non 420 millions.", "420 millions", True),
        ("Contrairement à ce que nous avions écrit, le coût est de 470 millions.", "470 millions", False),
        ("Nous écrivions à tort que le coût n’est que de 420 millions.", "420 millions", True),
    ],
)
def test_what_a_sentence_tells_again(sentence: str, value: str, old: bool) -> None:
    assert recounts(reading("new", money("1"), sentence, value), sentence) is old
