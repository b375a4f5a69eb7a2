"""What earlier runs left, and how to tell that it still holds."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import crosscheck
from crosscheck.index.index import Index, open_index
from crosscheck.index.shape import Shape, fingerprint
from crosscheck.model import Amount, Claim, Document, Source, Suggestion, Value
from crosscheck.model.made_fast import made_fast
from crosscheck.pipeline.warn import warn


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What a claim file holds, without where it lies."""

    source: Source
    claims: tuple[Claim, ...]


@made_fast
@dataclass(frozen=True, slots=True)
class ReadClaim:
    """What a claim's words mean: the value, the time it holds for, and the language they were read in.

    `restated` is the value's figure in a second unit or currency, where its words give both.
    """

    value: Value
    period: str
    language: str
    restated: Amount | None = None


PARSED: Final[Shape[ParsedFile]] = Shape("claims", ParsedFile)
DOCUMENTS: Final[Shape[Document]] = Shape("text", Document)
READ: Final[Shape[tuple[ReadClaim, ...]]] = Shape("values", tuple[ReadClaim, ...])
SUGGESTIONS: Final[Shape[tuple[Suggestion, ...]]] = Shape("suggestions", tuple[Suggestion, ...])


@contextmanager
def opened(cache: Path | None) -> Iterator[Index]:
    """The index in a workspace's cache folder; one that keeps nothing where there is none."""
    with open_index(cache, program() if cache else "", say=warn) as index:
        yield index


@lru_cache(maxsize=1)
def program() -> str:
    """This program as it is installed: entries that another state of its code or data made are not used."""
    home = Path(crosscheck.__file__).parent
    parts = [crosscheck.__version__, sys.version]
    for place, folders, names in os.walk(home):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            status = os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118 - a thousand paths at every start
            parts.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return fingerprint(*(part.encode() for part in parts))
