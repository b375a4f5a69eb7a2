"""The pictures of the documentation show what the pages say today."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from docs.draw_pictures import PAGES, PICTURES, example, page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example(tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_shows_what_its_page_says(folder: Path, name: str) -> None:
    words = (PICTURES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert words
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page(folder, name))).split())
    gone = [line for line in words if line not in text]
    assert not gone, "draw the pictures anew: python tests/docs/draw_pictures.py"


def test_every_picture_is_used(folder: Path) -> None:
    docs = "".join(path.read_text(encoding="utf-8") for path in PICTURES.parent.glob("*.md"))
    assert {path.name for path in PICTURES.glob("*.png")} == {f"{name}.png" for name in PAGES}
    assert all(f"pictures/{name}.png" in docs for name in PAGES)
