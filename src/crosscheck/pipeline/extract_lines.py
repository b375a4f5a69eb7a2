"""Texts become lines of JSON, several at a time.

The lines are made where the text is read: an extraction takes longer to hand from one process to another than to print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.errors import CrosscheckError
from crosscheck.pipeline.each_text import TextToRead, each_text
from crosscheck.pipeline.extract_texts import extract_text
from crosscheck.pipeline.proposal_lines import proposal_lines
from crosscheck.pipeline.spread import Spread


@dataclass(frozen=True, slots=True)
class ExtractedLines:
    """One text's claims as lines without line feeds, or the error that kept it from being read."""

    lines: tuple[str, ...] = ()
    error: CrosscheckError | None = None


def extract_lines(
    paths: Sequence[Path],
    *,
    language: str = "",
    jobs: int = 0,
    root: Path | None = None,
    spread: Spread | None = None,
) -> Iterator[ExtractedLines]:
    """The lines of each text, in the order of the paths; the rest as `extract_texts` takes it."""
    return each_text(_lines, [TextToRead(path, language, root) for path in paths], jobs, spread)


def _lines(text: TextToRead) -> ExtractedLines:
    done = extract_text(text)
    if done.extraction is None:
        return ExtractedLines(error=done.error)
    return ExtractedLines(tuple(proposal_lines(done.extraction)))
