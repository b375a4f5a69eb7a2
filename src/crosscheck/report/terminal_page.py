"""Lines for a terminal: styled, wrapped, and never markup."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from crosscheck.report.options import Options
from crosscheck.report.view import ClaimView

if TYPE_CHECKING:
    from rich.console import Console

_NARROWEST = 40
_HELD = {0xA0: 0xFDD0, 0x202F: 0xFDD1}
_RELEASED = {held: space for space, held in _HELD.items()}
"""rich breaks lines at no-break spaces: noncharacters, which no text here can hold, stand for them meanwhile."""


class TerminalPage:
    """Lines on their way to the terminal, wrapped with hanging indents."""

    def __init__(self, options: Options) -> None:
        from rich.console import Console

        self.options = options
        self.buffer = io.StringIO()
        self.console: Console = Console(
            file=self.buffer,
            width=max(_NARROWEST, options.width),
            force_terminal=options.colour,
            no_color=not options.colour,
            color_system="standard" if options.colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def take(self) -> str:
        """What was written since the last time."""
        text = self.buffer.getvalue()
        self.buffer.seek(0)
        self.buffer.truncate()
        return text

    def line(self, *pieces: tuple[str, str], indent: int = 0, marker: tuple[str, str] = ("", "")) -> None:
        """One paragraph of styled pieces after an indent and a marker; its further lines stand under the first."""
        from rich.text import Text

        text = Text()
        for words, style in pieces:
            text.append(words.translate(_HELD), style)
        head = Text(" " * indent).append(*marker)
        for number, part in enumerate(text.wrap(self.console, max(20, self.console.width - head.cell_len))):
            lead = head if number == 0 else Text(" " * head.cell_len)
            whole = lead + part
            whole.plain = whole.plain.translate(_RELEASED)
            whole.rstrip()
            self.console.print(whole, soft_wrap=True)

    def blank(self) -> None:
        """An empty line."""
        self.buffer.write("\n")

    def heading(self, words: str, style: str = "bold") -> None:
        """A section's title over a rule."""
        self.blank()
        self.line((words, style))
        self.line(("─" * self.console.width, "bright_black"))

    def claim(self, claim: ClaimView, *, indent: int) -> None:
        """One claim: its handle, its source, what is said about it, and its words with the value marked."""
        told = " · ".join((*claim.tags, *claim.notes))
        self.line(
            (claim.source, "cyan"),
            (f"  {told}" if told else "", "bright_black"),
            indent=indent,
            marker=(f"{claim.handle:<5} ", "bold"),
        )
        if claim.quote is None:
            self.line((claim.written, ""), indent=indent + 6)
            return
        quote = claim.quote
        self.line(
            ("“" if claim.language != "fr" else "«\u202f", ""),
            (quote.before, ""),
            (quote.value, "bold reverse"),
            (quote.after, ""),
            ("”" if claim.language != "fr" else "\u202f»", ""),
            indent=indent + 6,
        )
