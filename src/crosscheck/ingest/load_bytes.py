"""The bytes of a file that somebody named, bounded and with a clear error for everything that is no file."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from crosscheck.errors import SourceError
from crosscheck.model import Location, Message

MEGABYTE: Final = 1024 * 1024


def load_bytes(path: Path, limit: int) -> bytes:
    """The content of a regular file of at most `limit` bytes.

    Raises `SourceError` naming the file when it is missing, a folder, a pipe or device, unreadable, empty or too big.
    """
    name = str(path)
    if "\0" in name:
        raise SourceError(Message.of("name-nul"), location=Location(name.replace("\0", "�")))
    try:
        # Without O_NONBLOCK a named pipe would wait for a writer for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                raise _not_a_file(name, mode)
            data = stream.read(limit + 1)
    except FileNotFoundError:
        raise SourceError(
            Message.of("no-such-file"), location=Location(name), hint=Message.of("hint-check-path")
        ) from None
    except IsADirectoryError:
        raise _not_a_file(name, stat.S_IFDIR) from None
    except OSError as error:
        # Windows says "permission denied" of a folder.
        if path.is_dir():
            raise _not_a_file(name, stat.S_IFDIR) from None
        reason = error.strerror or "unknown reason"
        raise SourceError(
            Message.of("file-not-read", reason=reason), location=Location(name), hint=Message.of("hint-permissions")
        ) from None
    if len(data) > limit:
        raise SourceError(
            Message.of("file-too-large", limit=limit // MEGABYTE),
            location=Location(name),
            hint=Message.of("hint-article-only"),
        )
    if not data:
        raise SourceError(Message.of("file-empty"), location=Location(name), hint=Message.of("hint-saved-completely"))
    return data


def _not_a_file(name: str, mode: int) -> SourceError:
    if stat.S_ISDIR(mode):
        return SourceError(
            Message.of("a-folder"), location=Location(name), hint=Message.of("hint-name-its-files", name=name)
        )
    return SourceError(Message.of("not-regular-file"), location=Location(name), hint=Message.of("hint-save-content"))
