from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.claims.claim_id import identified
from crosscheck.claims.decide import decide
from crosscheck.claims.decode_lines import decode_lines
from crosscheck.claims.emit_claims import emit_jsonl
from crosscheck.claims.keys import CLAIM_KEYS
from crosscheck.claims.load_claims import load_claims
from crosscheck.claims.parse_jsonl import parse_jsonl
from crosscheck.claims.store import store
from crosscheck.errors import ClaimFileError
from crosscheck.files.text_file import TextFile
from crosscheck.model import Claim, Quote, Source

ANY = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=40)
LINES = st.text(" \t\nab#:-|>'\"é\xa0\r\u2028", max_size=20)
TEXT = ANY | LINES
SAID = TEXT.filter(lambda text: bool(text.strip()))
CLAIMS = st.builds(
    Claim,
    id=st.just(""),
    source=st.just("a"),
    subject=SAID,
    attribute=SAID,
    value=SAID,
    status=TEXT,
    scope=TEXT,
    as_of=TEXT,
    said_by=TEXT,
    quote=st.none() | st.builds(Quote, SAID),
    review=st.sampled_from(["proposed", "accepted", "edited", "rejected"]),
    confidence=st.sampled_from(["certain", "possible"]),
    subject_written=TEXT,
    complete=st.booleans(),
    note=TEXT,
    reasons=st.lists(TEXT, max_size=3).map(tuple),
)
SOURCES = st.builds(
    Source,
    id=st.just("a"),
    title=TEXT,
    publisher=TEXT,
    url=TEXT,
    language=st.sampled_from(["", "fr", "en-GB", "no"]),
    published=st.sampled_from(["", "2025", "2025-05", "2025-05-15"]),
    source_class=st.sampled_from(["", "primary", "official", "wire", "secondary"]),
    origin=TEXT,
    corrects=TEXT,
    confidential=st.booleans(),
    sha256=st.sampled_from(["", "0" * 64]),
    text_file=st.sampled_from(["", "sources/a.txt"]),
)
SUFFIXES = st.sampled_from([".yaml", ".jsonl"])
Noun = TypeVar("Noun", Claim, Source)


def without_place(noun: Noun) -> Noun:
    return replace(noun, location=None)


def distinct(claims: list[Claim]) -> list[Claim]:
    return list({claim.id: claim for claim in reversed([identified(each, "a") for each in claims])}.values())[::-1]


@settings(deadline=None)
@given(SOURCES, st.lists(CLAIMS, max_size=4), SUFFIXES)
def test_what_is_stored_is_read_again(source: Source, claims: list[Claim], suffix: str) -> None:
    claims = distinct(claims)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = root / "claims" / f"a{suffix}"
        store(path, source, claims)
        (file,) = load_claims([root / "claims"], root)
        assert without_place(file.source) == source
        assert sorted(map(without_place, file.claims), key=lambda each: each.id) == sorted(
            claims, key=lambda each: each.id
        )


