"""One writer a folder at a time, without a lock file that a killed run would leave behind."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from crosscheck.errors import CrosscheckError
from crosscheck.model import Location, Message

try:
    import fcntl
except ImportError:  # Windows has no flock
    fcntl = None  # type: ignore[assignment]

PATIENCE: Final = 10.0
_PAUSE: Final = 0.02


@contextlib.contextmanager
def locked(folder: Path, name: str, kind: type[CrosscheckError], *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folder while a file in it is read, changed and replaced.

    Waits `patience` seconds for another run, then raises an error of the given kind. The system's lock on the
    folder itself goes away with the process. Where the system has none (Windows, some network drives) nothing is
    locked: replacing whole files still keeps each of them sound.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY) if fcntl else -1
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise kind(Message.of("folder-unusable", folder=folder.name, reason=reason), location=Location(name)) from None
    try:
        if descriptor >= 0 and not _wait(descriptor, patience):
            raise kind(
                Message.of("another-run-writes", folder=folder.name, patience=f"{patience:.0f}"),
                location=Location(name),
                hint=Message.of("hint-another-run-writes"),
            )
        yield
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def _wait(descriptor: int, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
                return True
            if time.monotonic() >= deadline:
                return False
            time.sleep(_PAUSE)
        else:
            return True
