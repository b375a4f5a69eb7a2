from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import ClaimFileError
from crosscheck.files.lock import locked
from crosscheck.files.patch import Patch, patch
from crosscheck.files.replace import replace
from crosscheck.files.text_file import TextFile, cut, read_text_file


@given(st.text("ab\r\n\u2028\x85é", max_size=30), st.data())
def test_lines_end_where_editors_end_them(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = TextFile("f", text).location(offset)
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    if not (text[:offset].endswith("\r") and text[offset : offset + 1] == "\n"):
        assert (place.line, place.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_an_excerpt_shows_the_lines_around() -> None:
    file = TextFile("f", "one\ntwo\nthree\nfour\nfive\n")
    assert file.excerpt(8, 5) == "1 | one\n2 | two\n3 | three\n  | ^^^^^\n4 | four"


def test_an_excerpt_of_a_long_line_is_cut_around_the_place() -> None:
    file = TextFile("f", "x" * 100_000 + "HERE" + "y" * 100_000)
    excerpt = file.excerpt(100_000, 4).splitlines()
    assert len(excerpt[0]) < 120
    at = excerpt[1].index("^^^^")
    assert excerpt[0][at : at + 4] == "HERE"


def test_an_excerpt_cannot_drive_a_terminal() -> None:
    file = TextFile("f", "a\x1b[31mb\u202ec\x07\x9bd")
    assert file.excerpt(0) == "1 | a�[31mb�c��d\n  | ^"


@given(st.text(max_size=200), st.data())
def test_an_excerpt_is_there_for_every_offset(text: str, data: st.DataObject) -> None:
    file = TextFile("f", text)
    excerpt = file.excerpt(data.draw(st.integers(0, len(text))), data.draw(st.integers(1, 300)))
    assert "^" in excerpt
    assert "\x1b" not in excerpt


def test_a_cut_text_is_short_and_harmless() -> None:
    assert cut("a\x1b" + "b" * 100, 10) == "a�bbbbbbb…"


@pytest.mark.parametrize(
    ("data", "what", "place"),
    [
        (b"a\nb\xe9c\n", "Byte 0xe9 is not UTF-8.", "a.yaml:2:2"),
        ("é\nmilliard".encode() + b"\x80", "Byte 0x80 is not UTF-8.", "a.yaml:2:9"),
        (b"a: \x00b", "The file holds a NUL character.", "a.yaml:1:4"),
        ("a: b".encode("utf-16"), "The file is UTF-16, not UTF-8.", "a.yaml"),
        (b"a: \xed\xa0\x80", "Byte 0xed is not UTF-8.", "a.yaml:1:4"),
    ],
)
def test_what_is_no_text_is_said_with_its_place(tmp_path: Path, data: bytes, what: str, place: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    with pytest.raises(ClaimFileError) as raised:
        read_text_file(path, "a.yaml", ClaimFileError)
    assert raised.value.what == what
    assert str(raised.value.location) == place
    assert raised.value.hint or "NUL" in what


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 2_000_000)
    with pytest.raises(ClaimFileError, match="larger than 1 MB"):
        read_text_file(path, "a.yaml", ClaimFileError, limit=1024 * 1024)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(ClaimFileError, match="not a regular file"):
        read_text_file(tmp_path / "a.yaml", "a.yaml", ClaimFileError)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ClaimFileError, match="cannot be read: No such file"):
        read_text_file(tmp_path / "a.yaml", "a.yaml", ClaimFileError)


@given(st.text(max_size=20), st.data())
def test_patches_change_their_places_only(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    first, second = Patch(ends[0], ends[1], "<1>"), Patch(ends[2], ends[3], "<2>")
    expected = text[: ends[0]] + "<1>" + text[ends[1] : ends[2]] + "<2>" + text[ends[3] :]
    assert patch(text, [first, second]) == expected


def test_patches_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        patch("abcdef", [Patch(0, 3, "x"), Patch(2, 4, "y")])


def test_a_replaced_file_keeps_its_link_and_its_permissions(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    replace(link, "new", "link", ClaimFileError)
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "real"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ClaimFileError, match="cannot be written: No space left on device"):
        replace(path, "new", "a", ClaimFileError)
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_lone_surrogate_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(ClaimFileError, match="surrogate"):
        replace(tmp_path / "a", "\ud800", "a", ClaimFileError)
    assert list(tmp_path.iterdir()) == []


def test_a_second_writer_waits_but_not_for_ever(tmp_path: Path) -> None:
    with (
        locked(tmp_path, "a", ClaimFileError),
        pytest.raises(ClaimFileError, match="Another run"),
        locked(tmp_path, "a", ClaimFileError, patience=0.05),
    ):
        pytest.fail("two writers at once")
    with locked(tmp_path, "a", ClaimFileError, patience=0.05):
        pass
    assert list(tmp_path.iterdir()) == []
