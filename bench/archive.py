"""A newsroom's archive: what a report costs as claims grow, and a check after one file changed.

    python -m bench.archive [--claims 10000] [--growth 10000 30000 100000] [--large] [--repeat 3]

First 10 000 claims in 100 files, reported cold and warm. Then `check` after one file of the tree changed, beside
`git status` on the same tree. Then the cost of a cold `report` as claims grow, with the exponent fitted to its
logarithms (1 is linear).
"""

from __future__ import annotations

import argparse
import itertools
import math
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from bench.make_archive import make_archive
from bench.timing import against, alternate, command, run_seconds

ENDS = (0, 1)
"""A check of an archive with disputed facts ends with 1, a very small one may have none."""


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the line through the logarithms (least squares)."""
    return statistics.linear_regression([math.log(n) for n, _ in points], [math.log(s) for _, s in points]).slope


def git(folder: Path, *words: str) -> list[str]:
    return ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.org", *words]


def touch_one(folder: Path, number: int) -> None:
    """Change one claim file by a few bytes."""
    file = sorted((folder / "claims").glob("*.yaml"))[0]
    text = file.read_text(encoding="utf-8")
    file.write_text(text + f"# look again: {number}\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--growth", type=int, nargs="*", default=[10_000, 30_000, 100_000])
    parser.add_argument("--large", action="store_true", help="go on to a million claims")
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name)
        folder = whole / "archive"
        make_archive(folder, given.claims, 100)
        report(folder, given.claims, given.repeat)
        check(folder, given.repeat)
        shutil.rmtree(folder)
        growth(whole, [*given.growth, *([1_000_000] if given.large else [])])


def report(folder: Path, claims: int, repeat: int) -> None:
    program = command()
    cold = statistics.median(run_seconds([*program, "report", "--no-cache"], folder) for _ in range(repeat))
    run_seconds([*program, "report"], folder)
    warm = statistics.median(run_seconds([*program, "report"], folder) for _ in range(repeat))
    print(f"report, {claims} claims in 100 files, no cache  {cold:7.2f} s   ({against(cold, 3.0)})")
    print(f"the same, cache warm                        {warm:7.2f} s")


def check(folder: Path, repeat: int) -> None:
    if shutil.which("git") is None:
        print("check against git status: skipped, git is not installed")
        return
    (folder / ".gitignore").write_text(".crosscheck/\n", encoding="utf-8")
    for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "archive")):
        subprocess.run(git(folder, *words), check=True, capture_output=True)
    program = command()
    run_seconds([*program, "check"], folder, codes=ENDS)

    changes = itertools.count(1)

    def ours() -> float:
        touch_one(folder, next(changes))
        return run_seconds([*program, "check"], folder, codes=ENDS)

    mine, theirs = alternate(ours, lambda: run_seconds(git(folder, "status", "--short")), repeat)
    print(f"check, 1 of 100 files changed               {mine:7.2f} s")
    print(f"git status on the same tree                 {theirs:7.3f} s   ratio {mine / theirs:.0f}")


def growth(whole: Path, sizes: list[int]) -> None:
    points = []
    for claims in sizes:
        folder = whole / f"n{claims}"
        make_archive(folder, claims, 100)
        took = run_seconds([*command(), "report", "--no-cache"], folder)
        print(f"report, {claims:>9} claims, no cache          {took:7.2f} s")
        points.append((claims, took))
        shutil.rmtree(folder)
    if len(points) > 1:
        print(f"grows with the power {exponent(points):.2f} of the claims (1 is linear)")


if __name__ == "__main__":
    main()
