"""The bytes of a file that somebody named, bounded and with a clear error for everything that is no file."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.model import Location

MEGABYTE: Final = 1024 * 1024


def load_bytes(path: Path, limit: int) -> bytes:
    """The content of a regular file of at most `limit` bytes.

    Raises `SourceError` naming the file when it is missing, a folder, a pipe or device, unreadable, empty or too big.
    """
    name = str(path)
    if "\0" in name:
        raise SourceError("A file name cannot hold a NUL character.", location=Location(name.replace("\0", "�")))
    try:
        # Without O_NONBLOCK a named pipe would wait for a writer for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                raise _not_a_file(name, mode)
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise SourceError("There is no such file.", location=Location(name), hint="Check the path.") from None
    except IsADirectoryError:
        raise _not_a_file(name, stat.S_IFDIR) from None
    except OSError as error:
        # Windows says "permission denied" of a folder.
        if path.is_dir():
            raise _not_a_file(name, stat.S_IFDIR) from None
        reason = error.strerror or "unknown reason"
        raise SourceError(f"The file cannot be read: {reason}.", location=Location(name)) from None
    if len(data) > limit:
        raise SourceError(
            f"The file is larger than {limit // MEGABYTE} MB.",
            location=Location(name),
            hint="Save the article alone, without what surrounds it.",
        )
    if not data:
        raise SourceError("The file is empty.", location=Location(name), hint="Was it saved completely?")
    return data


def _not_a_file(name: str, mode: int) -> SourceError:
    if stat.S_ISDIR(mode):
        return SourceError("This is a folder, not a file.", location=Location(name), hint=f"Name its files: {name}/*")
    return SourceError("This is not a regular file.", location=Location(name), hint="Save its content to a file first.")
