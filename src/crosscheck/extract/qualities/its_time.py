"""Whether the time of a clause is that of a draft in it: not an old value's, a date's, an age's, another office's."""

from __future__ import annotations

from crosscheck.extract.qualities.date_hedge import date_hedge
from crosscheck.extract.qualities.fact_time import FactTime
from crosscheck.extract.qualities.when_date import when_date
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene

_NEAR = 4
"""Atoms from what a time belongs to, to the time."""


def is_its_time(scene: Scene, draft: Draft, time: FactTime) -> bool:
    """Whether the nearest time of a draft's clause says when that draft was so."""
    if draft.reasons == ("nationality",) or _behind_relative(scene, draft, time):
        return False
    if _of_verb_before(scene, draft, time):
        return False
    if draft.name >= 0:
        return _beside(scene, draft, time) if _apposed(scene, draft) else not _since_beside(scene, draft, time)
    if scene.atoms[draft.value].kind != "amount":
        return draft.reasons == ("rank",)  # a date is its own time
    if draft.attribute == "age":
        return draft.value < time.start <= draft.value + _NEAR and not _mark(scene, draft.value, time.start)
    return draft.reasons != ("compared",) or not _is_left(scene, draft.value) or time.start == draft.value + 1


def _behind_relative(scene: Scene, draft: Draft, time: FactTime) -> bool:
    """Whether a comma has closed a draft's relative clause before a time ("qui emploie 40 personnes, d'ici à 2027")."""
    group, atoms = draft.group, scene.atoms
    if group is None or group.kind != "finite" or not group.start <= draft.value < time.start or group.start < 2:
        return False
    opened = "relative" in atoms[group.start - 1].classes and atoms[group.start - 2].text == ","
    return opened and any(atom.text == "," for atom in atoms[draft.value + 1 : time.start])


def _of_verb_before(scene: Scene, draft: Draft, time: FactTime) -> bool:
    """Whether a time ends what an earlier verb tells ("A, who played until 2005, and B, whose fund owns")."""
    group, atoms = draft.group, scene.atoms
    place = group.start if group is not None else draft.trigger[0]
    told = next((verb for verb in reversed(scene.groups) if verb.kind == "finite" and verb.end <= time.start), None)
    if place < time.end or told is None or told is group or when_date(scene, draft.value) >= 0:
        return False
    joined = any(atom.text == "," for atom in atoms[told.end : time.start])
    return not joined and any(atom.text == "," for atom in atoms[time.end : place])


def _is_left(scene: Scene, value: int) -> bool:
    """Whether a value is what was moved to the one behind it ("de 2 à 3 euros le 1er juillet")."""
    behind = scene.atoms[value + 1 : value + 1 + _NEAR]
    led = bool(behind) and bool(behind[0].classes & {"at", "changed_to"})
    return led and any(atom.kind == "amount" for atom in behind[1:])


def _apposed(scene: Scene, draft: Draft) -> bool:
    """Whether a name, its noun and whose it is stand side by side ("Ann Lee, directrice de X"), no verb among them."""
    if draft.trigger[0] < 0 or ("noun-relation" not in draft.reasons and draft.reasons != ("role",)):
        return False
    places = _places(scene, draft)
    first, last = min(places), max(places)
    return not any(group.kind == "finite" and first < group.start < last for group in scene.groups)


def _places(scene: Scene, draft: Draft) -> list[int]:
    """The atoms of a name, of the noun that it bears and of whose that is, where the sentence says so."""
    owner = draft.subject
    inside = (at for at, atom in enumerate(scene.atoms) if owner.written and owner.start <= atom.start < owner.end)
    return [draft.name, draft.trigger[0], draft.trigger[1] - 1, *inside]


def _beside(scene: Scene, draft: Draft, time: FactTime) -> bool:
    """Whether a time stands right behind a name and its noun, and whose it is, or right before them."""
    places = _places(scene, draft)
    last = max((at for at in places if at < time.start), default=-1)
    if last < 0:
        return time.end >= min(places) - 1 and not _mark(scene, time.start, min(places))
    between = scene.atoms[last + 1 : time.start]
    return len(between) <= _NEAR and not any(atom.low in scene.grammar.roles for atom in between)


def _since_beside(scene: Scene, draft: Draft, time: FactTime) -> bool:
    """Whether a time says since when a name set off is something else ("goes to Ann Lee, head of X since 2021")."""
    since = time.date >= 0 and date_hedge(scene, time.date) == "at_least"
    return since and _mark(scene, draft.name, time.start)


def _mark(scene: Scene, start: int, end: int) -> bool:
    return any(atom.kind == "mark" for atom in scene.atoms[start:end])
