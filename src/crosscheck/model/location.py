"""Where something stands in a file."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: `file` relative to the workspace, `line` and `column` counted from 1.

    Line 0 is the whole file: that it is missing, empty or not to be read stands on none of its lines.
    """

    file: str
    line: int = 0
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file
