"""What extracting again does with what people decided, when the text has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from running import Run

pytestmark = pytest.mark.slow

BEFORE = (
    "Orvane emploie 2 300 personnes.\n\nOrvane a investi 40 millions d’euros en 2025.\n\n"
    "Orvane prévoit de lever 90 millions d’euros.\n"
)
AFTER = (
    "Un premier paragraphe.\n\nOrvane a investi\n40 millions d’euros en 2025.\n\nOrvane emploie 2 500 personnes.\n\n"
    "Orvane prévoit de lever 90 millions d’euros.\n"
)


def test_decisions_move_with_their_words_and_those_without_are_named(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "sources" / "orvane.txt"
    text.parent.mkdir()
    text.write_text(BEFORE, encoding="utf-8")
    assert run("extract").code == 0
    assert run("report", "--all").code == 0
    assert run("accept", "S1", "S2", "S3").code == 0
    text.write_text(AFTER, encoding="utf-8")
    ran = run("check")
    assert ran.code == 2
    assert "the text has changed" in ran.err + ran.out
    ran = run("extract")
    assert ran.code == 0
    assert ran.err.count("Orvane ·") == 1, "one quote is gone; those that moved or were wrapped anew are not"
    assert "claims/orvane.yaml:5:5: Orvane · headcount · 2 300 personnes" in ran.err
    stored = (tmp_path / "claims" / "orvane.yaml").read_text(encoding="utf-8")
    assert stored.count("review: accepted") == 3
    assert stored.count("review: proposed") == 1
    assert "1 claim added, 3 kept, 0 replaced" in ran.err
