"""The files of a database of SQLite, which would wait for ever for a pipe of one of their names."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

_BESIDE = ("-wal", "-shm", "-journal")


def side_files(path: Path) -> tuple[Path, ...]:
    """Where SQLite keeps what belongs to a database: its log, what shares the log, what takes a change back."""
    return tuple(path.with_name(path.name + ending) for ending in _BESIDE)


def is_database(path: Path) -> bool:
    """Whether a file is there, and nothing beside it that is none."""
    return path.is_file() and not any(map(_is_other, side_files(path)))


def require_database(path: Path) -> None:
    """See that the file is there and can be written; raises OSError where it cannot, or something else is there."""
    if any(map(_is_other, (path, *side_files(path)))):
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    path.open("ab").close()


def _is_other(path: Path) -> bool:
    """Whether something is there that is no regular file and leads to none."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
