"""Read one text with crosscheck and with peers, in one run, and print characters a second and the ratio.

Run `python bench/read.py [FILE ...]`; without a file, the project's own sources and a sentence bank are used. The text
is repeated to `--size` characters for crosscheck; a peer gets a part of it that takes it about `--seconds`, since speed
in characters a second does not depend on the length. Peers that are not installed are skipped and named. One core each.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

SAMPLE = """Le fonds veut lever jusqu'à 30 milliards de dollars d'ici la fin de 2028, contre 12 M€ en mars 2021.
The group plans to spend between $30 billion and $40bn, up 15% from nearly 70,000 tonnes and 5 GW of capacity.
Près de 400 kilomètres de câbles et une trentaine d'entreprises; la part est passée de 5 % à 7 % en deux ans.
The board met again on Tuesday and said that nothing had been decided about the future of the plant.
"""


def text_of(files: list[str], size: int) -> str:
    paths = [Path(name) for name in files] or sorted((Path(__file__).parents[1] / "sources").glob("*.txt"))
    whole = "\n".join(path.read_text(encoding="utf-8") for path in paths) or SAMPLE
    return (whole * (size // len(whole) + 1))[:size]


def crosscheck_reader() -> Callable[[str], object]:
    from crosscheck.read import read

    return lambda text: read(text, "fr")


def quantulum_reader() -> Callable[[str], object]:
    from quantulum3 import parser  # type: ignore[import-not-found]

    return lambda text: parser.parse(text)


def recognizers_reader() -> Callable[[str], object]:
    from recognizers_number_with_unit import recognize_currency  # type: ignore[import-not-found]
    from recognizers_text import Culture  # type: ignore[import-not-found]

    return lambda text: recognize_currency(text, Culture.French)


def price_parser_reader() -> Callable[[str], object]:
    from price_parser import Price  # type: ignore[import-not-found]

    return lambda text: [Price.fromstring(line) for line in text.splitlines()]


PEERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "quantulum3": quantulum_reader,
    "recognizers-text (currency only)": recognizers_reader,
    "price-parser (one price a line)": price_parser_reader,
}


def speed(read: Callable[[str], object], text: str, seconds: float) -> float:
    """Characters a second, best of three, on as much of the text as takes about the given time."""
    read(text[:2000])  # tables are loaded before the clock starts
    size = 4000
    for _ in count():
        part = text[:size]
        began = time.perf_counter()
        read(part)
        took = time.perf_counter() - began
        if took >= seconds or size >= len(text):
            break
        size = min(len(text), size * 4)
    best = took
    for _ in range(2):
        began = time.perf_counter()
        read(part)
        best = min(best, time.perf_counter() - began)
    return len(part) / best


def import_seconds() -> float:
    """What importing the room adds to starting Python: the best of five."""

    def once(program: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True)
        return time.perf_counter() - began

    return min(once("import crosscheck.read") for _ in range(5)) - min(once("pass") for _ in range(5))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("files", nargs="*")
    arguments.add_argument("--size", type=int, default=1_000_000)
    arguments.add_argument("--seconds", type=float, default=2.0)
    given = arguments.parse_args()
    text = text_of(given.files, given.size)
    ours = speed(crosscheck_reader(), text, 60.0)
    print(f"import of the room      {import_seconds():8.3f} s")
    print(f"{'crosscheck':34} {ours:12,.0f} characters/s")
    for name, make in PEERS.items():
        try:
            reader = make()
        except ImportError as error:
            print(f"{name:34} {'skipped':>12}: not installed ({error.name})")
            continue
        theirs = speed(reader, text, given.seconds)
        print(f"{name:34} {theirs:12,.0f} characters/s   crosscheck is {ours / theirs:7.1f} times as fast")


if __name__ == "__main__":
    main()
