"""Where the lines of a paragraph end on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len, chop_cells

_WORD: Final = re.compile(r"\s*\S+\s*")
_NO_BREAK: Final = {0xA0: 0xFDD0, 0x202F: 0xFDD1}
"""To a pattern these are white space: noncharacters, which no text here can hold, stand for them meanwhile."""


def break_line(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each of the lines begins and ends that a text takes in so many columns, white space at its end left out.

    Lines break behind white space; a word that is longer than a line goes on in the next one.
    """
    held = text.translate(_NO_BREAK)
    starts = [0, *_breaks(held, width)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start, start + len(held[start:end].rstrip())


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where a new line begins."""
    taken = 0
    for found in _WORD.finditer(text):
        word, start = found[0], found.start()
        length = cell_len(word.rstrip())
        if taken + length <= width:
            taken += cell_len(word)
        elif length > width:
            *full, last = chop_cells(word, width)
            for each in full:
                if start:
                    yield start
                start += len(each)
            if start:
                yield start
            taken = cell_len(last)
        elif taken and start:
            yield start
            taken = cell_len(word)
