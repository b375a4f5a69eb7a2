"""Which files of a folder are no longer those that an earlier run noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from os import stat_result
from pathlib import Path

from crosscheck.files.walk import walk_status
from crosscheck.index.stamp import DOUBT_NS


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a folder since it was noted: the stamps of new and changed files, those in doubt, those gone.

    A file in doubt has its old stamp, but was noted so shortly after its last change that it may have changed again
    within one step of the clock: its content decides.
    """

    changed: Mapping[str, int]
    doubtful: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def find_changes(
    folder: Path, endings: tuple[str, ...], known: Mapping[str, int], noted_ns: int, first: str = ""
) -> Changes:
    """Compare the files of a folder, by name, with the stamps noted at a time; `first` stands before each name."""
    found = (
        ((first + name, status) for name, status in walk_status(folder, endings))
        if first
        else (walk_status(folder, endings))
    )
    return compare_stamps(found, known, noted_ns)


def compare_stamps(found: Iterator[tuple[str, stat_result]], known: Mapping[str, int], noted_ns: int) -> Changes:
    """The changes between files as they are found and stamps as they were noted."""
    sure_before = noted_ns - DOUBT_NS
    changed: dict[str, int] = {}
    doubtful: list[str] = []
    seen: list[str] = []
    look = known.get
    for name, status in found:
        written, recorded = status.st_mtime_ns, status.st_ctime_ns
        now = hash((status.st_size, written, recorded))
        seen.append(name)
        if look(name) != now:
            changed[name] = now
        elif written > sure_before or recorded > sure_before:
            doubtful.append(name)
    gone: tuple[str, ...] = ()
    if len(seen) - sum(name not in known for name in changed) != len(known):
        gone = tuple(sorted(known.keys() - set(seen)))
    return Changes(changed, tuple(doubtful), gone)


def stamp_file(path: Path, noted_ns: int) -> tuple[int | None, bool]:
    """One file's stamp, None where it is not there, and whether it may have changed since it was noted."""
    try:
        status = path.stat()
    except OSError:
        return None, False
    recent = max(status.st_mtime_ns, status.st_ctime_ns) > noted_ns - DOUBT_NS
    return hash((status.st_size, status.st_mtime_ns, status.st_ctime_ns)), recent
