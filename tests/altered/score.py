"""How many changes to copies of annotated articles are found: `python tests/altered/score.py --part tuned --misses`.

Each article and its copy, whole and shortened to its first paragraphs, are a workspace of two texts. A change is found
when one contradiction gives both values; every other contradiction is a false alarm.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).parent))
from alter import Alteration, Kind, alterations, clashes


def contradictions(command: str, alteration: Alteration, copy: str) -> list[list[str]]:
    """The values of each contradiction between an article and its copy."""
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "sources"
        sources.mkdir()
        suffix = Path(alteration.file).suffix
        (sources / f"article{suffix}").write_text(alteration.text, encoding="utf-8")
        (sources / f"copy{suffix}").write_text(copy, encoding="utf-8")
        subprocess.run([command, "extract"], cwd=folder, capture_output=True, check=False)
        ran = subprocess.run([command, "report", "--format", "json"], cwd=folder, capture_output=True, check=False)
    return clashes(json.loads(ran.stdout))


def main() -> None:
    """Print what was found of each kind of change."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("tuned", "held"), default="tuned")
    parser.add_argument("--count", type=int, default=40, help="articles to draw")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--crosscheck", default="crosscheck", help="the command to run")
    parser.add_argument("--misses", action="store_true", help="show what was not found; not of the held articles")
    asked = parser.parse_args()
    for kind in get_args(Kind):
        for shape in ("whole", "shortened"):
            found = alarms = pairs = 0
            for each in alterations(asked.part, kind, asked.seed, asked.count):
                copy = each.altered if shape == "whole" else each.shortened
                told = contradictions(asked.crosscheck, each, copy)
                hits = [values for values in told if each.is_in(values)]
                found, alarms, pairs = found + bool(hits), alarms + len(told) - len(hits), pairs + 1
                if asked.misses and asked.part != "held" and (not hits or len(told) > len(hits)):
                    print(f"  {kind} {shape} {each.file}: {each.old} -> {each.new}; told {told}")
            print(f"{asked.part:6} {kind:7} {shape:10} {found} of {pairs} found, {alarms} false alarms", flush=True)


if __name__ == "__main__":
    main()
