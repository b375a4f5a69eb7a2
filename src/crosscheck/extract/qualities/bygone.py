"""Roles that ended: "filiale de X jusqu'en 2019", "held shares until last year"."""

from __future__ import annotations

from crosscheck.extract.qualities.date_hedge import lasts_until
from crosscheck.extract.qualities.fact_time import FactTime
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Span, Unread


def bygone(scene: Scene, time: FactTime | None, published: str, *, past: bool = False) -> bool:
    """Whether a time is the end of what is told and lies before the day of the text (ISO, "" where unknown).

    `past` says that no present or future tells it.
    """
    if time is None or time.date < 0 or not lasts_until(scene, time.date):
        return False
    mention = scene.atoms[time.date].mention
    assert mention is not None
    match mention.value:
        case Span(end=end) if end is not None and published:
            return end.isoformat() <= published[:10]
        case Span(precision="month", end=None):
            return past  # "was coached by X until May": of the year that the text does not name
        case Unread():
            return True  # "until last year"
        case _:
            return False


def ends_another(scene: Scene, draft: Draft, time: FactTime | None) -> bool:
    """Whether a time ends what a verb tells, and not a role beside it ("supplied its rival X until 2021")."""
    if time is None or draft.group is not None or draft.name < 0 or draft.trigger[0] < 0:
        return False
    if time.date < 0 or not lasts_until(scene, time.date):
        return False
    noun = draft.trigger[0]
    mark = next((at for at in range(noun, -1, -1) if scene.atoms[at].kind == "mark"), -1)
    first, last = (mark, max(noun, time.date)) if mark < time.date else (-1, time.date)
    return any(group.kind == "finite" and first < group.start < last for group in scene.groups)


def ended_before(scene: Scene, draft: Draft, time: FactTime | None) -> bool:
    """ "Until 2019, X was a subsidiary of Y": an end that opens the sentence, before a verb that tells the past."""
    group = draft.group
    if time is None or group is None or group.kind != "finite" or group.tense != "past" or time.start > 2:
        return False
    apart = time.date >= 0 and lasts_until(scene, time.date) and scene.atoms[time.end].text == ","
    return apart and not any(other.kind == "finite" and other.start < group.start for other in scene.groups)
