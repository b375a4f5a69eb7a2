"""Work on several processes: results in order, few at once, and a process that is lost is told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.errors import WorkerLostError
from crosscheck.pipeline.each_text import TextToRead, each_text
from crosscheck.pipeline.spread import AHEAD, spread_over


def _square(number: int) -> int:
    return number * number


def _end(number: int) -> int:
    os._exit(number)


def _end_with(text: TextToRead) -> str:
    os._exit(1) if text.path.name == "t9" else None
    return text.path.name


@pytest.mark.slow
def test_results_come_in_order_and_work_is_taken_as_they_are_taken_away() -> None:
    taken: list[int] = []

    def work() -> Iterator[int]:
        for number in range(30):
            taken.append(number)
            yield number

    with spread_over(2) as spread:
        results = spread(_square, work())
        assert next(results) == 0
        assert len(taken) == 2 * AHEAD + 1
        assert [0, *results] == [number * number for number in range(30)]


@pytest.mark.slow
def test_a_process_that_is_lost_is_told_and_not_waited_for() -> None:
    with spread_over(2) as spread, pytest.raises(WorkerLostError):
        list(spread(_end, range(1, 5)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
def test_one_that_reads_texts_as_well() -> None:
    texts = [TextToRead(Path(f"t{number}")) for number in range(12)]
    seen: list[str] = []
    with pytest.raises(WorkerLostError):
        seen.extend(each_text(_end_with, texts, jobs=2))
