"""One comparator for each kind of value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crosscheck.compare.amounts import cluster_amounts, level_amounts
from crosscheck.compare.dates import cluster_dates, level_dates
from crosscheck.compare.levels import Level
from crosscheck.compare.positions import Cluster
from crosscheck.compare.setting import Setting
from crosscheck.compare.texts import cluster_texts, level_texts
from crosscheck.model import Amount, Name, Reading, Span


class Comparator(NamedTuple):
    """How claims of one kind of value fall into positions, and how two of them meet."""

    cluster: Callable[[Sequence[Reading], Setting], list[Cluster]]
    level: Callable[[Reading, Reading, Setting], Level]
    clash: str


COMPARATORS: dict[type, Comparator] = {
    Amount: Comparator(cluster_amounts, level_amounts, "clash-amounts"),
    Span: Comparator(cluster_dates, level_dates, "clash-dates"),
    Name: Comparator(cluster_texts, level_texts, "clash-names"),
}
"""By kind of value. Members are judged one by one and have a file of their own (`members.py`)."""
