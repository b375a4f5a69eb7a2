"""Pictures of findings as plain SVG, drawn here: amounts on an axis, dates on a line, members by source."""

from crosscheck.report.pictures.draw_amounts import draw_amounts
from crosscheck.report.pictures.draw_dates import draw_dates
from crosscheck.report.pictures.draw_members import draw_members
from crosscheck.report.pictures.svg import Picture

__all__ = ["Picture", "draw_amounts", "draw_dates", "draw_members"]
