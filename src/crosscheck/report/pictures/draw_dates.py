"""Dates, and values that change, along a line of time."""

from __future__ import annotations

from datetime import date

from crosscheck.messages.show_span import show_day, show_span
from crosscheck.model import Reading, Span
from crosscheck.model.frozen import frozen
from crosscheck.report.pictures.svg import ROW, Picture, across, anchored, dot, drawing, element, line, shortened, words
from crosscheck.report.pictures.who_says import who_says
from crosscheck.report.tell import tell
from crosscheck.report.view import FindingView, PositionView

_MOST_ROWS = 14
_MOST_TICKS = 6


@frozen
class _Row:
    position: int
    label: str
    who: str
    start: date | None
    end: date | None


def draw_dates(finding: FindingView, language: str) -> Picture | None:
    """A row for each position on a line of time: the date that it gives, or when its value was told.

    None where there is nothing to place: no dates, or all on one day.
    """
    rows = _rows_of_dates(finding) or _rows_of_changes(finding)
    known = [day for row in rows for day in (row.start, row.end) if day is not None]
    if len(rows) < 2 or len(set(known)) < 2:
        return None
    low, high = _widened(min(known), max(known))
    top = 24
    bottom = top + ROW * len(rows)
    body = "".join(_tick(day, low, high, top - 8, bottom, language) for day in _ticks(low, high))
    body += "".join(_drawn(row, low, high, top + ROW * number) for number, row in enumerate(rows))
    text = tuple(f"{row.label} · {row.who}" for row in rows)
    return drawing(body, bottom + 10, tell("picture-dates", language, about=finding.title), text)


def _rows_of_dates(finding: FindingView) -> list[_Row]:
    rows = []
    for position in finding.positions[:_MOST_ROWS]:
        if not isinstance(position.raw, Span) or (position.raw.start is None and position.raw.end is None):
            return []
        rows.append(_Row(position.number, _label(position), who_says(position), position.raw.start, position.raw.end))
    return rows


def _rows_of_changes(finding: FindingView) -> list[_Row]:
    """Values in the order in which they were told, for a finding that something changed."""
    if finding.verdict != "changed":
        return []
    rows = []
    for shown, position in zip(finding.positions, finding.finding.positions, strict=True):
        days = [day for reading in position.founders if (day := _day(reading)) is not None]
        if days:
            rows.append(_Row(shown.number, _label(shown), who_says(shown), min(days), min(days)))
    return sorted(rows, key=lambda row: (row.start or date.min, row.position))[:_MOST_ROWS]


def _day(reading: Reading) -> date | None:
    """The first day of the time a claim holds for, else its source's date."""
    for text in (reading.period.split("/")[0], reading.published):
        padded = text + "-01" * (2 - text.count("-")) if text else ""
        try:
            return date.fromisoformat(padded)
        except ValueError:
            continue
    return None


def _label(position: PositionView) -> str:
    return f"{position.number} · {position.value}"


def _widened(low: date, high: date) -> tuple[date, date]:
    margin = max(1, (high - low).days // 10)
    first = max(date.min.toordinal(), low.toordinal() - margin)
    last = min(date.max.toordinal(), high.toordinal() + margin)
    return date.fromordinal(first), date.fromordinal(last)


def _ticks(low: date, high: date) -> list[date]:
    """First days of years, else of months, else single days: the coarsest that give at least two, thinned to fit."""
    years = [date(year, 1, 1) for year in range(low.year, high.year + 1) if low <= date(year, 1, 1) <= high]
    months = [date(m // 12, m % 12 + 1, 1) for m in range(low.year * 12 + low.month - 1, high.year * 12 + high.month)]
    months = [day for day in months if low <= day <= high]
    days = [date.fromordinal(n) for n in range(low.toordinal(), min(high.toordinal(), low.toordinal() + 62) + 1)]
    chosen = years if len(years) >= 2 else months if len(months) >= 2 else days
    return chosen[:: -(-len(chosen) // _MOST_TICKS)]


def _fraction(day: date, low: date, high: date) -> float:
    return (day - low).days / max(1, (high - low).days)


def _tick(day: date, low: date, high: date, top: float, bottom: float, language: str) -> str:
    fraction = _fraction(day, low, high)
    if (high - low).days > 730 and (day.month, day.day) == (1, 1):
        shown = str(day.year)
    elif day.day == 1:
        shown = show_span(Span(day, day, "month", ""), language)
    else:
        shown = show_day(day, language)
    mark = line(across(fraction), top, across(fraction), bottom, "tick")
    return mark + words(shown, across(fraction), top - 4, class_="tick-label", anchor=anchored(fraction))


def _drawn(row: _Row, low: date, high: date, top: float) -> str:
    y = top + 26
    start = 0.0 if row.start is None else _fraction(row.start, low, high)
    stop = 1.0 if row.end is None else _fraction(row.end, low, high)
    colour = f"p{(row.position - 1) % 6 + 1}"
    body = words(shortened(row.label, 44), "4%", top + 13, more=shortened(f" · {row.who}", 70)) + line(
        "4%", y, "96%", y, "track"
    )
    if row.start is None or row.end is None:
        body += line(across(start), y, across(stop), y, f"open {colour}")
    elif start != stop:
        body += line(across(start), y, across(stop), y, f"range {colour}")
    ends = {place for place, known in ((start, row.start), (stop, row.end)) if known is not None}
    return element("g", body + "".join(dot(across(place), y, row.position) for place in sorted(ends)))
