"""Whether a file is still the one that was read, as far as the system's records say."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from crosscheck.files.blake2b import blake2b
from crosscheck.files.read_regular import open_regular
from crosscheck.model.frozen import frozen

# File systems keep times in steps of up to two seconds (FAT). A file that was written so shortly before it was
# noted may have been written again since, with the same size and the same time.
DOUBT_NS: Final = 2_000_000_000
_MOST: Final = 2**63 - 1
"""The largest number that SQLite holds: the year 2262, which a clock that is wrong gives files."""


@frozen
class Stamp:
    """Size in bytes, and times of the last change of content and of record, in nanoseconds."""

    size: int
    mtime_ns: int
    ctime_ns: int

    def doubtful(self, noted_ns: int) -> bool:
        """Whether the file may have changed within one step of the clock since it was noted at that time."""
        return max(self.mtime_ns, self.ctime_ns) > noted_ns - DOUBT_NS


def stamp_of(path: Path) -> Stamp | None:
    """The file's stamp now; None where it is not there, cannot be looked at, or has a time that no index can hold."""
    try:
        status = path.stat()
    except OSError:
        return None
    if max(abs(status.st_mtime_ns), abs(status.st_ctime_ns)) > _MOST:
        return None
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def hash_of(path: Path) -> str | None:
    """The hash of the file's bytes (128 bits of BLAKE2b); None where it cannot be read."""
    try:
        with open_regular(path) as stream:
            state = blake2b(digest_size=16)
            while block := stream.read(1 << 20):
                state.update(block)
    except OSError:
        return None
    return state.hexdigest()
