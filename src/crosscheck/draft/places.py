"""Lines and columns of a text."""

from __future__ import annotations

from bisect import bisect_right


class Places:
    """Where an offset stands: line and column, both counted from 1, in code points."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        starts += [index + 1 for index, char in enumerate(text) if char == "\n"]
        self._starts = tuple(starts)

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
