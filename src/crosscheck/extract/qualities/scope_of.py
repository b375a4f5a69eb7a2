"""What a figure covers: what the surest rule of the language gives, else its stage, its subject's part, or nothing."""

from __future__ import annotations

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.qualities.part_scope import Told, subject_part
from crosscheck.extract.qualities.scope_rules import scope_rules
from crosscheck.extract.qualities.stage import stage_of
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def scope_of(
    scene: Scene, value: int, clause: tuple[int, int], sense: Sense | None, subject: Referent, like: Told | None
) -> Told | None:
    """The words of the scope and the atoms they stand in; None where a figure covers all that its subject has.

    `clause` are the atoms of the figure's clause, `like` is the scope of the figure that it is compared with.
    """
    told = next((told for told in scope_rules(scene, *clause, sense, value) if told is not None), None)
    if told is not None:
        return told
    words, place = stage_of(scene, subject)
    return (words, place) if place is not None else subject_part(scene, subject) or like
