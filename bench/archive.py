"""A newsroom's archive: a check after one file changed, the first check, and what a report costs as claims grow.

    python -m bench.archive [--files 10000] [--growth 500 1500 5000] [--large] [--repeat 3]

Ten claims a file, one file in a hundred YAML, the rest JSON lines. `check` after one file of the tree changed is laid
beside `git status` on the same tree; the first check beside such a warm one. Growth is the cost of a `report` without a
cache, with the exponent fitted to its logarithms (1 is linear). `--large` takes 100 000 files, a million claims, and
lets a report grow from ten thousand to a million. What is generated is deleted again.
"""

from __future__ import annotations

import argparse
import itertools
import math
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.make_archive import make_archive
from bench.timing import against, alternate, command, run_seconds

ENDS = (0, 1)
"""A check of an archive with disputed facts ends with 1, a very small one may have none."""
SLIPS = 0.0002
"""Tellings with another figure: an archive whose editors check it has few open contradictions."""


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the line through the logarithms (least squares)."""
    return statistics.linear_regression([math.log(n) for n, _ in points], [math.log(s) for _, s in points]).slope


def git(folder: Path, *words: str) -> list[str]:
    return ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.org", *words]


def change_one(folder: Path, number: int) -> None:
    """Give the first claim of a claim file another quote."""
    files = sorted((folder / "claims").glob("*.jsonl"))
    file = files[number % len(files)]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"quote": "', f'"quote": "{number}: ', 1), encoding="utf-8")


def peak_megabytes() -> float:
    """The most memory that one of the finished runs held at once."""
    import resource

    held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return held / 1e6 if sys.platform == "darwin" else held / 1e3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--growth", type=int, nargs="*", default=[500, 1500, 5000], help="files, ten claims each")
    parser.add_argument("--large", action="store_true", help="100 000 files and a million claims")
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    files, sizes = (100_000, [1000, 10_000, 100_000]) if given.large else (given.files, given.growth)
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name)
        archive = whole / "archive"
        make_archive(archive, files * 10, files, slips=SLIPS, mostly_lines=True)
        check(archive, files, given.repeat)
        shutil.rmtree(archive)
        growth(whole, sizes)


def check(folder: Path, files: int, repeat: int) -> None:
    if shutil.which("git") is None:
        print("check against git status: skipped, git is not installed")
        return
    (folder / ".gitignore").write_text(".crosscheck/\n", encoding="utf-8")
    for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "archive")):
        subprocess.run(git(folder, *words), check=True, capture_output=True)
    program = command()
    cold = run_seconds([*program, "check"], folder, codes=ENDS)
    changes = itertools.count(1)

    def ours() -> float:
        change_one(folder, next(changes))
        return run_seconds([*program, "check"], folder, codes=ENDS)

    run_seconds(git(folder, "status", "--short"))
    mine, theirs = alternate(ours, lambda: run_seconds(git(folder, "status", "--short")), repeat=repeat)
    told = f"{files * 10} claims in {files} files"
    print(f"check, 1 file changed, {told}  {mine:7.2f} s")
    print(f"git status on the same tree  {theirs:7.3f} s   ratio {mine / theirs:.1f} ({against(mine / theirs, 4.0)})")
    print(
        f"the first check of it  {cold:7.1f} s   ratio to the warm one {cold / mine:.0f} ({against(cold / mine, 40)})"
    )
    print(f"most memory of one process  {peak_megabytes():.0f} MB   ({against(peak_megabytes(), 1500)})")


def growth(whole: Path, sizes: list[int]) -> None:
    points = []
    for files in sizes:
        folder = whole / f"n{files}"
        make_archive(folder, files * 10, files, slips=SLIPS, mostly_lines=True)
        took = run_seconds([*command(), "report", "--no-cache"], folder)
        print(f"report, {files * 10:>9} claims, no cache  {took:7.2f} s")
        points.append((files, took))
        shutil.rmtree(folder)
    if len(points) > 1:
        power = exponent(points)
        print(f"grows with the power {power:.2f} of the claims   ({against(power, 1.1)})")


if __name__ == "__main__":
    main()
