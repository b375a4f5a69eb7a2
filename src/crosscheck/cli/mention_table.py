"""What was read in a text, as a table that a journalist understands."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crosscheck.cli.standard_value import standard_value
from crosscheck.messages import label, say, show_value
from crosscheck.model import Amount, Mention, Message, Span, Unread
from crosscheck.report import Options, inert


def mention_table(text: str, mentions: Sequence[Mention], language: str, options: Options) -> Iterator[str]:
    """One row a mention: where, as written, as understood, in standard units, and the hedge, or why it was not read."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for code in ("read-place", "read-written", "read-understood", "read-standard", "read-hedge"):
        table.add_column(label(code, language))
    lines = _lines(text)
    for mention in mentions:
        line = bisect_right(lines, mention.start)
        column = mention.start - lines[line - 1] + 1
        cells = (f"{line}:{column}", inert(text[mention.hedge_start : mention.end]), *_meaning(mention, language))
        table.add_row(*(Text(cell) for cell in cells))
    out = io.StringIO()
    console = Console(file=out, width=options.width, force_terminal=options.colour, no_color=not options.colour)
    if mentions:
        console.print(table)
    yield out.getvalue()


def _meaning(mention: Mention, language: str) -> tuple[str, str, str]:
    match mention.value:
        case Amount() as amount:
            return (
                inert(show_value(amount, language)),
                standard_value(amount, language),
                label(f"hedge-{amount.hedge}", language),
            )
        case Span() as span:
            return (
                inert(show_value(span, language)),
                standard_value(span, language),
                label(f"hedge-{span.hedge}", language),
            )
        case Unread(reason=reason):
            return say(Message("read-unread", (("why", label(reason, language)),)), language), "", ""


def _lines(text: str) -> list[int]:
    """Where each line begins."""
    begins = [0]
    while (mark := text.find("\n", begins[-1])) >= 0:
        begins.append(mark + 1)
    return begins
