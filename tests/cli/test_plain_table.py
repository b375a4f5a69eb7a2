"""Lists on terminals of any width: nothing is lost, nothing stands beyond the edge."""

from __future__ import annotations

import pytest

from crosscheck.cli.plain_table import plain_table

HEADER = ("source", "claims", "published", "publisher or title", "voice")
ROWS = [
    ("harbour-release-2026-02", "12", "2026-02-28", "Harbour Authority, Communications", "credits press-release"),
    ("radio", "3", "?", "Radio Lanvern", "same text as harbour-release-2026-02"),
]


@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 120])
def test_every_word_is_there_and_no_line_is_too_wide(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = list(plain_table(HEADER, ROWS))
    assert max(len(line.rstrip("\n")) for line in lines) <= max(width, len(ROWS[0][0]))
    letters = "".join("".join(lines).split())
    for row in ROWS:
        for word in " ".join(row).split():
            if len(word) <= 20:
                assert word in "".join(lines), word
        assert row[0] in letters


def test_a_wide_terminal_gets_a_table_and_a_narrow_one_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    wide = list(plain_table(HEADER, ROWS))
    assert wide[0].split() == " ".join(HEADER).split()
    monkeypatch.setenv("COLUMNS", "60")
    narrow = list(plain_table(HEADER, ROWS))
    assert narrow[0] == "harbour-release-2026-02\n"
    assert narrow[1].startswith("  claims 12 · published 2026-02-28")
