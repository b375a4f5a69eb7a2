"""A lower and an upper bound that belong together."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.read.found import Found
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.text import View

LOWER = ("at_least", "more_than")
UPPER = ("at_most", "less_than")


def merge_bounds(view: View, words: Lexicon, found: list[Found]) -> list[Found]:
    """A lower and an upper bound joined by "and" are one interval: "more than 30 and at most 40 people"."""
    made: list[Found] = []
    for one in found:
        last = made[-1] if made else None
        opposite = last is not None and (
            (last.hedge in LOWER and one.hedge in UPPER) or (last.hedge in UPPER and one.hedge in LOWER)
        )
        if last is None or not opposite or not _joined(view.lower[last.end : one.outer], words):
            made.append(one)
            continue
        low, high = (last.low, one.low) if last.hedge in LOWER else (one.low, last.low)
        if low.bare and not high.bare:
            low = replace(low, unit=high.unit, shown=high.shown)
        if high.bare and not low.bare:
            high = replace(high, unit=low.unit, shown=low.shown)
        if low.unit != high.unit or low.value > high.value:
            made.append(one)
            continue
        made[-1] = Found(last.start, one.end, last.outer, low, high, "between", "", None)
    return made


def _joined(between: str, words: Lexicon) -> bool:
    parts = between.replace(",", " ").split()
    return 0 < len(parts) <= 2 and parts[0] in words.bound_joiners and (len(parts) == 1 or not parts[1].isdigit())
