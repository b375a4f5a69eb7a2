"""What was read in a text, as a table that a journalist understands."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from decimal import Decimal

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
    for mention in mentions:
        line, column = _place(text, mention.start)
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
            return inert(show_value(amount, language)), _standard(amount), label(f"hedge-{amount.hedge}", language)
        case Span() as span:
            return inert(show_value(span, language)), span.edtf, label(f"hedge-{span.hedge}", language)
        case Unread(reason=reason):
            return say(Message("read-unread", (("why", label(reason, language)),)), language), "", ""


def _standard(amount: Amount) -> str:
    ends = [_plain(end) for end in (amount.low, amount.high) if end is not None]
    figures = "–".join(dict.fromkeys(ends))
    unit = "" if amount.unit == "1" else f" {amount.unit}"
    return figures + unit + (f" ({inert(amount.counted)})" if amount.counted else "")


def _plain(figure: Decimal) -> str:
    """A number in full, thousands apart (30 000 000 000), without zeros that say nothing after the point."""
    text = f"{figure:,f}".replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _place(text: str, start: int) -> tuple[int, int]:
    before = text[:start]
    return before.count("\n") + 1, start - (before.rfind("\n") + 1) + 1
