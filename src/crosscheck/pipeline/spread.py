"""The same function over many pieces of work, on all cores where it pays."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from crosscheck.errors import WorkerLostError
from crosscheck.model import Message

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Work = TypeVar("Work")
Result = TypeVar("Result")
AHEAD: Final = 3
"""Pieces of work for each process that are under way at once: none stands idle, and few results wait."""

_LOOK_SECONDS: Final = 1.0
"""How often a process looks whether its parent is still there."""


class Spread(Protocol):
    """A `map` whose results come in the order of the work; work is taken up as results are taken away."""

    def __call__(self, function: Callable[[Work], Result], work: Iterable[Work], /) -> Iterator[Result]:
        """The function's results."""


@contextmanager
def spread_over(processes: int) -> Iterator[Spread]:
    """A `map` over processes, which are started when the first work comes and end with the block; here for one."""
    if processes < 2:
        yield _here
        return
    pool: list[ProcessPoolExecutor] = []

    def everywhere(function: Callable[[Work], Result], work: Iterable[Work]) -> Iterator[Result]:
        if not pool:
            pool.append(start_processes(processes, "spawn"))
        yield from in_order(pool[0], processes, function, work)

    try:
        yield everywhere
    finally:
        for each in pool:
            end_processes(each)


def start_processes(processes: int, method: str) -> ProcessPoolExecutor:
    """Processes that wait for work; started by a method of `multiprocessing`."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(processes, get_context(method), initializer=_begin)
    pool.submit(_nothing)  # they are started with the first work
    return pool


def in_order(
    pool: ProcessPoolExecutor, processes: int, function: Callable[[Work], Result], work: Iterable[Work]
) -> Iterator[Result]:
    """The function's results in the order of the work, of which few pieces are under way at once.

    Raises WorkerLostError where a process ends before its work is done, as one does that the system stops for want of
    memory.
    """
    from concurrent.futures import BrokenExecutor

    waiting: deque[Future[Result]] = deque()
    try:
        for piece in work:
            waiting.append(pool.submit(function, piece))
            if len(waiting) > processes * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenExecutor as error:
        raise WorkerLostError(Message.of("worker-lost"), hint=Message.of("hint-worker-lost")) from error


def end_processes(pool: ProcessPoolExecutor) -> None:
    """End processes at once: putting away all that they hold, as they do when they are asked to end, takes longer."""
    for process in list((pool._processes or {}).values()):  # a public way comes with Python 3.14
        process.terminate()
    pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """What is loaded stays; an interrupt is for the process that was asked, which ends this one."""
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """One whose parent was killed would wait for more work for ever."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        # Forked processes keep each other's sign of their parent open, so that it alone does not tell.
        while os.getppid() == parent.pid and parent.is_alive():
            parent.join(_LOOK_SECONDS)
        os._exit(1)


def _nothing() -> None:
    """The least work."""


def _here(function: Callable[[Work], Result], work: Iterable[Work]) -> Iterator[Result]:
    return map(function, work)


def cores() -> int:
    """How many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
