from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import ClaimFileError
from crosscheck.files.compose import Mapping, Node, Scalar, Sequence, compose
from crosscheck.files.text_file import TextFile

TEXTS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=30)
PLAIN = st.text("abcé '-:#\"\\30", max_size=8)
TREES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN, inner, max_size=3))


def compose_text(text: str) -> Node | None:
    return compose(TextFile("claims/a.yaml", text))


def plain(node: Node | None) -> object:
    match node:
        case Scalar(value=value):
            return value
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(pairs=pairs):
            return {key.value: plain(value) for key, value in pairs}
    return None


@given(st.dictionaries(PLAIN, TREES, max_size=4), st.booleans())
def test_it_reads_what_another_reader_reads(tree: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow)
    assert plain(compose_text(text)) == yaml.load(text, Loader=yaml.BaseLoader)


@given(st.dictionaries(PLAIN, TREES, max_size=4))
def test_offsets_enclose_what_they_name(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)

    def walk(node: Node) -> None:
        match node:
            case Scalar(value=value, start=start, end=end, style=""):
                assert " ".join(text[start:end].split()) == " ".join(value.split())
            case Scalar(start=start, end=end, style=style):
                assert text[start] == style and (style not in "'\"" or text[end - 1] == style)
            case Sequence(items=items):
                for item in items:
                    assert node.start <= item.start <= item.end <= node.end
                    walk(item)
            case Mapping(pairs=pairs):
                for key, value in pairs:
                    walk(key)
                    walk(value)

    node = compose_text(text)
    assert node is not None
    walk(node)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        compose_text(text)
    except ClaimFileError as error:
        assert error.location is not None
        assert error.what


@given(st.text("[]{}-:,#&*!|>'\"%@`?abc \n\t", max_size=40))
def test_any_punctuation_is_read_or_refused(text: str) -> None:
    try:
        compose_text(text)
    except ClaimFileError as error:
        assert error.location is not None
        assert error.location.line <= text.count("\n") + 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_very_deep_file_is_refused(opening: str) -> None:
    with pytest.raises(ClaimFileError):
        compose_text(opening * 100_000)


def test_a_bomb_of_aliases_is_refused() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(9)
    )
    with pytest.raises(ClaimFileError, match="anchor"):
        compose_text(text)


def test_an_alias_without_its_anchor_is_refused() -> None:
    with pytest.raises(ClaimFileError, match="alias"):
        compose_text("a: *b\n")


def test_a_megabyte_of_text_in_one_value_is_refused() -> None:
    with pytest.raises(ClaimFileError, match="more than"):
        compose_text("a: " + "x" * (1024 * 1024 + 1))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("012", "012"),
        ("1_000", "1_000"),
        ("2025-05-15", "2025-05-15"),
        ("0x1F", "0x1F"),
        ("1:30", "1:30"),
        ("<<", "<<"),
        ("=", "="),
        (".nan", ".nan"),
    ],
)
def test_every_scalar_is_a_text(text: str, value: str) -> None:
    assert plain(compose_text(f"a: {text}")) == {"a": value}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_yaml_null_is_unsaid(text: str) -> None:
    node = compose_text(f"a: {text}\n")
    assert isinstance(node, Mapping)
    value = node.pairs[0][1]
    assert isinstance(value, Scalar) and value.unsaid


def test_a_quoted_null_is_a_word() -> None:
    node = compose_text("a: 'null'\n")
    assert isinstance(node, Mapping)
    value = node.pairs[0][1]
    assert isinstance(value, Scalar) and not value.unsaid
