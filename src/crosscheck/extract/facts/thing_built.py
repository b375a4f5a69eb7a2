"""What measures or prices a thing that is built, whatever the verb says of it."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.described_fact import described_fact
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def of_thing_built(scene: Scene, at: int, dimension: str, group: VerbGroup) -> Fact | None:
    """ "A ravagé un entrepôt de 8 000 m²", "will build a $40 million bridge": the thing's, and not the verb's."""
    priced = dimension == "money" and any(s.name == "build" for s in scene.grammar.verbs.get(group.lemma, ()))
    if not priced and dimension not in ("area", "length", "mass", "volume"):
        return None
    described = described_fact(scene, at, dimension)
    if described is None or described.phrase is None or (priced and described.attribute != "cost"):
        return None
    return described if "type_project" in scene.atoms[described.phrase.head].classes else None
