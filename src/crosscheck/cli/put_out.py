"""A report in its format, on stdout or into a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.fit_for_log import fit_for_log, in_a_log
from crosscheck.errors import UsageError
from crosscheck.model import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosscheck.cli.teller import Teller
    from crosscheck.model import DraftReport, Report
    from crosscheck.report import Options


def put_out(report: Report, name: str, options: Options, output: Path | None, teller: Teller) -> None:
    """Write the report; a format of bytes is for no terminal. Text is UTF-8, lines end with a line feed."""
    from crosscheck.report import BINARY_FORMATS, FORMATS, INSIDE

    if output is None and name in INSIDE:
        report = fit_for_log(report, options, teller)
    if output is None:
        if name in BINARY_FORMATS:
            if sys.stdout.isatty():
                raise UsageError(
                    Message.of("format-not-for-terminal", name=name),
                    hint=Message.of("hint-format-not-for-terminal", name=name),
                )
            sys.stdout.buffer.write(BINARY_FORMATS[name](report, options))
            return
        for chunk in FORMATS[name](report, options):
            sys.stdout.write(chunk)
        return
    from crosscheck.cli.write_output import write_output

    if name in BINARY_FORMATS:
        write_output(output, (BINARY_FORMATS[name](report, options),), teller)
    else:
        write_output(output, _encoded(FORMATS[name](report, options)), teller)


def put_out_draft(report: DraftReport, name: str, options: Options, output: Path | None, teller: Teller) -> None:
    """Write a report on a draft, on stdout or into a file."""
    from crosscheck.report import DRAFT_FORMATS, INSIDE

    if output is None and name in INSIDE and in_a_log():
        from crosscheck.report.draft.public_draft import public_draft

        report, _ = public_draft(report)
    chunks = DRAFT_FORMATS[name](report, options)
    if output is None:
        for chunk in chunks:
            sys.stdout.write(chunk)
    else:
        from crosscheck.cli.write_output import write_output

        write_output(output, _encoded(chunks), teller)


def _encoded(chunks: Iterable[str]) -> Iterator[bytes]:
    return (chunk.encode("utf-8") for chunk in chunks)
