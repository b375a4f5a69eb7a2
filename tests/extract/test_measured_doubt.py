"""Kinds of claims that are only possible by measure: what a row of `doubts.toml` may say, and that none is idle."""

from __future__ import annotations

from typing import Any

import pytest

from crosscheck.errors import ConfigError
from crosscheck.extract import extract
from crosscheck.extract.drafts.measured_doubt import read_doubts
from crosscheck.model import Document

ROW: dict[str, Any] = {"why": "of-what-unsaid", "attributes": ["stake"], "unless": "scope", "right": 0, "wrong": 9}

POSSIBLE = [
    ("en", "Tallvik Bank, which owns 22% of the shares, backs the plan.", "22%", "of-what-unsaid"),
    ("fr", "Les statuts ont changé. La banque Tallvik détient 22 % du capital.", "22 %", "of-what-unsaid"),
    ("en", "Velmont bought Pelmora in a contract worth $9 billion.", "$9 billion", ""),
    ("en", "Ann Lee was a judge in Halden for 20 years.", "20 years", ""),
    ("en", "Ann Lee joined from the insurer Norvel.", "Norvel", "wide-attribute"),
    ("fr", "Ann Lee est membre du parti Avenir commun depuis 2012.", "Lee", "name-goes-on"),
]


def test_a_row_is_read() -> None:
    assert [doubt.why for doubt in read_doubts({"doubt": [ROW]})] == ["of-what-unsaid"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"why": "because"}, "why is no reason"),
        ({"attributes": []}, "attributes is no list of words"),
        ({"reasons": ["because"]}, "reasons has an unknown one"),
        ({"unless": "status"}, 'unless is "scope"'),
        ({"right": "many"}, "whole numbers"),
        ({"note": "seen"}, "unknown note"),
    ],
)
def test_a_wrong_row_is_refused(change: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        read_doubts({"doubt": [ROW | change]})


def test_a_row_without_a_sign_is_refused() -> None:
    with pytest.raises(ConfigError, match="needs one of"):
        read_doubts({"doubt": [{"why": "of-what-unsaid", "right": 0, "wrong": 9}]})


def test_a_table_holds_rows_alone() -> None:
    with pytest.raises(ConfigError, match="needs"):
        read_doubts({"doubts": []})


@pytest.mark.parametrize(("language", "text", "value", "why"), POSSIBLE)
def test_what_is_left_open_is_possible_and_says_why(language: str, text: str, value: str, why: str) -> None:
    claims = [found.claim for found in extract(Document("a", text, language=language)).proposals]
    told = [claim for claim in claims if value in claim.value]
    assert told
    assert all(claim.confidence == "possible" for claim in told)
    assert not why or any(why in claim.reasons for claim in told)
