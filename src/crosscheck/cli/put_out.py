"""A report in its format, on stdout or into a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.context import tell
from crosscheck.errors import UsageError

if TYPE_CHECKING:
    from crosscheck.model import Report
    from crosscheck.report import Options


def put_out(report: Report, name: str, options: Options, output: Path | None) -> None:
    """Write the report; a format of bytes needs a file to go to. Text is UTF-8, lines end with a line feed."""
    from crosscheck.report import BINARY_FORMATS, FORMATS

    if output is None:
        if name in BINARY_FORMATS:
            raise UsageError(f"{name} is not for a terminal", hint=f"say where to: --output report.{name}")
        for chunk in FORMATS[name](report, options):
            sys.stdout.write(chunk)
        return
    try:
        if name in BINARY_FORMATS:
            output.write_bytes(BINARY_FORMATS[name](report, options))
        else:
            with output.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(FORMATS[name](report, options))
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}", hint="choose another --output") from error
    tell(f"Written to {output}")
