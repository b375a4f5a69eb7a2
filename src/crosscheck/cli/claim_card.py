"""One claim for review: the sentence in its paragraph, the value marked, the fields below."""

from __future__ import annotations

import io
import shutil
import sys
from typing import TYPE_CHECKING

from crosscheck.messages import show_value
from crosscheck.model import ELISION, Reading
from crosscheck.pipeline.paragraph_of import paragraph_of
from crosscheck.report import inert

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from crosscheck.cli.teller import Teller


def claim_card(reading: Reading, text: str, place: str, attribute: str, teller: Teller) -> str:
    """The card as text for the terminal; in colour when stderr is one. `place` is that in the queue, `attribute` the
    reader's word for it."""
    from rich.console import Console
    from rich.text import Text

    claim = reading.claim
    out = io.StringIO()
    width = min(100, shutil.get_terminal_size((80, 24)).columns)
    console = Console(file=out, width=width, force_terminal=sys.stderr.isatty(), highlight=False)
    console.print(Text(f"\n{place} {inert(claim.source)}", style="bold"))
    _put_hanging(console, Text("  "), _context(reading, text, teller))
    fields = (
        ("subject", claim.subject + (f"  ({claim.subject_written})" if claim.subject_written else "")),
        ("attribute", claim.attribute + (f"  ({attribute})" if attribute not in ("", claim.attribute) else "")),
        ("value", f"{claim.value}  →  {show_value(reading.value, teller.language)}"),
        ("status", teller.label(claim.status) if claim.status else ""),
        ("scope", claim.scope),
        ("as-of", claim.as_of),
        ("said-by", claim.said_by),
        ("confidence", " · ".join((teller.label(claim.confidence), ", ".join(map(teller.label, claim.reasons))))),
    )
    for name, value in fields:
        if value:
            _put_hanging(console, Text(f"  {teller.label(name):<13}", style="dim"), Text(inert(value)))
    return out.getvalue().rstrip("\n")


def _put_hanging(console: Console, head: Text, body: Text) -> None:
    """A text beside what stands before it; further lines begin below its first."""
    from rich.text import Text

    for line in body.wrap(console, console.width - head.cell_len):
        line.rstrip()
        console.print(head + line)
        head = Text(" " * head.cell_len)


def _context(reading: Reading, text: str, teller: Teller) -> Text:
    from rich.text import Text

    claim = reading.claim
    if claim.quote is None:
        return Text(f"({teller.label('unquoted')})", style="dim")
    place = paragraph_of(text, claim.quote) if text else None
    paragraph, start, end = place or (claim.quote.text, 0, len(claim.quote.text))
    shown = Text().append(inert(paragraph[:start]), style="dim")
    before, value, after = paragraph[start:end].partition(claim.value.partition(ELISION)[0])
    shown.append(inert(before)).append(inert(value), style="bold reverse").append(inert(after))
    return shown.append(inert(paragraph[end:]), style="dim")
