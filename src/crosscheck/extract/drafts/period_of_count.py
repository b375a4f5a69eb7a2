"""The period of a count whose verb has a date of its own: "a livré deux frégates l'an dernier"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount, Span

_PERIODS = frozenset({"year", "half", "quarter", "season"})


def period_of_count(scene: Scene, draft: Draft, figures: Sequence[Draft]) -> set[int]:
    """The atoms of the dates that are claims of a count's own verb, and tell its time all the same.

    A thing is bought or opened once, on a day; how many were delivered or opened is told for a year.
    """
    mention = scene.atoms[draft.value].mention
    counted = mention is not None and isinstance(mention.value, Amount) and mention.value.counted
    group = draft.group
    if not counted or group is None or group.kind != "finite" or group.passive or draft.value < group.end:
        return set()  # "fondée en 2020 par trois ingénieurs"
    if any("tally" in other.reasons and other.group is group for other in figures):
        return set()  # "a adopté le budget pour 2027 par 48 voix"
    return {
        other.value
        for other in figures
        if other.group is group and "verb-date" in other.reasons and _is_period(scene, other.value)
    }


def _is_period(scene: Scene, at: int) -> bool:
    mention = scene.atoms[at].mention
    return mention is not None and isinstance(mention.value, Span) and mention.value.precision in _PERIODS
