"""The schema that editors use and the parser agree on what a claim file may hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck.claims.claims_schema import claims_schema
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS
from crosscheck.claims.parse_yaml import parse_yaml
from crosscheck.errors import ClaimFileError
from crosscheck.files.text_file import TextFile

VALIDATOR = jsonschema.Draft202012Validator(claims_schema())
WORDS = st.sampled_from(
    "30 milliards||no|Yes|OFF|maybe|null|accepted|certain|wire|fr|en-GB|français|2025|2025-05|2025-05-15|2025-5-1"
    "|15 May|2025-13|0000|2025-05-15T10:00:00Z|2025-05-15 10:00"
    "|sources/a.txt|../a.txt|/a.txt|a/../../b|C:\\a|\\a|a..b|..|.| "
    f"|{'0' * 64}|{'F' * 64}|{'0' * 63}".split("|")
)
VALUES = WORDS | st.none() | st.booleans() | st.integers(-5, 2030) | st.lists(WORDS | st.none(), max_size=2)
VALUES = VALUES | st.just({"a": "b"})
CLAIM_WORDS = st.sampled_from([key.name for key in CLAIM_KEYS] + ["nonsense"])
SOURCE_WORDS = st.sampled_from([word for key in SOURCE_KEYS for word in (key.name, *key.aliases)] + ["id"])
NEEDED = st.fixed_dictionaries({"subject": st.just("A"), "attribute": WORDS, "value": VALUES})
CLAIM = st.builds(lambda *parts: parts[0] | parts[1], NEEDED, st.dictionaries(CLAIM_WORDS, VALUES, max_size=2))
FILES = st.fixed_dictionaries(
    {},
    optional={
        "source": st.dictionaries(SOURCE_WORDS, VALUES, max_size=2) | VALUES,
        "claims": st.lists(CLAIM | VALUES, max_size=2) | VALUES,
    },
)


def accepts(tree: Any) -> bool:
    try:
        return not parse_yaml(TextFile("a.yaml", json.dumps(tree, ensure_ascii=False)), "a", Path("/w")).problems
    except ClaimFileError:
        return False


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(claims_schema())


@settings(max_examples=600, deadline=None)
@given(FILES)
@example({})
@example({"claims": []})
@example({"claims": None, "source": None})
@example({"source": {"published": "2025", "issued": "2025"}})
@example({"source": {"published": 2025}})
@example({"source": {"language": False}})
@example({"source": {"sha256": 1}})
@example({"source": {"text": 3}})
def test_schema_and_parser_accept_the_same(tree: Any) -> None:
    assert VALIDATOR.is_valid(tree) == accepts(tree)


def test_every_key_says_what_it_means() -> None:
    properties = claims_schema()["properties"]["claims"]["anyOf"][1]["items"]["properties"]
    assert set(properties) == {key.name for key in CLAIM_KEYS}
    assert all(value["description"] for value in properties.values())
