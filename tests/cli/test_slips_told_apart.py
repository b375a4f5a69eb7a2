"""A slip under two names asks whether they are one; who answers that they are two is not asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import Run

TEXT = """{name} shares fell 23% on Wednesday after the dyke at Sarbek broke, which killed 21 people.
{name} had revenue of {revenue} million euros in 2025. {name} was founded in 1998 and runs 14 dykes along the Orane.
It will set aside 40 million euros for those who lost their homes, as it said in a statement on Thursday.
"""


@pytest.fixture
def story(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for name, revenue in (("Hydrane", 321), ("Aquadyn", 312)):
        text = TEXT.format(name=name, revenue=revenue)
        (tmp_path / "sources" / f"{name.lower()}.md").write_text(
            f"---\ndate: 2026-05-03\npublisher: {name} Gazette\n---\n{text}", encoding="utf-8"
        )
    run("extract", cwd=tmp_path)
    return tmp_path


@pytest.mark.parametrize("how", [[], ["--no-cache"]], ids=["with-cache", "without"])
def test_names_that_are_different_make_no_slip(run: Run, story: Path, how: list[str]) -> None:
    line = ["report", "--verdict", "contradiction", *how]
    assert "€312 million against €321 million" in run(*line, cwd=story).out
    decided = run("different", "hydrane", "Aquadyn", cwd=story)
    assert "  - contradiction: Aquadyn · revenue (2 claims)\n" in decided.err
    assert "€312 million" not in run(*line, cwd=story).out
    run("different", "Hydrane", "Aquadyn", "--undo", cwd=story)
    assert "€312 million against €321 million" in run(*line, cwd=story).out
