"""What a real bash completes: commands, formats, and the subjects and sources of the workspace."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from running import command

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")

# bash's own way into a completion: the words of the line and the number of the one at the cursor.
_ASK = """
eval "$(crosscheck --show-completion bash)"
COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_crosscheck_completion crosscheck
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def completed(folder: Path, *words: str) -> list[str]:
    script = command()
    if len(script) > 1:
        pytest.skip("the command is not installed")
    path = f"{Path(script[0]).parent}{os.pathsep}{os.environ['PATH']}"
    asked = _ASK.format(words=" ".join(f"'{word}'" for word in ("crosscheck", *words)))
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", asked],
        cwd=folder,
        env={**os.environ, "PATH": path, "SHELL": "/bin/bash", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def test_commands_and_formats(example: Path) -> None:
    assert completed(example, "se") == ["settle"]
    assert completed(example, "report", "--format", "ma") == ["markdown"]


def test_subjects_are_escaped_as_they_are_typed(example: Path) -> None:
    assert completed(example, "show", "AI") == ["AI\\ Infrastructure\\ Partnership", "AIP"]
    assert completed(example, "show", "AI\\ In") == ["AI\\ Infrastructure\\ Partnership"]
    assert "Stargate" in completed(example, "report", "--subject", "")


def test_sources(example: Path) -> None:
    assert completed(example, "report", "--source", "aip-c") == ["aip-cisco-2025-05"]


def test_a_workspace_that_cannot_be_read_prints_no_error(example: Path) -> None:
    (example / "claims" / "bad.yaml").write_text("claims: [", encoding="utf-8")
    assert completed(example, "show", "A") in ([], [""])


@pytest.mark.slow
def test_handles_as_they_were_shown(example: Path) -> None:
    subprocess.run([*command(), "report"], cwd=example, capture_output=True, timeout=60, check=True)
    assert completed(example, "settle", "C") == ["C1", "C2", "C3"]
    assert completed(example, "edit", "C1") == ["C1.1", "C1.2"]
    assert completed(example, "accept", "C3") == ["C3"]
    assert completed(example, "accept", "C1.") == ["C1.1", "C1.2"]
    assert completed(example, "explain", "co") == ["contradiction", "compatible"]


def test_verdicts_names_and_versions(example: Path) -> None:
    assert completed(example, "report", "--verdict", "single") == ["single-source"]
    assert completed(example, "same", "AIP", "Star") == ["Stargate"]
    assert completed(example, "add", "x.txt", "--corrects", "aip-c") == ["aip-cisco-2025-05"]
