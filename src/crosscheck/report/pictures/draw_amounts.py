"""Amounts as dots and ranges on one axis."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.messages import show_value
from crosscheck.report.axis import Axis, axis_of, with_bounds
from crosscheck.report.pictures.svg import ROW, Picture, across, anchored, dot, drawing, element, line, shortened, words
from crosscheck.report.tell import tell
from crosscheck.report.view import FindingView, PositionView

_MOST_ROWS = 14


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
    body = "".join(_tick(axis, tick, top - 8, bottom, language, number) for number, tick in enumerate(ticks))
    body += "".join(_row(axis, position, top + ROW * number) for number, position in enumerate(positions))
    code = "picture-amounts-log" if axis.logarithmic else "picture-amounts"
    text = tuple(f"{position.number}: {position.value} ({_who(position)})" for position in positions)
    return drawing(body, bottom + 10, tell(code, language, about=finding.title), text)


def _tick(axis: Axis, value: Decimal, top: float, bottom: float, language: str, number: int) -> str:
    fraction = axis.fraction(value)
    shown = show_value(axis.shown(value), language)
    ends = number == 0 or fraction > 0.99
    mark = line(across(fraction), top, across(fraction), bottom, "tick")
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
        more=shortened(f" · {_who(position)}", 70),
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


def _who(position: PositionView) -> str:
    names = list(dict.fromkeys(claim.source for claim in position.claims))
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "") if names else ""
