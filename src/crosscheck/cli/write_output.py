"""The file that `--output` names: the whole report or what stood there before, never a part."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from crosscheck.cli.teller import Teller
from crosscheck.errors import UsageError
from crosscheck.files.replace import replace_pieces
from crosscheck.model import Message

_OF_THE_SYSTEM = ("/dev/", "/proc/")


def write_output(output: Path, pieces: Iterable[bytes], teller: Teller) -> None:
    """Write a report piece by piece and say where; UsageError where it cannot be written.

    What is no file (a pipe, `/dev/stdout`) is written into, and so is a file in a folder that takes no other one.
    """
    try:
        if _holds_pieces(output):
            with output.open("wb") as stream:
                stream.writelines(pieces)
        else:
            replace_pieces(output.resolve(), pieces)
    except OSError as error:
        raise UsageError(
            Message.of("output-not-written", output=str(output), strerror=error.strerror or ""),
            hint=Message.of("hint-another-output"),
        ) from error
    teller.tell("written-to", file=str(output))


def _holds_pieces(output: Path) -> bool:
    """Whether pieces go straight to where the name leads, since nothing can be put in its place."""
    if output.absolute().as_posix().startswith(_OF_THE_SYSTEM):
        return True
    try:
        return not stat.S_ISREG(output.stat().st_mode) or not _takes_files(output.resolve().parent)
    except FileNotFoundError:
        return False


def _takes_files(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
