"""Texts become proposals, several at a time; one bad file never stops the rest."""

from __future__ import annotations

import gc
import multiprocessing
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from multiprocessing.pool import Pool
from pathlib import Path
from typing import Final

from crosscheck.errors import CrosscheckError, SourceError
from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.model import Extraction, Location, Message
from crosscheck.pipeline.spread import Spread, cores
from crosscheck.pipeline.stay_inside import stay_inside

_WORTH_PROCESSES: Final = 40
"""Texts from which on a pool of processes pays for its start (about a quarter of a second)."""
_MOST_AT_ONCE: Final = 8
"""Texts that a process is handed together; with many more, some processes stand idle at the end."""
_READ_HERE: Final = 4
"""Texts that are read before there are processes: what these load (the tables of both languages, mostly) they have."""
_Work = tuple[Path, str, Path | None]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What became of one text: an extraction, or the error that kept it from being read."""

    path: Path
    extraction: Extraction | None = None
    error: CrosscheckError | None = None

    def failed(self, error: CrosscheckError) -> Extracted:
        """The same text, with what went wrong afterwards."""
        return replace(self, extraction=None, error=error)


def extract_texts(
    paths: Sequence[Path],
    *,
    language: str = "",
    jobs: int = 0,
    root: Path | None = None,
    spread: Spread | None = None,
) -> Iterator[Extracted]:
    """Extract from each text, in the order of the paths; `jobs` processes at once, 0 for as many as there are cores.

    `root` is the workspace that the texts belong to, whose links must not lead out of it. Memory is bounded: results
    come one by one, and only a few wait. Processes start when this is called, before a caller shows its progress: where
    they are forked they inherit what the first texts, which are read at once, have loaded. With a `spread` that does
    the work, in place of processes of this machine.
    """
    work = [(path, language, root) for path in paths]
    if spread is not None:
        parts = (work[start : start + _MOST_AT_ONCE] for start in range(0, len(work), _MOST_AT_ONCE))
        return chain.from_iterable(spread(_extract_some, parts))
    processes = min(jobs or cores(), len(work) - _READ_HERE)
    if processes < 2 or (jobs == 0 and len(work) < _WORTH_PROCESSES):
        return map(_extract_one, work)
    first = [_extract_one(piece) for piece in work[:_READ_HERE]]
    pool = multiprocessing.get_context(_start_method()).Pool(processes, initializer=gc.freeze)
    return chain(first, _results(pool, work[_READ_HERE:], processes))


def _start_method() -> str:
    """Forking hands over what is loaded, half a second's work; it is safe where nothing else runs in this process."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _results(pool: Pool, work: Sequence[_Work], processes: int) -> Iterator[Extracted]:
    with pool:
        yield from pool.imap(
            _extract_one, work, chunksize=max(1, min(_MOST_AT_ONCE, len(work) // (processes * _MOST_AT_ONCE)))
        )


def _extract_some(work: Sequence[_Work]) -> list[Extracted]:
    return [_extract_one(piece) for piece in work]


def _extract_one(work: _Work) -> Extracted:
    path, language, root = work
    try:
        if root is not None:
            stay_inside(path, root)
        return Extracted(path, extract(ingest(path, language=language)))
    except CrosscheckError as error:
        return Extracted(path, error=error)
    except Exception as error:  # a defect that one text brings out must not cost the others
        return Extracted(
            path, error=SourceError(Message.of("internal-error", error=repr(error)), location=Location(str(path)))
        )
