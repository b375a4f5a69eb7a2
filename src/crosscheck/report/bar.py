"""Amounts on one line of text: where each position lies on a common axis."""

from __future__ import annotations

from crosscheck.messages import show_value
from crosscheck.report.axis import Axis, axis_of, with_bounds
from crosscheck.report.view import PositionView


def bar(positions: tuple[PositionView, ...], width: int, language: str) -> str:
    """A line such as `$20 billion ├──1────────2──┤ $200 billion`; empty where the values share no axis.

    A digit is a position's value, a run of `━` its interval, an arrow an end that is open.
    """
    axis = axis_of(position.raw for position in positions)
    if axis is None or len(positions) > 9:
        return ""
    left, right = show_value(axis.shown(axis.low), language), show_value(axis.shown(axis.high), language)
    room = min(width - len(left) - len(right) - 4, 60)
    if room < 10:
        return ""
    line = ["─"] * room
    for position in positions:
        _draw(line, axis, position)
    return f"{left} ├{''.join(line)}┤ {right}"


def _draw(line: list[str], axis: Axis, position: PositionView) -> None:
    bounds = with_bounds(position.raw)
    if bounds is None:
        return
    low, high = bounds
    last = len(line) - 1
    at_low = round(axis.fraction(low) * last) if low is not None else None
    at_high = round(axis.fraction(high) * last) if high is not None else None
    start, stop = (at_low if at_low is not None else at_high), (at_high if at_high is not None else at_low)
    if start is None or stop is None:
        return
    for column in range(start, stop + 1):
        if line[column] == "─":
            line[column] = "━"
    if at_low is None and start > 0 and line[start - 1] == "─":
        line[start - 1] = "◂"
    if at_high is None and stop < last and line[stop + 1] == "─":
        line[stop + 1] = "▸"
    middle = (start + stop) // 2
    while middle <= last and line[middle].isdigit():
        middle += 1
    if middle <= last:
        line[middle] = str(position.number)
