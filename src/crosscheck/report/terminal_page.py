"""Lines for a terminal: styled, wrapped, and never markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.cells import cell_len

from crosscheck.report.break_line import break_line
from crosscheck.report.options import Options
from crosscheck.report.paint import paint
from crosscheck.report.view import ClaimView

_NARROWEST: Final = 40
_LEAST_BESIDE: Final = 20
"""Columns that a paragraph has at least, however far it is set in."""


class TerminalPage:
    """Lines on their way to the terminal, wrapped with hanging indents.

    Written without rich's console, which takes a tenth of a command's start; a test holds both to the same lines.
    """

    def __init__(self, options: Options) -> None:
        self.options = options
        self.width = max(_NARROWEST, options.width)
        self._lines: list[str] = []

    def take(self) -> str:
        """What was written since the last time."""
        lines, self._lines = self._lines, []
        return "".join(f"{line}\n" for line in lines)

    def line(self, *pieces: tuple[str, str], indent: int = 0, marker: tuple[str, str] = ("", "")) -> None:
        """One paragraph of styled pieces after an indent and a marker; its further lines stand under the first."""
        head = ((" " * indent, ""), marker)
        inset = indent + cell_len(marker[0])
        text = "".join([words for words, _ in pieces])
        for number, (start, end) in enumerate(break_line(text, max(_LEAST_BESIDE, self.width - inset))):
            lead = head if number == 0 else ((" " * inset, ""),)
            self._write([*lead, *_between(pieces, start, end)])

    def _write(self, pieces: list[tuple[str, str]]) -> None:
        """One line, without the white space at its end."""
        left = len("".join([words for words, _ in pieces]).rstrip())
        colour = self.options.colour
        painted = [paint(words, style if colour else "") for words, style in _between(pieces, 0, left)]
        self._lines.append("".join(painted))

    def blank(self) -> None:
        """An empty line."""
        self._lines.append("")

    def heading(self, words: str, style: str = "bold") -> None:
        """A section's title over a rule."""
        self.blank()
        self.line((words, style))
        self.line(("─" * self.width, "bright_black"))

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


def _between(pieces: Iterable[tuple[str, str]], start: int, end: int) -> Iterator[tuple[str, str]]:
    """What stands between two places of a text in pieces."""
    at = 0
    for words, style in pieces:
        yield words[max(0, start - at) : max(0, end - at)], style
        at += len(words)
