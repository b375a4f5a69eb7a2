"""The time that two verbs of one subject share: "en 2032, il produira X et emploiera Y"."""

from __future__ import annotations

from crosscheck.extract.qualities.fact_time import FactTime, fact_time
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_FRONT = 5
"""The last atom at which the time that opens a sentence begins."""


def shared_time(scene: Scene, draft: Draft) -> FactTime | None:
    """The time of a figure whose verb has none of its own and shares the subject of the verb before; None for others.

    What opens a sentence is of all its verbs of one subject; what stands behind an auxiliary, of all its participles.
    """
    group = draft.group
    if group is None or draft.name >= 0 or "shared-subject" not in draft.subject.reasons:
        return None
    before = [other for other in scene.groups if other.kind == "finite" and other.end <= group.start]
    if not before:
        return None
    opening = _opening(scene, draft.value, before[0]) if group.tense == before[0].tense else None
    return opening or _behind_auxiliary(scene, draft.value, before[-1], group)


def _opening(scene: Scene, value: int, verb: VerbGroup) -> FactTime | None:
    """The time set off in front of the first verb ("en 2032, le site ...")."""
    time = fact_time(scene, 0, verb.start, value, ())
    if time is None or time.start > _FRONT or time.end >= verb.start:
        return None
    told = any(group.start < time.start for group in scene.groups)  # "fondée en 1998, X emploie ..."
    return time if scene.atoms[time.end].text == "," and not told else None


def _behind_auxiliary(scene: Scene, value: int, verb: VerbGroup, group: VerbGroup) -> FactTime | None:
    """The time right behind a perfect that a bare participle goes on ("a réalisé en 2025 ... et dégagé ...")."""
    goes_on = group.start == group.head and "and" in scene.atoms[group.start - 1].classes
    forms = scene.grammar.verb_forms(scene.atoms[group.head].low)
    if not goes_on or verb.start == verb.head or all(form.tense != "participle" for form in forms):
        return None
    time = fact_time(scene, verb.end, min(verb.end + _FRONT, len(scene.atoms)), value, ())
    return time if time is not None and time.start <= verb.end + 1 else None
