"""Write a file so that a killed run leaves the old one or the new one, never half of either."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from crosscheck.errors import CrosscheckError
from crosscheck.model import Location, Message


def replace(path: Path, text: str, name: str, kind: type[CrosscheckError], *, bom: bool = False) -> None:
    """Put `text` in the place of a file, whole, in UTF-8; folders that lack are made.

    A symbolic link stays one: the file that it points to is replaced. Permissions stay. Raises an error of the given
    kind, naming the file as `name`, when the disk is full or the folder cannot be written.
    """
    try:
        data = (b"\xef\xbb\xbf" if bom else b"") + text.encode("utf-8")
    except UnicodeEncodeError:
        raise kind(Message.of("half-character"), location=Location(name)) from None
    replace_bytes(path, data, name, kind)


def replace_bytes(path: Path, data: bytes, name: str, kind: type[CrosscheckError]) -> None:
    """The same for a file that is no text."""
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_pieces(target, (data,))
    except OSError as error:
        reason = error.strerror or "unknown reason"
        hint = Message.of("hint-file-not-written")
        raise kind(Message.of("file-not-written", reason=reason), location=Location(name), hint=hint) from None


def replace_pieces(target: Path, pieces: Iterable[bytes]) -> None:
    """Put pieces, as they come, in the place of a file that is no link. An OSError leaves what was there."""
    descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        else:
            Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    # The rename itself must reach the disk; some systems cannot open a folder, and then it is up to them.
    with contextlib.suppress(OSError):
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _umask() -> int:
    """The process's mask; the system has no way to ask but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
