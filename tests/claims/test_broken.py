"""Broken workspaces and the exact words that a person gets; the table is `tests/cases/broken/cases.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosscheck.claims.load_claims import load_claims
from crosscheck.config.load_config import load_config
from crosscheck.errors import CrosscheckError, CrosscheckErrors
from crosscheck.settled import load_settled

TABLE = Path(__file__).parents[1] / "cases" / "broken" / "cases.toml"
CASES = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]


def told(root: Path, name: str, content: bytes) -> str:
    """What is said of a workspace with this one file: each problem with its lines and its hint."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    (root / "sources").mkdir(exist_ok=True)
    (root / "sources" / "outside").symlink_to(root.parent, target_is_directory=True)
    try:
        load_config(root / "crosscheck.toml" if name == "crosscheck.toml" else None, root=root)
        load_claims([root / "claims"], root)
        load_settled(root / "crosscheck-settled.yaml")
    except CrosscheckErrors as error:
        return "\n".join(shown(problem) for problem in error.problems)
    except CrosscheckError as error:
        return shown(error)
    return ""


def shown(error: CrosscheckError) -> str:
    lines = [str(error)]
    lines += [error.excerpt] if error.excerpt else []
    lines += [f"hint: {error.hint}"] if error.hint else []
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_a_broken_workspace_is_told_exactly(case: dict[str, Any], tmp_path: Path) -> None:
    content = bytes.fromhex(case["hex"]) if "hex" in case else case["content"].encode()
    assert told(tmp_path, case["file"], content) == case["told"].strip("\n")


def test_the_table_is_large_enough_and_each_case_once() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names)) >= 30


def test_every_problem_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "a.yaml").write_text("claims:\n  - subject: A\n", encoding="utf-8")
    (folder / "b.yaml").write_text("claims: [\n", encoding="utf-8")
    (folder / "c.jsonl").write_text('{"subject": "A"}\nnothing\n', encoding="utf-8")
    (folder / "d.yaml").write_text("claims:\n", encoding="utf-8")
    with pytest.raises(CrosscheckErrors) as raised:
        load_claims([folder], tmp_path)
    places = [str(problem.location) for problem in raised.value.problems]
    assert places == [
        "claims/a.yaml:2:5",
        "claims/b.yaml:2:1",
        "claims/c.jsonl:1:1",
        "claims/c.jsonl:2:1",
    ]


def test_two_files_of_one_source_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "a.yaml").write_text("claims:\n", encoding="utf-8")
    (folder / "a.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(CrosscheckErrors, match="describes the same source"):
        load_claims([folder], tmp_path)


def test_a_file_with_thousands_of_problems_tells_the_first_and_counts_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("claims:\n" + "- subject: A\n" * 1500, encoding="utf-8")
    with pytest.raises(CrosscheckErrors) as raised:
        load_claims([tmp_path], tmp_path)
    assert len(raised.value.problems) == 1001
    assert raised.value.problems[-1].what == "This file has 500 more problems."