@settings(deadline=None)
@given(SOURCES, st.lists(CLAIMS, min_size=1, max_size=4), SUFFIXES)
def test_storing_the_same_again_changes_no_byte(source: Source, claims: list[Claim], suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims", f"a{suffix}")
        store(path, source, claims)
        before = path.read_bytes()
        stored = store(path, source, claims)
        assert path.read_bytes() == before
        assert not stored.added
        assert not stored.removed


@settings(deadline=None)
@given(
    st.lists(CLAIMS, min_size=1, max_size=4),
    st.data(),
    st.dictionaries(st.sampled_from(["value", "subject", "scope", "note", "quote", "as_of"]), TEXT, max_size=3),
    SUFFIXES,
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_decision_changes_what_it_says_and_nothing_else(
    claims: list[Claim], data: st.DataObject, edits: dict[str, str], suffix: str, line_end: str
) -> None:
    edits = {key: text for key, text in edits.items() if text.strip() or key not in ("value", "subject")}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = root / "claims" / f"a{suffix}"
        store(path, Source("a", title="T"), claims)
        path.write_bytes(path.read_bytes().replace(b"\n", line_end.encode()))
        before = load_claims([path], root)[0].claims
        number = data.draw(st.integers(0, len(before) - 1))
        decide(path, before[number], "edited", edits)
        after = load_claims([path], root)[0].claims
        fields = {key: text for key, text in edits.items() if key != "quote"}
        expected = replace(before[number], review="edited", **fields)
        if "quote" in edits:
            expected = replace(expected, quote=Quote(edits["quote"]) if edits["quote"] else None)
        expected = identified(expected, "a")
        assert replace(without_place(after[number]), id=expected.id) == without_place(expected)
        others = [without_place(each) for each in before[:number] + before[number + 1 :]]
        assert [replace(without_place(each), id="") for each in after[:number] + after[number + 1 :]] == [
            replace(each, id="") for each in others
        ]


@settings(deadline=None)
@given(st.lists(CLAIMS, max_size=3), st.lists(CLAIMS, max_size=3), SUFFIXES)
def test_a_new_extraction_replaces_proposals_and_keeps_decisions(
    old: list[Claim], new: list[Claim], suffix: str
) -> None:
    new = distinct([replace(claim, review="proposed") for claim in new])
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        path = root / "claims" / f"a{suffix}"
        store(path, Source("a"), distinct(old))
        before = load_claims([path], root)[0].claims
        stored = store(path, Source("a"), new)
        after = load_claims([path], root)[0].claims
        decided = [without_place(claim) for claim in before if claim.review != "proposed"]
        left = list(map(without_place, after))
        assert [claim for claim in left if claim.review != "proposed"] == decided
        wanted = {claim.id for claim in new}
        assert {claim.id for claim in left if claim.review == "proposed"} <= wanted
        assert len(left) == len(stored.kept) + len(stored.added)
        for claim in new:
            assert claim.id in {each.id for each in left} or any(
                each.value == claim.value or each.quote is None or each.review == "edited" for each in decided
            )


def test_every_field_of_a_claim_has_a_key() -> None:
    keys = {key.attribute for key in CLAIM_KEYS}
    assert keys == set(Claim.__slots__) - {"id", "source", "location"}


@pytest.mark.parametrize("suffix", [".yaml", ".jsonl"])
@pytest.mark.parametrize("text", ["\0", "a\ud800"])
def test_what_no_file_can_hold_is_refused_before_anything_is_written(tmp_path: Path, suffix: str, text: str) -> None:
    path = tmp_path / "claims" / f"a{suffix}"
    with pytest.raises(ClaimFileError):
        store(path, Source("a"), [Claim("", "a", "S", "t", text)])
    assert not path.exists()
    store(path, Source("a"), [Claim("", "a", "S", "t", "3")])
    before = path.read_bytes()
    with pytest.raises(ClaimFileError):
        store(path, Source("a"), [Claim("", "a", "S", "t", text)])
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@settings(deadline=None)
@given(st.lists(CLAIMS, min_size=1, max_size=4), st.booleans())
def test_the_fast_way_through_lines_gives_what_the_exact_way_gives(claims: list[Claim], escaped: bool) -> None:
    text = emit_jsonl(Source("a", title="T"), claims)
    if escaped:
        text = "".join(json.dumps(json.loads(line)) + "\n" for line in text.split("\n")[:-1])
    fast = parse_jsonl(TextFile("a.jsonl", text), "a", Path("/w"))
    exact = parse_jsonl(TextFile("a.jsonl", text + "\n"), "a", Path("/w"))
    assert (fast.source, fast.claims, fast.lines) == (exact.source, exact.claims, exact.lines)
    assert not fast.problems and not exact.problems


def test_ordinary_lines_take_the_fast_way() -> None:
    text = emit_jsonl(Source("a"), [Claim("", "a", "S", "b", "c", complete=True, reasons=("x",))]).split("\n", 1)[1]
    assert decode_lines(text, "a", "a.jsonl", 2) is not None


@pytest.mark.parametrize(
    "line",
    [
        '{"subject": "A", "attribute": "b", "value": "c", "value": "d"}',
        '{"subject": "A", "attribute": "b", "value" : "c", "value": "d"}',
        '{"subject": "A", "attribute": "b", "value"\t: "c", "valu\\u0065": "d"}',
        '{"subject": "A", "attribute": "b", "value": "c", "zebra": "d"}',
        '{"subject": "A", "attribute": "b", "value": " "}',
        '{"subject": "A", "attribute": "b", "value": 3}',
        '{"subject": "A", "attribute": "b", "value": "c", "review": ["x"]}',
        '{"subject": "A", "attribute": "b"}',
        '{"subject": "A\\u0000", "attribute": "b", "value": "c"}',
        '{"subject": "A\\ud800", "attribute": "b", "value": "c"}',
        '{"subject": "A", "attribute": "b", "value": "c", "reasons": "x"}',
        '{"subject": "A\\u0022: B", "attribute": "b", "value": "c", "value": "d"}',
        '{"subject": "A", "attribute": "b", "value": "c", "complete": true, "complete": true}',
        '{"subject": "A", "attribute": "b", "value": "c", "status": "", "status": "planned"}',
        "[1]",
        '{"subject": {"a": "b"}, "attribute": "b", "value": "c"}',
        "{" * 2000,
    ],
)
def test_no_line_that_is_wrong_takes_the_fast_way(line: str) -> None:
    assert decode_lines(line + "\n", "a", "a.jsonl", 1) is None
    assert parse_jsonl(TextFile("a.jsonl", line + "\n"), "a", Path("/w")).problems
