"""The installed command, run as its users run it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


def command() -> list[str]:
    """The script beside this interpreter; where none is installed, the module."""
    script = shutil.which("crosscheck", path=str(Path(sys.executable).parent))
    return [script] if script else [sys.executable, "-m", "crosscheck"]


def run_command(cwd: Path, *args: str, stdin: str = "", **variables: str) -> Ran:
    """Run `crosscheck ARGS` in a folder, in a plain terminal's environment; exit code, stdout and stderr."""
    left_out = ("CROSSCHECK_CONFIG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LANG", "LC_ALL", "LC_MESSAGES")
    environment = {key: value for key, value in os.environ.items() if key not in left_out}
    environment |= {"COLUMNS": "100", "LC_ALL": "C.UTF-8", "CROSSCHECK_USER": "tester", **variables}
    done = subprocess.run(
        [*command(), *args],
        cwd=cwd,
        input=stdin.encode("utf-8", "surrogatepass"),
        capture_output=True,
        env=environment,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
