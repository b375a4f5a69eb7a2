"""Roles that ended: "filiale de X jusqu'en 2019", "held shares until last year"."""

from __future__ import annotations

from crosscheck.extract.date_hedge import lasts_until
from crosscheck.extract.fact_time import FactTime
from crosscheck.extract.scene import Scene
from crosscheck.model import Span, Unread


def bygone(scene: Scene, time: FactTime | None, published: str) -> bool:
    """Whether a time is the end of what is told and lies before the day of the text (ISO, "" where unknown)."""
    if time is None or time.date < 0 or not lasts_until(scene, time.date):
        return False
    mention = scene.atoms[time.date].mention
    assert mention is not None
    match mention.value:
        case Span(end=end) if end is not None and published:
            return end.isoformat() <= published[:10]
        case Unread():
            return True  # "until last year"
        case _:
            return False
