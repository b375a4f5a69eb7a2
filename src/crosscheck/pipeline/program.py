"""This program as it is installed: what another state of its code or data made is not used."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

import crosscheck
from crosscheck.files.read_regular import read_regular
from crosscheck.index.make_folder import make_folder
from crosscheck.index.shape import fingerprint
from crosscheck.index.stamp import DOUBT_NS

_FILE: Final = "program"
_LENGTH: Final = len(fingerprint())


@lru_cache(maxsize=4)
def program(cache: Path | None = None) -> str:
    """A name for what the program's files hold.

    Reading them all takes longer (a twentieth of a second) than asking for their sizes and times. The folder `cache`
    remembers what they held under these, so that they are read again only when one of them is another: installed anew
    or checked out again, with other times, the same release still is the same program.
    """
    home = os.fspath(Path(crosscheck.__file__).parent)
    files = sorted(_files(home), key=lambda entry: entry.path)
    status = [entry.stat() for entry in files]
    told = [f"{entry.path} {each.st_size} {each.st_mtime_ns}" for entry, each in zip(files, status, strict=True)]
    stamps = fingerprint(sys.version.encode(), *(line.encode() for line in told))
    if cache is None:
        return _contents(home, files)
    known = _remembered(cache)
    if known is not None and known[0] == stamps:
        return known[1]
    contents = _contents(home, files)
    if max(each.st_mtime_ns for each in status) < time.time_ns() - DOUBT_NS:
        _remember(cache, stamps, contents)
    return contents


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield entry
            elif entry.name != "__pycache__":
                yield from _files(entry.path)


def _contents(home: str, files: list[os.DirEntry[str]]) -> str:
    parts = [crosscheck.__version__.encode(), sys.version.encode()]
    for entry in files:
        parts += [entry.path.removeprefix(home).encode(), Path(entry.path).read_bytes()]
    return fingerprint(*parts)


def _remembered(cache: Path) -> tuple[str, str] | None:
    try:
        stamps, contents = read_regular(cache / _FILE).decode("ascii").split()
    except (OSError, ValueError):
        return None
    return (stamps, contents) if len(contents) == _LENGTH else None


def _remember(cache: Path, stamps: str, contents: str) -> None:
    with contextlib.suppress(OSError):
        make_folder(cache)
        (cache / _FILE).unlink(missing_ok=True)  # a link or a pipe that a stranger's workspace came with
        (cache / _FILE).write_text(f"{stamps} {contents}\n", encoding="ascii")
