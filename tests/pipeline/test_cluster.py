"""A cluster of two workers, started as docs/scale.md says, gives byte for byte what one machine gives."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from running import PROJECT, Ran, run_command

pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
pytestmark = pytest.mark.slow
ADDRESS = "tcp://first-machine:8786"


def commands() -> list[list[str]]:
    """The commands of the page, without the installation."""
    page = (PROJECT / "docs" / "scale.md").read_text(encoding="utf-8")
    block = re.search(r"```sh\npip install .*?\n(.*?)```", page, re.DOTALL)
    assert block is not None
    return [line.split() for line in block[1].splitlines()]


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    first, worker, *_ = commands()
    with (folder / "log").open("wb") as log:
        free = {"--port": ["--host", "127.0.0.1", "--port"], "8786": ["0"]}
        words = [part for word in first[1:] for part in free.get(word, [word])]
        dask = [sys.executable, "-m", "dask"]
        options = ["--no-dashboard", "--scheduler-file", str(file)]
        running = [subprocess.Popen([*dask, *words, *options], stdout=log, stderr=log)]
        try:
            while not file.exists() or not file.read_text(encoding="utf-8").rstrip().endswith("}"):
                assert running[0].poll() is None, (folder / "log").read_text(encoding="utf-8")
                time.sleep(0.05)
            address = str(json.loads(file.read_text(encoding="utf-8"))["address"])
            words = [address if word == ADDRESS else word for word in worker[1:]]
            running.append(subprocess.Popen([*dask, *words, "--no-dashboard"], stdout=log, stderr=log, cwd=folder))
            yield address
        finally:
            for each in reversed(running):
                each.terminate()
                each.wait(30)


def both(folder: Path, scheduler: str, *words: str) -> tuple[Ran, Ran]:
    """What a command gives over the cluster and here, each in a folder that holds the same."""
    apart = folder.parent / "here"
    shutil.copytree(folder, apart)
    over = run_command(folder, *words, "--engine", "dask", "--scheduler", scheduler)
    here = run_command(apart, *words)
    return over, replace(here, err=here.err.replace(str(apart), str(folder)))


def test_the_page_shows_what_is_run_here() -> None:
    begin = [words[:2] for words in commands()]
    assert begin == [["dask", "scheduler"], ["dask", "worker"], ["crosscheck", "extract"], ["crosscheck", "report"]]
    assert all(words[2:] == ["--engine", "dask", "--scheduler", ADDRESS] for words in commands()[2:])


def test_two_workers_extract_what_one_machine_does(scheduler: str, tmp_path: Path) -> None:
    folder = tmp_path / "over"
    shutil.copytree(PROJECT / "sources", folder / "sources")
    (folder / "sources" / "broken.pdf").write_bytes(b"no pdf")
    over, here = both(folder, scheduler, "extract")
    assert over == here
    assert over.code == 2 and "broken.pdf" in over.err
    kept, same = (
        {path.name: path.read_bytes() for path in (place / "claims").iterdir()} for place in (folder, tmp_path / "here")
    )
    assert kept == same
    assert len(kept) > 5


@pytest.mark.parametrize("words", [("report", "--format", "json"), ("check",)], ids=lambda words: words[0])
def test_two_workers_judge_as_one_machine_does(scheduler: str, tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = tmp_path / "over"
    for name in ("sources", "claims"):
        shutil.copytree(PROJECT / name, folder / name)
    over, here = both(folder, scheduler, *words)
    assert over == here
    assert len(over.out) > 200


def test_an_error_in_a_claim_file_is_told_alike(scheduler: str, tmp_path: Path) -> None:
    folder = tmp_path / "over"
    shutil.copytree(PROJECT / "claims", folder / "claims")
    (folder / "claims" / "bad.yaml").write_text("claims:\n  - subject: Ardley\n", encoding="utf-8")
    over, here = both(folder, scheduler, "report")
    assert over == here
    assert over.code == 2 and "bad.yaml" in over.err


def test_without_a_cluster_the_way_to_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    shutil.copy(next((PROJECT / "claims").glob("*.yaml")), tmp_path / "claims")
    lost = run_command(tmp_path, "report", "--engine", "dask", "--scheduler", "nonsense://here")
    assert lost.code == 2 and "no scheduler answers at nonsense://here" in lost.err
    assert run_command(tmp_path, "report", "--engine", "dask").code == 2
    assert run_command(tmp_path, "report", "--scheduler", "tcp://127.0.0.1:1").code == 2
