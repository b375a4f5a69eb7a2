from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck.files.compose import Mapping, Scalar, Sequence, compose
from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.files.text_file import TextFile

ANY = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=60)
LINES = st.text(" \t\nab#:-|>'\"é\xa0\r\x85\u2028", max_size=25)


def read_value(text: str) -> str:
    top = compose(TextFile("a.yaml", text))
    assert isinstance(top, Mapping)
    value = top.pairs[0][1]
    assert isinstance(value, Scalar)
    assert not value.unsaid or value.value == ""
    return value.value


@given(ANY | LINES)
@example("")
@example("null")
@example("\ufeff")
@example("a\n\nb")
@example("é: ")
def test_a_written_text_is_read_again(text: str) -> None:
    assert read_value(f"key: {emit_scalar(text, indent=2)}\n") == text


@given(ANY | LINES)
def test_in_a_file_of_another_line_ending_too(text: str) -> None:
    assert read_value(f"key: {emit_scalar(text, indent=2, line_end=chr(13) + chr(10))}\r\nb: c\r\n") == text


@given(st.lists(ANY | LINES | st.text("[]{},: 'a", max_size=6), max_size=4))
def test_inside_brackets_too(texts: list[str]) -> None:
    top = compose(TextFile("a.yaml", f"[{', '.join(emit_scalar(text, flow=True) for text in texts)}]"))
    assert isinstance(top, Sequence)
    assert [item.value for item in top.items if isinstance(item, Scalar)] == texts


@given(ANY | LINES | st.sampled_from(["yes", "Off", "null", "~", "TRUE", "y", "<<", "="]))
def test_readers_with_types_see_a_text_unless_it_is_a_number_or_a_date(text: str) -> None:
    value = yaml.safe_load(f"key: {emit_scalar(text, indent=2)}\n")["key"]
    assert value == text or not isinstance(value, bool | None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("jusqu'à 30 milliards de dollars", "jusqu'à 30 milliards de dollars"),
        ("2025-05-15", "2025-05-15"),
        ("$30bn, up from $20bn", "$30bn, up from $20bn"),
        ("3\u202f000 MW", "3\u202f000 MW"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("no", "'no'"),
        ("a: b", "'a: b'"),
        ("n° 1 # 2", "'n° 1 # 2'"),
        ("l'an: 2", '"l\'an: 2"'),
        ("« oui »", "« oui »"),
        ("- 3", "'- 3'"),
        ("a\nb", "|-\n    a\n    b"),
        ("\x1b[31m", '"\\x1b[31m"'),
        ("a\u202eb", '"a\\u202eb"'),
        ("", "''"),
    ],
)
def test_it_is_quoted_only_where_it_must_be(text: str, written: str) -> None:
    assert emit_scalar(text, indent=4) == written
