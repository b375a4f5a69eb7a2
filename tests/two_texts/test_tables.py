"""The form of the pairs; what crosscheck makes of them is `score.py`'s business."""

import datetime
import hashlib
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PARTS = ("tuned", "held")
RETOLD = ("retold-tuned", "retold-held")
NEEDED = {"id", "language", "a_published", "b_published", "a", "b", "contradiction", "about", "words", "why"}


def load(part: str) -> list[dict[str, object]]:
    return tomllib.loads((HERE / f"{part}.toml").read_text(encoding="utf-8"))["pair"]


@pytest.mark.parametrize("part", PARTS + RETOLD)
def test_a_pair_has_its_fields(part: str) -> None:
    for pair in load(part):
        assert NEEDED <= set(pair) <= NEEDED | {"b_language"}, pair["id"]
        assert {pair["language"], pair.get("b_language", pair["language"])} <= {"fr", "en"}, pair["id"]
        assert pair.get("b_language") != pair["language"], pair["id"]
        assert all(type(pair[day]) is datetime.date for day in ("a_published", "b_published")), pair["id"]
        assert pair["a_published"] <= pair["b_published"], pair["id"]
        assert pair["a"] != pair["b"], pair["id"]


@pytest.mark.parametrize("part", PARTS + RETOLD)
def test_a_contradiction_shows_its_words_and_a_trap_its_reason(part: str) -> None:
    for pair in load(part):
        if pair["contradiction"]:
            assert pair["about"] and not pair["why"], pair["id"]
            first, second = pair["words"]
            assert pair["a"].count(first) == pair["b"].count(second) == 1, pair["id"]
        else:
            assert pair["why"] and not pair["about"] and not pair["words"], pair["id"]


def test_pairs_are_split_by_the_hash_of_their_id() -> None:
    for part in PARTS:
        for pair in load(part):
            digit = int(hashlib.sha256(pair["id"].encode()).hexdigest()[0], 16)
            assert part == ("tuned", "held")[digit % 2], pair["id"]


def test_the_balance_of_the_pairs() -> None:
    pairs = [pair for part in PARTS for pair in load(part)]
    assert len({pair["id"] for pair in pairs}) == len(pairs) == 200
    assert sum(pair["contradiction"] for pair in pairs) == 108
    tongues = [(pair["language"], pair.get("b_language", pair["language"])) for pair in pairs]
    assert tongues.count(("fr", "fr")) == 96
    assert tongues.count(("en", "en")) == 58


def test_each_retold_fact_is_in_one_part() -> None:
    ids = [pair["id"] for part in RETOLD for pair in load(part)]
    assert len(set(ids)) == len(ids) == 180
