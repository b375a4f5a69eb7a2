"""What measures or prices a thing that is built, whatever the verb says of it."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.described_fact import described_fact
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def of_thing_built(scene: Scene, at: int, dimension: str, group: VerbGroup) -> Fact | None:
    """ "A ravagé un entrepôt de 8 000 m²", "will build a $40 million bridge": the thing's, and not the verb's."""
    priced = dimension == "money" and any(s.name == "build" for s in scene.grammar.verbs.get(group.lemma, ()))
    listed = dimension == "money" and _listed(scene, at)
    priced = priced or listed
    if not priced and dimension not in ("area", "length", "mass", "volume"):
        return None
    described = described_fact(scene, at, dimension)
    if (
        described is None
        or described.phrase is None
        or (priced and not (described.attribute == "cost" or (listed and described.attribute == "value")))
    ):
        return None
    return described if "type_project" in scene.atoms[described.phrase.head].classes else None


def _listed(scene: Scene, at: int) -> bool:
    """ "Spent it on holidays and a £390,000 villa": whether a price comes with an article behind "and"."""
    before = scene.atoms[max(0, at - 2) : at]
    return len(before) == 2 and "and" in before[0].classes and before[1].determiner == "indefinite"
