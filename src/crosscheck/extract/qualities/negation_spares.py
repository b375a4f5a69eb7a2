"""A negated verb that denies no date or figure: "n'ouvrira pas avant 2029", "n'ouvrira pas en 2029 mais en 2031"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Span


def negation_spares(scene: Scene, group: VerbGroup, value: int) -> bool:
    """Whether the negation is part of a date behind the verb ("pas avant 2029"), or the value is what holds instead."""
    return value >= group.end and (_instead(scene, value) or _of_date(scene, group, value))


def _instead(scene: Scene, value: int) -> bool:
    """ "Not in 2029 but in 2031", "pas 300 mais 400 salariés"."""
    atoms = scene.atoms
    at = before_value(scene, value)
    while at > 0 and atoms[at].classes & {"preposition", "at", "of", "definite", "adverb"}:
        at -= 1
    return at > 0 and "contrast" in atoms[at].classes


def _of_date(scene: Scene, group: VerbGroup, value: int) -> bool:
    """ "Ne démarrera pas avant 2029, et peut-être seulement en 2031": the words read as "from 2029 on".

    What stands behind such a bound, "not before 2029, and perhaps only in 2031", is no longer denied either.
    """
    for at in range(group.end, value + 1):
        mention = scene.atoms[at].mention
        if mention is None or not isinstance(mention.value, Span):
            continue
        if at < value and mention.value.hedge == "less_than":
            return True
        bounds = (each for each in scene.atoms if mention.hedge_start <= each.start < mention.start)
        if any(each.classes & {"negation", "negation_after"} for each in bounds):
            return True
    return False
