"""Names of files whose bytes are no text: old archives and disks hold names in another encoding than the system's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.model import Location, Message


def require_readable_names(names: Iterable[str], folder: Path) -> None:
    """Raise SourceError for the first name in a folder that is no text: no report and no claim file could hold it."""
    together = "\0".join(names)
    if together.isascii():
        return
    for name in together.split("\0"):
        try:
            name.encode()
        except UnicodeEncodeError:
            where = Location((folder / name).as_posix())
            raise SourceError(
                Message.of("name-no-text"), location=where, hint=Message.of("hint-name-no-text")
            ) from None
