"""The same function over many pieces of work, on all cores where it pays."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult, Pool

Work = TypeVar("Work")
Result = TypeVar("Result")
AHEAD: Final = 3
"""Pieces of work for each process that are under way at once: none stands idle, and few results wait."""


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
    pool: list[Pool] = []

    def everywhere(function: Callable[[Work], Result], work: Iterable[Work]) -> Iterator[Result]:
        if not pool:
            import multiprocessing

            pool.append(multiprocessing.get_context("spawn").Pool(processes))
        waiting: deque[AsyncResult[Result]] = deque()
        for piece in work:
            waiting.append(pool[0].apply_async(function, (piece,)))
            if len(waiting) > processes * AHEAD:
                yield waiting.popleft().get()
        while waiting:
            yield waiting.popleft().get()

    try:
        yield everywhere
    finally:
        for each in pool:
            each.terminate()
            each.join()


def _here(function: Callable[[Work], Result], work: Iterable[Work]) -> Iterator[Result]:
    return map(function, work)


def cores() -> int:
    """How many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
