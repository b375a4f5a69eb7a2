"""Links in a workspace that came from a stranger: what lies outside is never shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from running import Run

SECRET = "Orvane Secrets employs 4,321 people."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    folder = tmp_path / "story"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "inside.txt").write_text("The Quay Fund employs 120 people.", encoding="utf-8")
    return folder


def test_a_text_that_leads_out_is_refused_and_the_others_are_read(run: Run, folder: Path) -> None:
    (folder / "sources" / "leak.txt").symlink_to("../../secret.txt")
    for arguments in (["extract"], ["extract", "--format", "jsonl"]):
        ran = run(*arguments, cwd=folder)
        assert ran.code == 2
        assert "leak.txt" in ran.err
        assert "leads out of the workspace" in ran.err
        assert "4,321" not in ran.out + ran.err
    assert (folder / "claims" / "inside.yaml").exists()
    assert not (folder / "claims" / "leak.yaml").exists()


def test_a_text_that_leads_out_is_not_read_for_a_report(run: Run, folder: Path) -> None:
    assert run("extract", cwd=folder).code == 0
    claims = (folder / "claims" / "inside.yaml").read_text(encoding="utf-8")
    (folder / "claims" / "leak.yaml").write_text(claims, encoding="utf-8")
    (folder / "sources" / "leak.txt").symlink_to("../../secret.txt")
    for arguments in (["report"], ["report", "--format", "html"], ["check"], ["report", "--no-cache"]):
        ran = run(*arguments, cwd=folder)
        assert ran.code == 2, arguments
        assert "internal error" not in ran.err
        assert "4,321" not in ran.out + ran.err
    assert "mène hors de l'espace de travail" in run("report", "--lang", "fr", cwd=folder, COLUMNS="200").out
    shown = json.loads(run("report", "--format", "json", cwd=folder).out)
    assert [(each["source"], each["code"]) for each in shown["notices"]] == [("leak", "text-unreadable")]


def test_a_claim_file_that_leads_out_is_refused_without_a_line_of_it(run: Run, folder: Path) -> None:
    assert run("extract", cwd=folder).code == 0
    (folder / "claims" / "leak.yaml").symlink_to("../../secret.txt")
    ran = run("report", cwd=folder)
    assert ran.code == 2
    assert "claims/leak.yaml" in ran.err
    assert "leads out of the workspace" in ran.err
    assert "Orvane" not in ran.out + ran.err


def test_a_link_within_the_workspace_is_read(run: Run, folder: Path) -> None:
    (folder / "archive").mkdir()
    (folder / "archive" / "old.txt").write_text("The Quay Fund employs 140 people.", encoding="utf-8")
    (folder / "sources" / "linked.txt").symlink_to("../archive/old.txt")
    assert run("extract", cwd=folder).code == 0
    assert (folder / "claims" / "linked.yaml").exists()
