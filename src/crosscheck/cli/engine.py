"""Where a command's work is done: on this machine, or by the workers of a Dask scheduler."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.errors import UsageError
from crosscheck.model import Message

if TYPE_CHECKING:
    from crosscheck.pipeline.spread import Spread


class EngineName(StrEnum):
    """What does the work."""

    CORES = "cores"
    DASK = "dask"


Engine = Annotated[
    EngineName, typer.Option("--engine", help="Who works: the cores of this machine, or a Dask cluster.")
]
Scheduler = Annotated[
    str, typer.Option("--scheduler", metavar="ADDRESS", help="Where the cluster is, as tcp://host:8786.")
]


def cluster(engine: EngineName, scheduler: str) -> Callable[[], AbstractContextManager[Spread]] | None:
    """How to connect to the cluster that was asked for; None for the cores of this machine."""
    if engine is EngineName.CORES:
        if scheduler:
            raise UsageError(Message.of("scheduler-without-dask"), hint=Message.of("hint-ask-for-dask"))
        return None
    if not scheduler:
        raise UsageError(Message.of("dask-needs-scheduler"), hint=Message.of("hint-give-scheduler"))
    from crosscheck.pipeline.spread_over_cluster import spread_over_cluster

    return partial(spread_over_cluster, scheduler)
