from __future__ import annotations

import contextlib
import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.index.shape import DAMAGED, Shape, describe, fingerprint
from crosscheck.model import (
    Amount,
    Attribute,
    Claim,
    Document,
    Finding,
    Location,
    Members,
    Message,
    Name,
    Part,
    Position,
    Quote,
    Reading,
    Settlement,
    Source,
    Span,
    Subject,
    Suggestion,
    Unread,
    Written,
)

TEXT = st.text(max_size=6)
NUMBER = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
AMOUNT = st.builds(
    Amount,
    NUMBER,
    NUMBER,
    TEXT,
    TEXT,
    st.sampled_from([Decimal("1E+9"), Decimal("0.010")]),
    st.builds(Written, NUMBER, NUMBER, TEXT),
    counted=st.none() | TEXT,
    implied=st.booleans(),
)
SPAN = st.builds(Span, st.none() | st.dates(), st.none() | st.dates(), st.just("month"), TEXT)
MEMBERS = st.builds(Members, st.lists(TEXT, max_size=2).map(tuple), count=st.none() | st.integers(0, 9))
VALUE = AMOUNT | SPAN | MEMBERS | st.builds(Name, TEXT, TEXT) | st.builds(Unread, TEXT)
QUOTE = st.none() | st.builds(Quote, TEXT, st.none() | st.integers(0, 9))
PLACE = st.none() | st.builds(Location, TEXT, st.integers(1, 9))
CLAIM = st.builds(Claim, *[TEXT] * 5, quote=QUOTE, reasons=st.lists(TEXT, max_size=2).map(tuple), location=PLACE)
READING = st.builds(Reading, CLAIM, TEXT, TEXT, VALUE)
SOURCE = st.builds(Source, TEXT, location=PLACE)
MESSAGE = st.builds(Message, TEXT, st.lists(st.tuples(TEXT, TEXT | st.integers(-9, 9) | VALUE), max_size=2).map(tuple))
POSITION = st.builds(Position, VALUE, st.lists(READING, max_size=2).map(tuple))
ATTRIBUTE = st.builds(Attribute, TEXT, st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple))
SETTLEMENT = st.none() | st.builds(Settlement, TEXT, TEXT)
FINDING = st.builds(
    Finding,
    TEXT,
    TEXT,
    st.sampled_from(["contradiction", "agreement"]),
    st.builds(Subject, TEXT, TEXT),
    ATTRIBUTE,
    st.builds(Part, TEXT),
    st.lists(POSITION, max_size=2).map(tuple),
    MESSAGE,
    diagnosis=st.lists(MESSAGE, max_size=1).map(tuple),
    settled=SETTLEMENT,
    headline=st.none() | MESSAGE,
)
FILES: Shape[Any] = Shape("files", tuple[Source, tuple[Claim, ...], tuple[Reading, ...]])
FINDINGS: Shape[Any] = Shape("findings", tuple[Finding, ...])


@settings(deadline=None)
@given(st.tuples(SOURCE, st.lists(CLAIM, max_size=2).map(tuple), st.lists(READING, max_size=2).map(tuple)))
def test_what_a_file_gave_comes_back_equal(entry: object) -> None:
    assert FILES.unpack(FILES.pack(entry)) == entry


@settings(deadline=None)
@given(st.lists(FINDING, max_size=1).map(tuple))
def test_a_finding_comes_back_equal_and_gives_the_same_bytes(findings: tuple[Finding, ...]) -> None:
    packed = FINDINGS.pack(findings)
    back = FINDINGS.unpack(packed)
    assert back == findings
    assert FINDINGS.pack(back) == packed
    assert repr(back) == repr(findings)


def test_every_noun_of_a_report_can_be_stored() -> None:
    for kind in (Finding, Document, Suggestion):
        shape = Shape[Any]("x", tuple[kind, ...])
        assert shape.unpack(shape.pack(())) == ()


@given(st.binary(max_size=60))
def test_bytes_of_something_else_are_damage_and_nothing_worse(data: bytes) -> None:
    for shape in (FILES, FINDINGS):
        with contextlib.suppress(*DAMAGED):
            shape.unpack(data)


@pytest.mark.parametrize("kind", [Path, dict[str, str], str | Decimal, datetime.datetime, list[int]])
def test_what_its_type_does_not_say_cannot_be_stored(kind: object) -> None:
    with pytest.raises(TypeError, match="cannot be stored"):
        Shape[Any]("x", kind).pack(None)


def test_a_noun_with_another_field_has_another_description() -> None:
    assert "subject_written: <class 'str'>" in describe(Claim)
    assert "Claim(" in describe(tuple[Reading, ...])
    assert describe(Claim) != describe(Source)


@given(st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4))
def test_a_fingerprint_tells_where_one_part_ends(left: list[bytes], right: list[bytes]) -> None:
    assert (fingerprint(*left) == fingerprint(*right)) == (left == right)
