"""Texts become lines to print, several at a time.

The lines are made where the text is read: an extraction takes longer to hand from one process to another than to print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from crosscheck.errors import CrosscheckError
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.each_text import TextToRead, each_text
from crosscheck.pipeline.extract_texts import extract_text
from crosscheck.pipeline.proposal_lines import proposal_lines
from crosscheck.pipeline.spread import Spread
from crosscheck.pipeline.unplaced_lines import unplaced_lines

LINES: Final = {"jsonl": proposal_lines, "unplaced": unplaced_lines}
"""What an extraction is printed as: its claims, or what is in none of them."""


@frozen
class ExtractedLines:
    """What one text gave, as lines without line feeds, or the error that kept it from being read."""

    lines: tuple[str, ...] = ()
    error: CrosscheckError | None = None


def extract_lines(
    paths: Sequence[Path],
    form: str = "jsonl",
    *,
    language: str = "",
    jobs: int = 0,
    root: Path | None = None,
    spread: Spread | None = None,
) -> Iterator[ExtractedLines]:
    """The lines of each text in a form of `LINES`, in the order of the paths; the rest as `extract_texts` takes it."""
    return each_text(partial(_lines, form), [TextToRead(path, language, root) for path in paths], jobs, spread)


def piped_lines(stream: BinaryIO, form: str = "jsonl", *, language: str = "") -> ExtractedLines:
    """The lines of a text from standard input, of any format that files may have."""
    from crosscheck.extract import extract
    from crosscheck.pipeline.read_draft import read_piped_draft

    return ExtractedLines(tuple(LINES[form](extract(read_piped_draft(stream, language=language)))))


def _lines(form: str, text: TextToRead) -> ExtractedLines:
    done = extract_text(text)
    if done.extraction is None:
        return ExtractedLines(error=done.error)
    return ExtractedLines(tuple(LINES[form](done.extraction)))
