"""The page of results: a section for each benchmark, with the day it was measured on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SECTION = re.compile(
    r"^## (?P<name>\S+)\n\n(?P<about>[^\n]+)\n\n```text\n(?P<said>.*?)\n?```$", re.MULTILINE | re.DOTALL
)
_MISSED = re.compile(r"^.*\bMISSED\b.*$", re.MULTILINE)
_SKIPPED = re.compile(r"^.*\b(?:skipped|not measured)\b.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """What a benchmark is about, and how long it took and when; and what it printed, word for word."""

    name: str
    about: str
    said: str


def read_page(text: str) -> list[Section]:
    """The sections of a page that was written before."""
    return [Section(found["name"], found["about"], found["said"]) for found in _SECTION.finditer(text)]


def in_place(measured: Iterable[Section], before: Iterable[Section], names: Sequence[str]) -> list[Section]:
    """The sections that were measured now beside those of before that were not, in the order of the names."""
    known = {each.name: each for each in (*before, *measured)}
    return [known[name] for name in names if name in known]


def write_page(sections: Iterable[Section], machine: Sequence[str]) -> str:
    """The results as Markdown: what was missed and what was skipped first, then every benchmark's own words."""
    lines = ["# Benchmarks", "", "Written by `python -m bench`; run it again rather than edit it.", "", *machine]
    shown = list(sections)
    for title, pattern in (("Targets missed", _MISSED), ("Skipped", _SKIPPED)):
        found = [f"- {each.name}: {line.strip()}" for each in shown for line in pattern.findall(each.said)]
        lines += ["", f"## {title}", "", *(found or ["- none"])]
    for each in shown:
        lines += ["", f"## {each.name}", "", each.about, "", "```text", each.said, "```"]
    return "\n".join(lines) + "\n"
