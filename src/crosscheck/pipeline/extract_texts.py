"""Texts become proposals, several at a time; one bad file never stops the rest."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crosscheck.errors import CrosscheckError, SourceError
from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.model import Extraction, Location, Message
from crosscheck.pipeline.stay_inside import stay_inside

_WORTH_PROCESSES = 40
"""Texts from which on a pool of processes pays for its start (about a quarter of a second)."""


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
    paths: Sequence[Path], *, language: str = "", jobs: int = 0, root: Path | None = None
) -> Iterator[Extracted]:
    """Extract from each text, in the order of the paths; `jobs` processes at once, 0 for as many as there are cores.

    `root` is the workspace that the texts belong to, whose links must not lead out of it. Memory is bounded: results
    come one by one, and only a few wait.
    """
    work = [(path, language, root) for path in paths]
    processes = min(jobs or os.cpu_count() or 1, len(work))
    if processes < 2 or (jobs == 0 and len(work) < _WORTH_PROCESSES):
        yield from map(_extract_one, work)
        return
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(_extract_one, work, chunksize=max(1, min(32, len(work) // (processes * 4))))


def _extract_one(work: tuple[Path, str, Path | None]) -> Extracted:
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
