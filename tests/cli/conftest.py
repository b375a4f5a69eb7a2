"""Workspaces to run the installed command in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from running import PROJECT, Ran, Run, run_command


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `crosscheck ARGS` in an empty folder, or in the one given as `cwd`."""

    def run_there(*args: str, cwd: Path | None = None, stdin: str = "", **variables: str) -> Ran:
        return run_command(cwd or tmp_path, *args, stdin=stdin, **variables)

    return run_there


@pytest.fixture
def extracted(run: Run, tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Make a workspace of texts by name, each beginning with its front matter, and extract their claims."""

    def made(texts: Mapping[str, str]) -> Path:
        (tmp_path / "sources").mkdir()
        for name, text in texts.items():
            (tmp_path / "sources" / f"{name}.md").write_text(f"---\n{text}", encoding="utf-8")
        run("extract", cwd=tmp_path)
        return tmp_path

    return made


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the project's own example workspace."""
    folder = tmp_path / "example"
    folder.mkdir()
    for name in ("sources", "claims"):
        shutil.copytree(PROJECT / name, folder / name)
    for name in ("crosscheck.toml", "crosscheck-settled.yaml"):
        if (PROJECT / name).exists():
            shutil.copy(PROJECT / name, folder / name)
    return folder


@pytest.fixture
def two_funds(tmp_path: Path) -> Path:
    """Two short texts about one fund: 30 against 100 billion."""
    folder = tmp_path / "funds"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "monday.txt").write_text(
        "The Harbour Growth Fund (HGF) plans to raise up to $30 billion.\n", encoding="utf-8"
    )
    (folder / "sources" / "tuesday.txt").write_text(
        "Le Harbour Growth Fund (HGF) prévoit de lever jusqu’à 100 milliards de dollars.\n", encoding="utf-8"
    )
    return folder
