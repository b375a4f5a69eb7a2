"""The same function over many pieces of work, on the workers of a Dask scheduler."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import crosscheck
from crosscheck.errors import MissingExtraError, UsageError
from crosscheck.model import Message
from crosscheck.pipeline.spread import AHEAD, Result, Spread, Work

if TYPE_CHECKING:
    from distributed import Client, Future

_WAIT: Final = 15
"""Seconds that a scheduler may take to answer, and its first worker to come."""


@contextmanager
def spread_over_cluster(scheduler: str) -> Iterator[Spread]:
    """A `map` over the workers of a scheduler ("tcp://host:8786"), whose results come in the order of the work.

    Workers read the workspace's files under the paths that they have here, and run the same release of crosscheck.
    Raises MissingExtraError without Dask, UsageError for a scheduler that does not answer, has no workers, or whose
    workers run another release.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtraError(Message.of("dask-missing"), hint=Message.of("hint-install-cluster")) from error
    try:
        client = Client(scheduler, timeout=_WAIT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(
            Message.of("no-scheduler", scheduler=scheduler), hint=Message.of("hint-no-scheduler")
        ) from error
    with client:
        _check_workers(client, scheduler)

        def everywhere(function: Callable[[Work], Result], work: Iterable[Work]) -> Iterator[Result]:
            waiting: deque[Future] = deque()
            ahead = AHEAD * sum(client.nthreads().values())
            for piece in work:
                # Not pure: Dask would name the work by a hash of all that it holds, and keep results of equal names.
                waiting.append(client.submit(function, piece, pure=False))
                if len(waiting) > ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

        yield everywhere


def _check_workers(client: Client, scheduler: str) -> None:
    """Hold the workers to this release: another one may say something else."""
    try:
        client.wait_for_workers(1, timeout=_WAIT)
    except TimeoutError as error:
        raise UsageError(Message.of("no-workers", scheduler=scheduler), hint=Message.of("hint-no-workers")) from error
    found: dict[str, Any] = client.run(_release, on_error="return")
    for worker, release in sorted(found.items()):
        if release != crosscheck.__version__:
            told = release if isinstance(release, str) else "?"
            raise UsageError(
                Message.of("other-release", worker=worker, theirs=told, ours=crosscheck.__version__),
                hint=Message.of("hint-other-release"),
            )


def _release() -> str:
    return crosscheck.__version__
