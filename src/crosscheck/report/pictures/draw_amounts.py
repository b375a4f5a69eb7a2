"""Amounts as dots and ranges on one axis."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.messages import show_value
from crosscheck.report.axis import Axis, axis_of, with_bounds
from crosscheck.report.pictures.svg import ROW, Picture, across, anchored, dot, drawing, element, line, shortened, words
from crosscheck.report.pictures.who_says import who_says
from crosscheck.report.tell import tell
from crosscheck.report.view import FindingView, PositionView

_MOST_ROWS = 14
_LETTER = 7.5
"""Pixels that a letter of a label takes, with the space to the next label."""
_NARROWEST = 480.0
"""Pixels of an axis on the narrowest page on which labels stand between its ends."""


def draw_amounts(finding: FindingView, language: str) -> Picture | None:
    """A row for each position: a dot for a figure, a bar for a range, an arrow for an open end.

    None where the values are not amounts of one unit, or are one and the same.
    """
    positions = finding.positions[:_MOST_ROWS]
    axis = axis_of(position.raw for position in positions)
    if axis is None:
        return None
    top = 24
    ticks = axis.ticks()
    bottom = top + ROW * len(positions)
    labels = [show_value(axis.shown(tick), language) for tick in ticks]
    clear = _clear([(axis.fraction(tick), label) for tick, label in zip(ticks, labels, strict=True)])
    body = "".join(
        _tick(axis.fraction(tick), label if at in clear else "", top - 8, bottom, at in (0, len(ticks) - 1))
        for at, (tick, label) in enumerate(zip(ticks, labels, strict=True))
    )
    body += "".join(_row(axis, position, top + ROW * number) for number, position in enumerate(positions))
    code = "picture-amounts-log" if axis.logarithmic else "picture-amounts"
    text = tuple(f"{position.number}: {position.value} ({who_says(position)})" for position in positions)
    return drawing(body, bottom + 10, tell(code, language, about=finding.title), text)


def _clear(labels: Sequence[tuple[float, str]]) -> set[int]:
    """Which labels can stand beside each other: both ends, and from the left those that touch no other."""
    last = len(labels) - 1
    kept: dict[int, tuple[float, float]] = {at: _stretch(*labels[at]) for at in sorted({0, last})}
    for at in range(1, last):
        start, stop = _stretch(*labels[at])
        if all(stop < low or start > high for low, high in kept.values()):
            kept[at] = (start, stop)
    return set(kept)


def _stretch(fraction: float, label: str) -> tuple[float, float]:
    """Where a label stands, in pixels of the narrowest picture that shows more than both ends."""
    wide, at = len(label) * _LETTER, fraction * _NARROWEST
    match anchored(fraction):
        case "start":
            return at, at + wide
        case "end":
            return at - wide, at
        case _:
            return at - wide / 2, at + wide / 2


def _tick(fraction: float, shown: str, top: float, bottom: float, ends: bool) -> str:
    mark = line(across(fraction), top, across(fraction), bottom, "tick")
    if not shown:
        return mark
    return mark + words(
        shown,
        across(fraction),
        top - 4,
        class_="tick-label" if ends else "tick-label between",
        anchor=anchored(fraction),
    )


def _row(axis: Axis, position: PositionView, top: float) -> str:
    label = words(
        shortened(f"{position.number} · {position.value}", 44),
        "4%",
        top + 13,
        more=shortened(f" · {who_says(position)}", 70),
    )
    bounds = with_bounds(position.raw)
    if bounds is None:
        return label
    low, high = bounds
    y = top + 26
    known = [axis.fraction(end) for end in (low, high) if end is not None]
    if not known:
        return label
    start, stop = min(known), max(known)
    track = line("4%", y, "96%", y, "track")
    colour = f"p{(position.number - 1) % 6 + 1}"
    if low is None:
        track += line("4%", y, across(stop), y, f"open {colour}")
    if high is None:
        track += line(across(start), y, "96%", y, f"open {colour}")
    if start != stop:
        track += line(across(start), y, across(stop), y, f"range {colour}")
    return element(
        "g", label + track + "".join(dot(across(place), y, position.number) for place in sorted({start, stop}))
    )
