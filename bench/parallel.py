"""Extraction with two processes beside one, on the same texts.

    python -m bench.parallel [--texts 1000] [--repeat 2]

The texts are the project's own sources, several times over under different names. Best possible is a ratio of 0.5, on
a machine whose cores do not slow each other down; two programs of one process each, at once and each on half of the
texts, have nothing in common but the machine.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.timing import against, alternate, command, run_seconds

SOURCES = Path(__file__).parent.parent / "sources"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=2)
    given = parser.parse_args()
    originals = sorted(SOURCES.glob("*.txt"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(given.texts):
            shutil.copy(originals[number % len(originals)], folder / f"t{number:05}.txt")
        texts = [path.name for path in sorted(folder.glob("*.txt"))]
        argv = [*command(), "extract", "--format", "jsonl", *texts]
        alone = [*command(), "extract", "--format", "jsonl", "--jobs", "1"]

        def halves() -> float:
            with ThreadPoolExecutor(2) as both:
                parts = (texts[: len(texts) // 2], texts[len(texts) // 2 :])
                return max(both.map(lambda part: run_seconds([*alone, *part], folder), parts))

        two, one, apart = alternate(
            lambda: run_seconds([*argv, "--jobs", "2"], folder),
            lambda: run_seconds([*alone, *texts], folder),
            halves,
            repeat=given.repeat,
        )
        print(f"extract, {given.texts} texts, 1 process    {one:7.2f} s")
        print(f"extract, {given.texts} texts, 2 processes  {two:7.2f} s   {os.cpu_count()} cores")
        print(f"two programs at once, half of them each  {apart:7.2f} s   {apart / one:.2f} of one's time")
        print(f"two take this part of one's time  {two / one:.2f}   ({against(two / one, 1 / 1.8)})")


if __name__ == "__main__":
    main()
