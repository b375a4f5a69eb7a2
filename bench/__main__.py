"""Every benchmark beside its peer, in one run.

    python -m bench [--only start archive] [--large] [--output bench/RESULTS.md]

Each runs in a process of its own, one after the other, and prints medians (or the best of several) and ratios; what
it printed is kept word for word, with the machine and the versions. Ratios hold better than seconds.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import os
import platform
import re
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).parent
BENCHMARKS: dict[str, tuple[str, ...]] = {
    "start": ("--repeat", "7"),
    "archive": (),
    "parallel": ("--texts", "1000"),
    "load": ("--claims", "50000", "--yaml-claims", "5000"),
    "compare": ("10000", "100000"),
    "read": (),
    "units": (),
    "suggestions": ("20000",),
    "organisations": (),
    "extract": (),
}
"""Each with the sizes that keep the whole run to a few minutes on two cores."""
LARGE: dict[str, tuple[str, ...]] = {"archive": ("--large",), "compare": ("10000", "100000", "1000000")}
PACKAGES = (
    "crosscheck-claims",
    "typer",
    "rich",
    "rapidfuzz",
    "pint",
    "PyYAML",
    "msgspec",
    "quantulum3",
    "spacy",
    "splink",
    "nomenklatura",
)
_MISSED = re.compile(r"^.*\bMISSED\b.*$", re.MULTILINE)
_SKIPPED = re.compile(r"^.*\b(?:skipped|not measured)\b.*$", re.MULTILINE)


def measure(name: str, arguments: tuple[str, ...]) -> tuple[str, float]:
    """What a benchmark printed, and how long it took; one that failed says so."""
    began = time.perf_counter()
    argv = [sys.executable, "-m", f"bench.{name}", *arguments]
    done = subprocess.run(argv, cwd=HERE.parent, capture_output=True, text=True, check=False)
    said = done.stdout.rstrip("\n")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        said += f"\nskipped: the benchmark failed with exit code {done.returncode}: {last}"
    return said.strip("\n"), time.perf_counter() - began


def machine() -> list[str]:
    """What the figures depend on."""
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return [
        f"- {datetime.datetime.now(tz=datetime.UTC).date().isoformat()}",
        f"- {platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}",
        f"- Python {platform.python_version()}; {', '.join(f'{each} {_version(each)}' for each in PACKAGES)}",
    ]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def page(results: dict[str, tuple[str, float]], about: list[str]) -> str:
    """The results as Markdown: what was missed and what was skipped first, then every benchmark's own words."""
    lines = ["# Benchmarks", "", "Written by `python -m bench`; run it again rather than edit it.", "", *about]
    for title, pattern in (("Targets missed", _MISSED), ("Skipped", _SKIPPED)):
        found = [f"- {name}: {line.strip()}" for name, (said, _) in results.items() for line in pattern.findall(said)]
        lines += ["", f"## {title}", "", *(found or ["- none"])]
    for name, (said, took) in results.items():
        first = (importlib.import_module(f"bench.{name}").__doc__ or "").split("\n", 1)[0]
        lines += ["", f"## {name}", "", f"{first} ({took:.0f} s)", "", "```text", said, "```"]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=tuple(BENCHMARKS), default=tuple(BENCHMARKS))
    parser.add_argument("--large", action="store_true", help="go on to a million claims")
    parser.add_argument("--output", type=Path, default=HERE / "RESULTS.md")
    given = parser.parse_args()
    about = machine()
    results: dict[str, tuple[str, float]] = {}
    for name in given.only:
        arguments = LARGE.get(name, BENCHMARKS[name]) if given.large else BENCHMARKS[name]
        results[name] = measure(name, arguments)
        print(f"== {name} ({results[name][1]:.0f} s)\n{results[name][0]}\n", flush=True)
    given.output.write_text(page(results, about), encoding="utf-8")
    print(f"written to {given.output}")


if __name__ == "__main__":
    main()
