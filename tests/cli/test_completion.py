"""What real shells complete: commands, formats, and the subjects and sources of the workspace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
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


def _surroundings(shell: str) -> dict[str, str]:
    """The environment of a shell that finds the installed command first."""
    script = command()
    if len(script) > 1:
        pytest.skip("the command is not installed")
    path = f"{Path(script[0]).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "SHELL": shell, "LC_ALL": "C.UTF-8"}


def completed(folder: Path, *words: str) -> list[str]:
    asked = _ASK.format(words=" ".join(f"'{word}'" for word in ("crosscheck", *words)))
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", asked],
        cwd=folder,
        env=_surroundings("/bin/bash"),
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


# What zsh's own completion is handed: its words stand for it, for it works in a terminal only.
_IN_ZSH = """
compdef() { }
_arguments() { print -r -- "$@" }
eval "$(crosscheck --show-completion zsh)"
words=(crosscheck "$@"); CURRENT=$#words
_crosscheck_completion
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["settl"], '(("settle":"Settle '),
        (["show", "Strait"], '(("Straits d’Orme"))'),
        (["report", "--format", "mark"], '(("markdown"))'),
    ],
)
def test_zsh_is_handed_what_it_can_show(example: Path, typed: list[str], told: str) -> None:
    named = "source: {title: x}\nclaims: [{subject: Straits d'Orme, attribute: cost, value: 3 million euros}]\n"
    (example / "claims" / "named.yaml").write_text(named, encoding="utf-8")
    done = subprocess.run(
        ["zsh", "-f", "-c", _IN_ZSH, "zsh", *typed],
        cwd=example, env=_surroundings("/bin/zsh"), capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert told in done.stdout


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_fish_offers_commands_with_what_they_do(example: Path) -> None:
    asked = ("crosscheck settl", r"crosscheck show AI\ In")
    script = "; ".join(("crosscheck --show-completion fish | source", *(f"complete -C '{line}'" for line in asked)))
    done = subprocess.run(
        ["fish", "--no-config", "-c", script],
        cwd=example, env=_surroundings("/bin/fish"), capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[0].startswith("settle\tSettle ")
    assert done.stdout.splitlines()[1:] == ["AI Infrastructure Partnership"]


@pytest.mark.parametrize(
    ("asked", "unneeded"),
    [
        (
            {"_CROSSCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "crosscheck re", "COMP_CWORD": "1"},
            "crosscheck.model",
        ),
        ({"_CROSSCHECK_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "crosscheck re"}, "rich"),
        ({"_CROSSCHECK_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "crosscheck re"}, "crosscheck.cli.extract"),
    ],
)
def test_nothing_is_loaded_that_the_answer_does_not_need(asked: dict[str, str], unneeded: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "crosscheck"],
        env={**os.environ, **asked}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert "report" in done.stdout
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "typer" in loaded
    assert unneeded not in loaded
