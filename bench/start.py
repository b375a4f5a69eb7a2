"""How long the command takes to start, beside the least that an installed Python command can take.

    python -m bench.start [--repeat 15]

`crosscheck --version` against a console script that imports nothing and returns; `crosscheck report` on the
project's own example, its cache warm, against
`python -c "import typer, rich.table"`: what the libraries of any such command cost. A report without options needs no
parser: one with an option stands beside it.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from bench.timing import against, alternate, command, run_seconds

PROJECT = Path(__file__).parent.parent
IMPORT = "from crosscheck.__main__ import main"
PLAIN = f"#!{sys.executable}\nimport sys\n{IMPORT}\nif __name__ == '__main__':\n    sys.exit(main())\n"


def empty_script(program: list[str]) -> str:
    """The installed script as the installer wrote it, with a function that does nothing in place of ours."""
    text = Path(program[0]).read_text(encoding="utf-8") if len(program) == 1 else PLAIN
    if IMPORT not in text:
        text = PLAIN
    return text.replace(IMPORT, "def main():\n    return 0")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=15)
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty"
        program = command()
        empty.write_text(empty_script(program), encoding="utf-8")
        empty.chmod(0o755)
        for part in ("claims", "sources"):
            shutil.copytree(PROJECT / part, folder / part)
        shutil.copy(PROJECT / "crosscheck.toml", folder)
        ours, theirs = alternate(
            lambda: run_seconds([*program, "--version"]), lambda: run_seconds([str(empty)]), repeat=repeat
        )
        print(f"crosscheck --version        {ours * 1000:7.1f} ms")
        print(f"empty console script        {theirs * 1000:7.1f} ms   ratio {ours / theirs:.2f} "
              f"({against(ours / theirs, 1.2)})")  # fmt: skip
        complete = {"_CROSSCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "crosscheck re", "COMP_CWORD": "1"}
        wall = statistics.median(run_seconds(program, folder, **complete) for _ in range(repeat))
        print(f"completion of a command     {wall * 1000:7.1f} ms   ({against(wall, 0.3)})")
        libraries = [sys.executable, "-c", "import typer, rich.table"]
        run_seconds([*program, "report"], folder)  # fills the cache
        ours, theirs = alternate(
            lambda: run_seconds([*program, "report"], folder), lambda: run_seconds(libraries), repeat=repeat
        )
        print(f"crosscheck report, warm     {ours * 1000:7.1f} ms")
        checked, spelt = alternate(
            lambda: run_seconds([*program, "check"], folder, codes=(0, 1)),
            lambda: run_seconds([*program, "report", "--format", "table"], folder),
            repeat=repeat,
        )
        print(f"the same with an option     {spelt * 1000:7.1f} ms")
        print(f"crosscheck check, warm      {checked * 1000:7.1f} ms")
        print(f"import typer, rich.table    {theirs * 1000:7.1f} ms   ratio {ours / theirs:.2f} "
              f"({against(ours / theirs, 2.0)})")  # fmt: skip


if __name__ == "__main__":
    main()
