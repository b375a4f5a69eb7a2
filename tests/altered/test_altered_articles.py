"""A floor under what is found of changes to copies: it may rise, and no change may make another finding alarm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.altered.alter import Alteration, Kind, alterations, clashes

from running import run_command

FLOORS: dict[Kind, int] = {"amount": 10, "date": 6, "name": 4}
COUNT = 12


def told(folder: Path, alteration: Alteration) -> list[list[str]]:
    suffix = Path(alteration.file).suffix
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / f"article{suffix}").write_text(alteration.text, encoding="utf-8")
    (folder / "sources" / f"copy{suffix}").write_text(alteration.altered, encoding="utf-8")
    run_command(folder, "extract")
    return clashes(json.loads(run_command(folder, "report", "--format", "json").out))


@pytest.mark.slow
@pytest.mark.parametrize("kind", FLOORS)
def test_a_changed_copy_contradicts_its_article_there_and_nowhere_else(tmp_path: Path, kind: Kind) -> None:
    found = 0
    for number, each in enumerate(alterations("tuned", kind, seed=5, count=COUNT)):
        values = told(tmp_path / str(number), each)
        assert [one for one in values if not each.is_in(one)] == [], each.file
        found += bool(values)
    assert found >= FLOORS[kind]
