"""What was won by what the verb before it tells: "shot a final round of 66 to win the Open"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def won_by(scene: Scene, outer: VerbGroup, group: VerbGroup) -> bool:
    """Whether an infinitive of winning tells how a contest that the verb before it tells of came out."""
    past = outer.kind == "finite" and outer.tense == "past" and not (outer.modal or outer.negated)
    return past and scene.grammar.has(group.lemma, "wins") and scene.grammar.has(outer.lemma, "contends")
