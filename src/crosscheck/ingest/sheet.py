"""A sheet of rows, from a spreadsheet file or from separated values."""

from __future__ import annotations

from typing import Final

from crosscheck.model import Location, Sentence
from crosscheck.model.frozen import frozen

MOST_COLUMNS: Final = 1_000
MOST_CELLS: Final = 10_000_000


@frozen
class Cell:
    """What a cell says. `number` says that the file holds a figure (its text has a decimal point then), `formula` that
    the text is worked out by the spreadsheet."""

    text: str
    number: bool = False
    formula: bool = False


@frozen
class Row:
    """A row by its number in the spreadsheet, counted from 1, with as many cells as the sheet has columns."""

    number: int
    cells: tuple[Cell, ...]


@frozen
class Sheet:
    """The header and the rows under it; rows without any text are left out.

    `name` is the file as given, `columns` the names of the header as written, `first` the number of the header's row;
    `told` is how it was read, for people (encoding, separator, worksheet), `guarded` whether cells that would begin a
    formula carry an apostrophe, as in crosscheck's own CSV.
    """

    name: str
    columns: tuple[str, ...]
    first: int
    rows: tuple[Row, ...]
    told: Sentence = ""
    guarded: bool = False

    def place(self, row: int, column: int = 0) -> Location:
        """Where a cell stands: file, row and column, counted from 1."""
        return Location(self.name, row, column + 1)
