"""By how many points a rate changed: "raised its key rate by 25 basis points to 4.5%" tells no rate of 25 points."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_OF_NOUNS = frozenset({"noun-before", "subject-noun", "object-noun", "noun-after"})


_CHANGES = (" change", "growth")
"""How attributes of a change end."""


def points_change(scene: Scene, at: int, number: int, fact: Fact) -> Fact:
    """The change of what a noun names, where points are told with a verb that changes it; else the fact itself."""
    mention = scene.atoms[at].mention
    if fact.reason not in _OF_NOUNS or fact.sense is None or number < 0 or mention is None:
        return fact
    if not isinstance(mention.value, Amount) or mention.value.dimension != "points":
        return fact
    group = scene.groups[number]
    changes = group.end <= at and any(sense.change for sense in scene.grammar.verbs.get(group.lemma, ()))
    by = "changed_by" in scene.atoms[max(before_value(scene, at), 0)].classes
    if not (changes or (by and group.end <= at)) or fact.attribute.endswith(_CHANGES):
        return fact
    return replace(fact, attribute=f"{fact.attribute} change")
