"""Spellings of one sound."""

from __future__ import annotations

import pytest

from crosscheck.names.alike.sounds import in_latin, sound_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("khairiyya", "khayriya"),
        ("mueller", "muller"),
        ("hossein", "hussein"),
        ("tchernov", "shernov"),
        ("zhukov", "jukov"),
        ("sergey", "sergei"),
        ("philipps", "filip"),
    ],
)
def test_one_sound(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("meta", "mita"), ("sun", "son"), ("taiwan", "taizhou"), ("melli", "mellat")]
)
def test_two_sounds(one: str, other: str) -> None:
    assert sound_of(one) != sound_of(other)


def test_other_letters_are_spelled_in_latin() -> None:
    assert in_latin("газпром") == "gazprom"
    assert in_latin("ørsted") == "orsted"
    assert in_latin("δημος") == "dimos"
