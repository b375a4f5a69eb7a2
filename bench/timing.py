"""What the benchmarks share: runs of programs on the clock, and medians."""

from __future__ import annotations

import compileall
import functools
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import crosscheck


@functools.cache
def _compile() -> None:
    """Leave the bytecode beside the program that every installer leaves, as it stands beside the peers.

    Run from a working tree where Python writes none (`PYTHONDONTWRITEBYTECODE`) each start would compile 300 files.
    """
    compileall.compile_dir(Path(crosscheck.__file__).parent, quiet=1)


def command() -> list[str]:
    """The installed `crosscheck` beside this interpreter, else the module; ready to run as after an installation."""
    _compile()
    script = shutil.which("crosscheck", path=str(Path(sys.executable).parent))
    return [script] if script else [sys.executable, "-m", "crosscheck"]


def run_seconds(
    argv: Sequence[str], cwd: Path | None = None, *, codes: Sequence[int] = (0,), **environment: str
) -> float:
    """Seconds on the clock of one run of a program; any exit code but those expected ends the benchmark."""
    began = time.perf_counter()
    done = subprocess.run(
        argv, cwd=cwd, env={**os.environ, "COLUMNS": "100", **environment}, capture_output=True, check=False
    )
    took = time.perf_counter() - began
    if done.returncode not in codes:
        raise RuntimeError(f"{' '.join(argv)}: exit code {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return took


def alternate(*measures: Callable[[], float], repeat: int) -> tuple[float, ...]:
    """Medians of measurements taken in turn, so that other work on the machine hits all of them."""
    rounds = [[measure() for measure in measures] for _ in range(repeat)]
    return tuple(statistics.median(each) for each in zip(*rounds, strict=True))


def against(measured: float, target: float) -> str:
    """Whether a figure that should be small is within its target."""
    return f"target {target:g}: {'met' if measured <= target else 'MISSED'}"
