"""Which files of a folder are no longer those that an earlier run noted."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from crosscheck.files.by_two import by_two
from crosscheck.files.walk import Listing, records_of, walk_folders
from crosscheck.index.stamp import DOUBT_NS
from crosscheck.model.frozen import frozen

_WORTH_TWO: Final = 20_000
"""Files from which on a second process saves more than it costs (some hundredths of a second)."""
_Part = tuple[dict[str, int], list[str], list[str], int]
_ENCODE: Final = msgspec.msgpack.Encoder().encode
_DECODE: Final = msgspec.msgpack.Decoder(_Part).decode


@frozen
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
    listings = walk_folders(folder, endings)
    if sum(len(names) for _, names in listings) < _WORTH_TWO:
        parts = [_compare(folder, listings, known, noted_ns, first)]
    else:
        halves = _halves(listings)
        told = by_two(*(lambda half=half: _ENCODE(_compare(folder, half, known, noted_ns, first)) for half in halves))
        parts = [_DECODE(each) for each in told]
    changed, doubtful, lost, seen = parts[0]
    for other in parts[1:]:
        changed, doubtful, lost, seen = changed | other[0], doubtful + other[1], lost + other[2], seen + other[3]
    gone: set[str] = set()
    if seen != len(known):
        there = {first + inside + name for inside, names in listings for name in names}
        gone = known.keys() - there.difference(lost)
    return Changes(changed, tuple(doubtful), tuple(sorted(gone)))


def _halves(listings: list[Listing]) -> tuple[list[Listing], list[Listing]]:
    """The same files in two parts of as many."""
    wanted = sum(len(names) for _, names in listings) // 2
    halves: tuple[list[Listing], list[Listing]] = ([], [])
    for inside, names in listings:
        halves[0].append((inside, names[:wanted]))
        halves[1].append((inside, names[wanted:]))
        wanted = max(0, wanted - len(names))
    return halves


def _compare(folder: Path, listings: list[Listing], known: Mapping[str, int], noted_ns: int, first: str) -> _Part:
    """What became of some files: changed, in doubt, gone since they were listed, and how many of them are known."""
    sure_before = noted_ns - DOUBT_NS
    changed: dict[str, int] = {}
    doubtful: list[str] = []
    lost: list[str] = []
    seen = 0
    for inside, names in listings:
        start = first + inside
        with records_of(folder, inside) as record_of:
            for short in names:
                name = start + short
                try:
                    status = record_of(short)
                except OSError:
                    lost.append(name)
                    continue
                written, recorded = status.st_mtime_ns, status.st_ctime_ns
                now = hash((status.st_size, written, recorded))
                before = known.get(name)
                seen += before is not None
                if before != now:
                    changed[name] = now
                elif written > sure_before or recorded > sure_before:
                    doubtful.append(name)
    return changed, doubtful, lost, seen


def stamp_file(path: Path, noted_ns: int) -> tuple[int | None, bool]:
    """One file's stamp, None where it is not there, and whether it may have changed since it was noted."""
    try:
        status = path.stat()
    except OSError:
        return None, False
    recent = max(status.st_mtime_ns, status.st_ctime_ns) > noted_ns - DOUBT_NS
    return hash((status.st_size, status.st_mtime_ns, status.st_ctime_ns)), recent
