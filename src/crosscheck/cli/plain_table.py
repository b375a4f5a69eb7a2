"""A small table without lines, for lists; every cell inert."""

from __future__ import annotations

import io
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.report import inert

_PIPED = 200  # columns when nobody's terminal sets the width: let tools cut
_LONGEST = 20  # code points of a word that a column is made wide enough for; longer ones are broken
_SHORT = 10  # code points of a cell that is kept on one line: an ISO date
_GAP = 2  # spaces between two columns
_NARROWEST = 20  # columns that a stacked list is wrapped to at least


def plain_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows under their header, columns aligned, folded to the terminal's width; one below the other where the
    columns' words do not fit beside each other. The first column is what people copy: it is never broken."""
    listed = [[inert(cell) for cell in row] for row in rows]
    width = shutil.get_terminal_size((_PIPED, 24)).columns
    least = _least_widths(header, listed)
    fits = sum(least) + _GAP * (len(least) - 1) <= width
    return _table(header, listed, least, width) if fits else _stacked(header, listed, width)


def _least_widths(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """For each column as many code points as its longest word has, and the first one's longest cell."""
    least = []
    for number, name in enumerate(header):
        cells = [row[number] for row in rows]
        whole = number == 0 or all(len(cell) <= _SHORT for cell in cells)
        pieces = cells if whole else [word[:_LONGEST] for cell in cells for word in cell.split()]
        least.append(max(map(len, (*name.split(), *pieces))))
    return least


def _table(header: Sequence[str], rows: Sequence[Sequence[str]], least: Sequence[int], width: int) -> Iterator[str]:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for number, name in enumerate(header):
        whole = number == 0 or all(len(row[number]) <= _SHORT for row in rows)
        table.add_column(name, overflow="fold", no_wrap=whole, min_width=least[number])
    for row in rows:
        table.add_row(*map(Text, row))
    out = io.StringIO()
    Console(file=out, width=width).print(table)
    for line in out.getvalue().splitlines():
        yield line.rstrip() + "\n"


def _stacked(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Each row as its first cell, and the others with their names below it."""
    for first, *others in rows:
        yield first + "\n"
        told = " · ".join(f"{name} {cell}" for name, cell in zip(header[1:], others, strict=True) if cell)
        wide = max(width, _NARROWEST)
        wrapped = textwrap.wrap(told, wide, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
        yield from (line + "\n" for line in wrapped)
