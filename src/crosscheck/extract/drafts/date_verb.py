"""Which verb a date belongs to: the one before it, or the one behind whose subject stands before it."""

from __future__ import annotations

from crosscheck.extract.clauses.governing import governing
from crosscheck.extract.scene.scene import Scene


def date_verb(scene: Scene, at: int) -> int:
    """The number of the verb group that a date belongs to, -1 where there is none or the date is its subject."""
    number, as_subject = governing(scene, at)
    if number >= 0 and as_subject:
        group = scene.groups[number]
        if group.kind == "participle":  # "a retenu mercredi le groupement formé par X": when it was chosen
            earlier = number - 1
            return earlier if earlier >= 0 and scene.groups[earlier].kind == "finite" else -1
        subject = scene.subject(number)
        # "Velmar, which is losing money, last month extended ...": not "last year was the worst"
        return number if subject is not None and subject.end <= scene.atoms[at].start else -1
    if number < 0:
        return next((n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1)
    return number
