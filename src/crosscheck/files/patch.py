"""Changes to a text at offsets: everything else stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Patch:
    """Put `text` in the place of what stands from `start` to `end` (code points, `end` exclusive)."""

    start: int
    end: int
    text: str


def patch(text: str, patches: Iterable[Patch]) -> str:
    """The text with all patches applied; their offsets are those of the text as given.

    Two patches that overlap are a mistake of the caller (ValueError). Several insertions at one place keep the order
    in which they are given.
    """
    pieces = []
    done = 0
    for change in sorted(patches, key=lambda each: (each.start, each.end)):
        if change.start < done:
            raise ValueError("two changes overlap")
        pieces += [text[done : change.start], change.text]
        done = change.end
    return "".join([*pieces, text[done:]])
