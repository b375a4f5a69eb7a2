"""Roles that ended: "filiale de X jusqu'en 2019", "held shares until last year"."""

from __future__ import annotations

from crosscheck.extract.fact_time import FactTime
from crosscheck.extract.scene import Scene
from crosscheck.model import Span, Unread


def bygone(scene: Scene, time: FactTime | None, published: str) -> bool:
    """Whether a time is the end of what is told and lies before the day of the text (ISO, "" where unknown)."""
    mention = scene.atoms[time.date].mention if time is not None and time.date >= 0 else None
    if mention is None:
        return False
    words = scene.text[mention.hedge_start : mention.start].lower().replace("\u2019", "'").split()
    opened = words[0].partition("'")[0] + ("'" if "'" in words[0] else "") if words else ""
    if not opened or not scene.grammar.has(opened, "until"):
        return False
    match mention.value:
        case Span(end=end) if end is not None and published:
            return end.isoformat() <= published[:10]
        case Unread():
            return True  # "until last year"
        case _:
            return False
