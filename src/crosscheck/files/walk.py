"""The files in and below a folder, found fast: archives hold a hundred thousand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.files.readable_name import require_readable_names
from crosscheck.model import Location, Message

_BY_DESCRIPTOR = os.stat in os.supports_dir_fd
Listing = tuple[str, list[str]]
"""A folder, named with a slash behind it and empty for the one that is walked, and the names of its files."""


def walk(folder: Path, endings: tuple[str, ...]) -> Iterator[str]:
    """The names, relative to the folder and with forward slashes, of the files with one of these endings.

    Endings are compared without case. Names that begin with a dot are left out, and so is what lies in folders of such
    names; links to folders are not followed. In no particular order; a folder that is not there holds none. Raises
    SourceError for one that cannot be read.
    """
    for inside, names in _folders(folder, endings):
        yield from (inside + name for name in names)


def walk_folders(folder: Path, endings: tuple[str, ...]) -> list[Listing]:
    """The same files, folder by folder. Raises SourceError for a name that is no text too."""
    listings = list(_folders(folder, endings))
    for inside, names in listings:
        require_readable_names(names, folder / inside)
    return listings


@contextmanager
def records_of(folder: Path, inside: str) -> Iterator[Callable[[str], os.stat_result]]:
    """What the system records of each file of a folder, asked for by its name; OSError for one that went away."""
    if not _BY_DESCRIPTOR:
        yield lambda name: (folder / inside / name).stat()
        return
    descriptor = os.open(folder / inside, os.O_RDONLY)
    try:
        yield partial(os.stat, dir_fd=descriptor)  # a path a file takes twice the time
    finally:
        os.close(descriptor)


def _folders(folder: Path, endings: tuple[str, ...]) -> Iterator[Listing]:
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        names = []
        try:
            with os.scandir(folder / inside) as entries:
                for entry in entries:
                    name = entry.name
                    if name.startswith("."):
                        continue
                    if _is_folder(entry):
                        if not entry.is_symlink():
                            waiting.append(f"{inside}{name}/")
                    elif name.lower().endswith(endings):
                        names.append(name)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            # Passed over, what lies in it would be missing from every report without a word.
            reason = error.strerror or "unknown reason"
            raise SourceError(
                Message.of("folder-not-read", reason=reason),
                location=Location((folder / inside).as_posix()),
                hint=Message.of("hint-permissions"),
            ) from error
        yield inside, names


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder or a link to one; a link that leads round in a circle is neither."""
    try:
        return entry.is_dir()
    except OSError:
        return False
