"""The installed command, run as its users run it."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from warm_command import ask

PROJECT = Path(__file__).parents[1]
# What a terminal may set and the program looks at: of a CI server, of the person's own taste, of their language.
_NOT_PLAIN = (
    *("CI", "GITHUB_BASE_REF", "GITHUB_STEP_SUMMARY"),
    *("COLUMNS", "NO_COLOR", "FORCE_COLOR"),
    *("LANG", "LC_ALL", "LC_MESSAGES"),
    *("CROSSCHECK_CONFIG", "CROSSCHECK_DEBUG", "CROSSCHECK_NO_CACHE"),
)
_SHIM = """#!{python} -IS
import os, sys
sys.path.insert(0, {tests!r})
from warm_command import ask
sys.exit(ask({address!r}, sys.argv[1:], os.getcwd(), dict(os.environ), (0, 1, 2)))
"""


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


def run_command(cwd: Path, *args: str, stdin: str = "", cold: bool = False, **variables: str) -> Ran:
    """Run `crosscheck ARGS` in a folder, in a plain terminal's environment; exit code, stdout and stderr.

    In an interpreter that has imported the program already, unless the start itself is what is looked at (`cold`) or
    variables are given that others than the program look at, and while it is imported.
    """
    environment = plain_environment()
    environment |= {"COLUMNS": "100", "LC_ALL": "C.UTF-8", "CROSSCHECK_USER": "tester", **variables}
    typed = stdin.encode("utf-8", "surrogatepass")
    warm = None if cold or not all(map(_looked_at_late, variables.items())) else warm_command()
    if warm is not None:
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(typed)
            given.seek(0)
            code = ask(str(warm), [*args], str(cwd), environment, (given.fileno(), out.fileno(), err.fileno()))
            out.seek(0)
            err.seek(0)
            return Ran(code, out.read().decode("utf-8"), err.read().decode("utf-8"))
    done = subprocess.run(
        [*command(), *args], cwd=cwd, input=typed, capture_output=True, env=environment, timeout=120, check=False
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def plain_environment() -> dict[str, str]:
    """The variables of this process as a plain terminal would have them, on a CI server as at a desk."""
    return {key: value for key, value in os.environ.items() if key not in _NOT_PLAIN}


def _looked_at_late(variable: tuple[str, str]) -> bool:
    match variable:
        case ("COLUMNS" | "NO_COLOR", _):
            return True
        case ("LC_ALL", value):
            return value.endswith(".UTF-8")
        case (name, _):
            return name.startswith("CROSSCHECK_")


@lru_cache(maxsize=1)
def warm_command() -> Path | None:
    """The address of this test process's own `warm_command`; none where it cannot be had or is not wanted."""
    if not hasattr(os, "fork") or os.environ.get("CROSSCHECK_TESTS") == "cold":
        return None
    folder = Path(tempfile.mkdtemp(prefix="warm"))
    address = folder / "socket"
    serving = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("warm_command.py")), str(address)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert serving.stdin is not None and serving.stdout is not None
    assert serving.stdout.readline() == b"ready\n"

    def end() -> None:
        serving.communicate()
        shutil.rmtree(folder)

    atexit.register(end)
    return address


def folder_of_command() -> Path:
    """A folder to put first on PATH: in it `crosscheck`, quick to start where that can be had."""
    warm = warm_command()
    if warm is None:
        return Path(command()[0]).parent
    script = warm.with_name("crosscheck")
    if not script.exists():
        script.write_text(
            _SHIM.format(python=sys.executable, tests=str(Path(__file__).parent), address=str(warm)), encoding="utf-8"
        )
        script.chmod(0o755)
    return script.parent
