"""Since when somebody holds an office that a verb gives: "Ann Lee, who has led Orvane since 2019"."""

from __future__ import annotations

from crosscheck.extract.qualities.date_hedge import date_hedge
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def held_since(scene: Scene, draft: Draft, end: int) -> int:
    """The date behind a name's verb that says since when what it tells of the name holds; -1 where there is none.

    Such a date is a claim of its own as well, the day on which it began.
    """
    verb = _verb(scene, draft)
    if draft.name < 0 or verb < 0:
        return -1
    for at in range(verb, min(end, len(scene.atoms))):
        if scene.atoms[at].kind == "mark" or any(g.kind == "finite" and verb < g.start <= at for g in scene.groups):
            return -1  # another clause, or what is said beside of the name ("goes to Ann Lee, head of X since 2021")
        if scene.atoms[at].kind == "date" and date_hedge(scene, at) == "at_least":
            return at
    return -1


def _verb(scene: Scene, draft: Draft) -> int:
    """The finite verb of the relation: its own, or the one between a name and the noun that it bears."""
    if draft.group is not None:
        return draft.group.start if draft.group.kind == "finite" and draft.group.tense != "past" else -1
    if "noun-relation" not in draft.reasons or draft.trigger[0] < 0:
        return -1
    first, last = sorted((draft.name, draft.trigger[0]))
    between = [group.start for group in scene.groups if group.kind == "finite" and first < group.start < last]
    return between[0] if len(between) == 1 else -1
