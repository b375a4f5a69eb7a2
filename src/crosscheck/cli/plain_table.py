"""A small table without lines, for lists; every cell inert."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.report import inert

_PIPED = 200  # columns when nobody's terminal sets the width: let tools cut
_ROOMY = 80  # columns from which on no word is broken; below, every column must give way
_SHORT = 10  # code points of a cell that is kept on one line: an ISO date


def plain_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows under their header, columns aligned, folded to the terminal's width."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    listed = list(rows)
    width = shutil.get_terminal_size((_PIPED, 24)).columns
    roomy = width >= _ROOMY
    for number, name in enumerate(header):
        # The first column is what people copy: never broken, nor is a date or a figure.
        short = all(len(row[number]) <= _SHORT for row in listed)
        widest = max(len(word) for word in name.split())
        table.add_column(
            name, overflow="fold", no_wrap=number == 0 or (short and roomy), min_width=widest if roomy else None
        )
    for row in listed:
        table.add_row(*(Text(inert(cell)) for cell in row))
    out = io.StringIO()
    Console(file=out, width=width).print(table)
    for line in out.getvalue().splitlines():
        yield line.rstrip() + "\n"
