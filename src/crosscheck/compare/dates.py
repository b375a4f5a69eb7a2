"""Dates of one part: spans of days on the calendar, stabbed like figures."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.extents import span_extent
from crosscheck.compare.levels import Level
from crosscheck.compare.positions import Cluster, Item, stab
from crosscheck.compare.setting import Setting
from crosscheck.compare.values import spans_level
from crosscheck.model import Reading, Span


def cluster_dates(readings: Sequence[Reading], setting: Setting) -> list[Cluster]:
    """The positions of dates, earliest first. A month without a year is put into the earliest year that others give."""
    year = _year(readings)
    items: list[Item] = [
        (span_extent(reading.value, ceiling=setting.ceiling, year=year), reading)
        for reading in readings
        if isinstance(reading.value, Span)
    ]
    return stab(items)


def level_dates(a: Reading, b: Reading, setting: Setting) -> Level:
    """How two dates of one part meet."""
    if not isinstance(a.value, Span) or not isinstance(b.value, Span):
        return Level("incomparable", "kind")
    year = _year((a, b))
    one, other = (span_extent(span, ceiling=setting.ceiling, year=year) for span in (a.value, b.value))
    return spans_level(a.value, b.value, one, other)


def _year(readings: Sequence[Reading]) -> int:
    """The earliest year that anyone gives; without any, one leap year for all."""
    spans = [reading.value for reading in readings if isinstance(reading.value, Span)]
    return min((day.year for span in spans for day in (span.start, span.end) if day is not None), default=2000)
