"""Warnings of the pipeline, told on stderr as everything else is: in the reader's language, without a place in code."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from typing import TextIO

from crosscheck.messages import say
from crosscheck.pipeline.warn import KeptWarning


def tell_warnings(argv: Sequence[str]) -> None:
    """Show the pipeline's warnings so from now on, whatever PYTHONWARNINGS says; those of others stay Python's."""
    others = warnings.showwarning
    told: set[str] = set()  # two files of the cache may be damaged at once: one line

    def show(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if not isinstance(message, KeptWarning):
            others(message, category, filename, lineno, file, line)
            return
        from crosscheck.cli.reader_language import language_of_line

        if message.said.code not in told:
            told.add(message.said.code)
            print(say(message.said, language_of_line(argv)), file=sys.stderr)

    warnings.filterwarnings("always", category=KeptWarning)
    warnings.showwarning = show
