"""Every benchmark beside its peer, in one run.

    python -m bench [--only start archive] [--large] [--output bench/RESULTS.md]

Each runs in a process of its own, one after the other, and prints medians (or the best of several) and ratios; what
it printed is kept word for word, with the day, the machine and the versions. Ratios hold better than seconds. What is
not measured in a run stays on the page as it was measured last: `--large` goes on to a million claims, which takes long
(an hour on a busy machine), and has sections of its own.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.page import Section, in_place, read_page, write_page

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
LARGE: dict[str, tuple[str, ...]] = {"archive": ("--large",), "compare": ("1000000",)}
"""Those that are also measured at the size of a large archive."""
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


def sections_of(name: str) -> tuple[str, ...]:
    """The names under which a benchmark stands on the page."""
    return (name, f"{name}-large") if name in LARGE else (name,)


def measure(section: str, name: str, arguments: tuple[str, ...]) -> Section:
    """What a benchmark printed; one that failed says so."""
    began = time.perf_counter()
    argv = [sys.executable, "-m", f"bench.{name}", *arguments]
    when = f"{datetime.datetime.now(tz=datetime.UTC).date().isoformat()}{_load()}"
    done = subprocess.run(argv, cwd=HERE.parent, capture_output=True, text=True, check=False)
    said = done.stdout.rstrip("\n")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        said += f"\nskipped: the benchmark failed with exit code {done.returncode}: {last}"
    first = (importlib.import_module(f"bench.{name}").__doc__ or "").split("\n", 1)[0]
    return Section(section, f"{first} ({time.perf_counter() - began:.0f} s, {when})", said.strip("\n"))


def machine() -> list[str]:
    """What the figures depend on."""
    return [
        f"- {platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        f"- Python {platform.python_version()}; {', '.join(f'{each} {_version(each)}' for each in PACKAGES)}",
    ]


def _load() -> str:
    return f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=tuple(BENCHMARKS), default=tuple(BENCHMARKS))
    parser.add_argument("--large", action="store_true", help="only what goes on to a million claims")
    parser.add_argument("--output", type=Path, default=HERE / "RESULTS.md")
    given = parser.parse_args()
    about = machine()
    measured: list[Section] = []
    for name in given.only:
        if given.large and name not in LARGE:
            continue
        section = f"{name}-large" if given.large else name
        measured.append(measure(section, name, (LARGE if given.large else BENCHMARKS)[name]))
        print(f"== {section}: {measured[-1].about}\n{measured[-1].said}\n", flush=True)
    before = read_page(given.output.read_text(encoding="utf-8")) if given.output.is_file() else []
    names = [section for name in BENCHMARKS for section in sections_of(name)]
    given.output.write_text(write_page(in_place(measured, before, names), about), encoding="utf-8")
    print(f"written to {given.output}")


if __name__ == "__main__":
    main()
