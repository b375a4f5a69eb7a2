"""A data file of lists of words, and what is told of a faulty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.errors import ConfigError
from crosscheck.files.word_lists import word_lists


def lists(folder: Path, text: str, *keys: str) -> dict[str, list[str]]:
    (folder / "words.toml").write_text(text, encoding="utf-8")
    return word_lists(str(folder / "beside.py"), "words.toml", keys)


def test_the_lists_are_read_by_key(tmp_path: Path) -> None:
    assert lists(tmp_path, 'fr = ["à"]\nen = []') == {"fr": ["à"], "en": []}
    assert lists(tmp_path, 'fr = ["à"]', "fr", "en") == {"fr": ["à"], "en": []}


@pytest.mark.parametrize("text", ['fr = "à"', "fr = [1]", 'fr = [""]', "[fr]", 'en = ["at"]'])
def test_a_faulty_file_is_named_with_its_key(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"words\.toml.*fr"):
        lists(tmp_path, text, "fr")
