"""Words run together from beginnings of words."""

from __future__ import annotations

import pytest

from crosscheck.names.alike.clipped import clipped


@pytest.mark.parametrize(
    ("short", "words", "told"),
    [
        ("nordmar", ("nordane", "maritime"), True),
        ("nordanemar", ("nordane", "maritime"), False),
        ("nordmarx", ("nordane", "maritime"), False),
        ("nordma", ("nordane", "maritime"), False),
        ("nor", ("nordane",), False),
    ],
)
def test_beginnings(short: str, words: tuple[str, ...], *, told: bool) -> None:
    assert clipped(short, words) == told
