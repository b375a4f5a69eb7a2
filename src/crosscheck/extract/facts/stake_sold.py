"""A share in a body that is sold: how much of it goes, and no part that the seller has."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.scene import Scene


def stake_sold(scene: Scene, number: int, fact: Fact) -> Fact:
    """ "Sold its 40% stake in X": how much of it is sold, and no part that the seller has."""
    stake = scene.grammar.senses["stake"]
    if number < 0 or fact.sense is None or fact.attribute != stake.attribute("percent"):
        return fact
    if fact.sense is not stake and fact.sense.part != fact.attribute:
        return fact
    senses = scene.grammar.verbs.get(scene.groups[number].lemma, ())
    sold = next((sense.attribute("percent") for sense in senses if sense.name == "sell"), "")
    return replace(fact, attribute=sold, explicit=False) if sold else fact
