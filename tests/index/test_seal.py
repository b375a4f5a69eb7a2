"""Damage that shows only while a report is written is an error with a way out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from running import run_command

CLAIM = '{"subject": "Harbour Bridge", "attribute": "cost", "value": "30 million euros", "review": "accepted"}\n'


@pytest.mark.slow
def test_a_damaged_reading_ends_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.jsonl").write_text(CLAIM, encoding="utf-8")
    whole = run_command(tmp_path, "report", "--format", "json")
    base = sqlite3.connect(tmp_path / ".crosscheck" / "ledger.sqlite")
    base.execute("UPDATE reading SET data = substr(data, 1, 20)")
    base.commit()
    base.close()
    ran = run_command(tmp_path, "report", "--format", "json")
    assert ran.code == 2 and "run the command again" in ran.err and "internal" not in ran.err
    assert run_command(tmp_path, "report", "--format", "json").out == whole.out
