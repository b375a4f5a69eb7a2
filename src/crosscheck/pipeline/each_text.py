"""The same function of many texts, on all cores where it pays."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from crosscheck.model.frozen import frozen
from crosscheck.pipeline.spread import Spread, cores, end_processes, in_order, start_processes

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Result = TypeVar("Result")
_WORTH_PROCESSES: Final = 40
"""Texts from which on a pool of processes pays for its start (about a quarter of a second)."""
_MOST_AT_ONCE: Final = 8
"""Texts that a process is handed together; with many more, some processes stand idle at the end."""
_READ_HERE: Final = 4
"""Texts that are read before there are processes: what these load (the tables of both languages, mostly) they have."""


@frozen
class TextToRead:
    """A text, its language (empty: to be found out), and the workspace whose links must not lead out of it."""

    path: Path
    language: str = ""
    root: Path | None = None


def each_text(
    function: Callable[[TextToRead], Result], work: Sequence[TextToRead], jobs: int = 0, spread: Spread | None = None
) -> Iterator[Result]:
    """The function's results in the order of the texts; `jobs` processes at once, 0 for as many as there are cores.

    Memory is bounded: results come one by one, and only a few wait. Processes start when this is called, before a
    caller shows its progress: where they are forked they inherit what the first texts, which are read at once, have
    loaded. With a `spread` that does the work, in place of processes of this machine.
    """
    if spread is not None:
        return chain.from_iterable(spread(partial(_some, function), _parts(work, _MOST_AT_ONCE)))
    processes = min(jobs or cores(), len(work) - _READ_HERE)
    if processes < 2 or (jobs == 0 and len(work) < _WORTH_PROCESSES):
        return map(function, work)
    first = [function(piece) for piece in work[:_READ_HERE]]
    pool = start_processes(processes, _start_method())
    return chain(first, _results(pool, function, work[_READ_HERE:], processes))


def _start_method() -> str:
    """Forking hands over what is loaded, half a second's work; it is safe where nothing else runs in this process."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _results(
    pool: ProcessPoolExecutor,
    function: Callable[[TextToRead], Result],
    work: Sequence[TextToRead],
    processes: int,
) -> Iterator[Result]:
    at_once = max(1, min(_MOST_AT_ONCE, len(work) // (processes * _MOST_AT_ONCE)))
    try:
        yield from chain.from_iterable(in_order(pool, processes, partial(_some, function), _parts(work, at_once)))
    finally:
        end_processes(pool)


def _parts(work: Sequence[TextToRead], at_once: int) -> Iterator[Sequence[TextToRead]]:
    return (work[start : start + at_once] for start in range(0, len(work), at_once))


def _some(function: Callable[[TextToRead], Result], work: Sequence[TextToRead]) -> list[Result]:
    return [function(piece) for piece in work]
