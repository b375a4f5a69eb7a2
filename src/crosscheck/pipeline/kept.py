"""What earlier runs left, and how to tell that it still holds."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import crosscheck
from crosscheck.config.config import Config
from crosscheck.index.index import Index, open_index
from crosscheck.index.shape import Shape, fingerprint
from crosscheck.model import Claim, Document, Report, Source, Suggestion, Value

_SETTLING_NS: Final = 2_000_000_000
"""A file changed so shortly before it was looked at may change again within one tick of its clock (FAT: 2 s)."""


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What a claim file holds, without where it lies."""

    source: Source
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """What a claim's words mean: the value, the time it holds for, and the language they were read in."""

    value: Value
    period: str
    language: str


PARSED: Final[Shape[ParsedFile]] = Shape("claims", ParsedFile)
DOCUMENTS: Final[Shape[Document]] = Shape("text", Document)
READ: Final[Shape[tuple[ReadClaim, ...]]] = Shape("values", tuple[ReadClaim, ...])
SUGGESTIONS: Final[Shape[tuple[Suggestion, ...]]] = Shape("suggestions", tuple[Suggestion, ...])
REPORTS: Final[Shape[Report]] = Shape("report", Report)


@contextmanager
def opened(cache: Path | None) -> Iterator[Index]:
    """The index in a workspace's cache folder; one that keeps nothing where there is none."""
    with open_index(cache, _program() if cache else "", say=_warn) as index:
        yield index


def state_of(config: Config, *words: str) -> str:
    """A name for everything a report depends on: every file's size and times, the settings, the command's choices.

    Empty when a file changed just now, so that its times prove nothing yet.
    """
    newest = time.time_ns() - _SETTLING_NS
    parts = [word.encode() for word in words]
    for path in _inputs(config):
        try:
            status = path.stat()
        except OSError:
            parts.append(f"{path}\0-".encode())
            continue
        if max(status.st_mtime_ns, status.st_ctime_ns) > newest:
            return ""
        parts.append(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ctime_ns}".encode())
    return fingerprint(*parts)


def _inputs(config: Config) -> Iterator[Path]:
    """Every file that a report can depend on, in a fixed order; hidden ones are no input."""
    yield config.file or config.root / "crosscheck.toml"
    yield config.settled_file
    for folder in (config.claims_dir, config.sources_dir):
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _program() -> str:
    """This program as it is installed: entries that another state of its code or data made are not used."""
    home = Path(crosscheck.__file__).parent
    parts = [crosscheck.__version__, sys.version]
    for place, folders, names in os.walk(home):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            status = os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118 - a thousand paths at every start
            parts.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return fingerprint(*(part.encode() for part in parts))


def _warn(text: str) -> None:
    print(text, file=sys.stderr)
