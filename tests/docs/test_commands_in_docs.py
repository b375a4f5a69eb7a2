"""Every command that the README and the docs show is run, and what they show of its output is true.

A block ```console holds commands (`$ ...`) and output. Output that is shown must be what comes, line by line; a line
`...` stands for any number of lines. `$ ...  # exit 1` says that the command exits with 1. The blocks of one page run
one after the other in a copy of the project's example; `sh` blocks (installation) are run by `.ci/run`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from running import PROJECT, folder_of_command, plain_environment

pytestmark = pytest.mark.slow

PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
_EXIT = re.compile(r"\s+# exit (\d)$")


@dataclass(frozen=True)
class Step:
    command: str
    code: int
    shown: tuple[str, ...]


def steps_of(page: Path) -> list[Step]:
    steps: list[Step] = []
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                code = _EXIT.search(line)
                steps.append(Step(_EXIT.sub("", line[2:]), int(code[1]) if code else 0, ()))
            elif steps:
                last = steps[-1]
                steps[-1] = Step(last.command, last.code, (*last.shown, line))
    return steps


def fits(shown: tuple[str, ...], came: list[str]) -> bool:
    """Whether the output is what is shown, `...` standing for any lines."""
    if not shown:
        return True
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "..." else re.escape(line.rstrip()) + "\n" for line in shown)
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in came)) is not None


@pytest.mark.parametrize("page", [page for page in PAGES if steps_of(page)], ids=lambda page: page.name)
def test_commands_do_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "crosscheck"
    folder.mkdir()
    for name in ("sources", "claims"):
        shutil.copytree(PROJECT / name, folder / name)
    for name in ("crosscheck.toml", "crosscheck-settled.yaml"):
        if (PROJECT / name).exists():
            shutil.copy(PROJECT / name, folder / name)
    environment = plain_environment() | {
        "PATH": os.pathsep.join((str(folder_of_command()), str(Path(sys.executable).parent), os.environ["PATH"])),
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "CROSSCHECK_USER": "you",
        "GIT_AUTHOR_NAME": "you",
        "GIT_AUTHOR_EMAIL": "you@example.org",
        "GIT_COMMITTER_NAME": "you",
        "GIT_COMMITTER_EMAIL": "you@example.org",
    }
    here = folder
    for step in steps_of(page):
        if step.command.startswith("cd "):
            here = (here / step.command[3:]).resolve()
            continue
        done = subprocess.run(
            ["sh", "-c", step.command],
            cwd=here,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == step.code, f"$ {step.command}\n{done.stdout}"
        came = done.stdout.splitlines()
        assert fits(step.shown, came), f"$ {step.command}\nshown:\n" + "\n".join(step.shown) + f"\ncame:\n{done.stdout}"
