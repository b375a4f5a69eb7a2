"""Who names whom: a matrix of members and sources."""

from __future__ import annotations

from typing import Literal

from crosscheck.messages import label
from crosscheck.model import Members, Position
from crosscheck.report.pictures.svg import Picture, drawing, element, line, shortened, words
from crosscheck.report.tell import tell
from crosscheck.report.view import FindingView

Mark = Literal["named", "denied"]

_MOST_SOURCES = 10
_MOST_MEMBERS = 40
_ROW = 26
_NAMES = 44.0
"""Percent of the width that the members' names take."""


def draw_members(title: str, findings: tuple[FindingView, ...], language: str) -> Picture | None:
    """A row for each member, a column for each source: a filled dot where it names the member, a cross where it denies.

    None where there are fewer than two members or sources, or more sources than a page is wide.
    """
    marks = {view.finding.member: _marks(view) for view in findings if view.finding.member}
    sources = list(dict.fromkeys(source for row in marks.values() for source in row))
    if len(marks) < 2 or len(sources) < 2 or len(sources) > _MOST_SOURCES or len(marks) > _MOST_MEMBERS:
        return None
    step = (100 - _NAMES - 2) / len(sources)
    columns = [_NAMES + step * (number + 0.5) for number in range(len(sources))]
    top = 24
    body = "".join(
        words(str(number), f"{x:.2f}%", 14, class_="tick-label", anchor="middle")
        for number, x in enumerate(columns, start=1)
    )
    for number, (member, row) in enumerate(marks.items()):
        body += _row(member, [row.get(source) for source in sources], columns, top + _ROW * number)
    legend = tuple(f"{number} = {source}" for number, source in enumerate(sources, start=1))
    told = tuple(
        f"{member}: " + ", ".join(f"{source} ({label(mark, language)})" for source, mark in row.items())
        for member, row in marks.items()
    )
    return drawing(body, top + _ROW * len(marks) + 6, tell("picture-members", language, about=title), told, legend)


def _row(member: str, row: list[Mark | None], columns: list[float], top: float) -> str:
    y = top + _ROW / 2
    body = line("0", top + _ROW, "100%", top + _ROW, "track") + words(shortened(member, 40), "1%", y + 5)
    for mark, x in zip(row, columns, strict=True):
        place = f"{x:.2f}%"
        match mark:
            case "named":
                body += element("circle", cx=place, cy=y, r=6, class_="dot p1")
            case "denied":
                body += words("✕", place, y + 5, class_="denied", anchor="middle")
            case None:
                body += element("circle", cx=place, cy=y, r=1.5, class_="nothing")
    return element("g", body)


def _marks(view: FindingView) -> dict[str, Mark]:
    """What each source says of one member."""
    found: dict[str, Mark] = {}
    for shown, position in zip(view.positions, view.finding.positions, strict=True):
        for claim in shown.claims:
            found[claim.source] = "denied" if _denies(position) else "named"
    return found


def _denies(position: Position) -> bool:
    value = position.value
    return isinstance(value, Members) and bool(value.excluded) and not value.included
