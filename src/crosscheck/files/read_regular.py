"""The bytes of a regular file: a pipe would keep its reader waiting, a device may never end."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def read_regular(path: Path) -> bytes:
    """The whole content; raises OSError for what cannot be read and for what is no regular file."""
    with open_regular(path) as stream:
        return stream.read()


def open_regular(path: Path) -> BinaryIO:
    """A regular file opened for reading its bytes; raises OSError for anything else, without waiting for it."""
    # Without O_NONBLOCK a named pipe would wait for a writer for ever.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise OSError(errno.EINVAL, "not a regular file", str(path))
