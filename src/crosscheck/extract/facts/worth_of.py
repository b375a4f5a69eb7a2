"""What a clause ends with the worth of: "has won the contract to build the line, worth 420 million"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene

_DEALS = frozenset({"contract", "order", "loan", "investment", "grant"})
"""Senses of nouns whose worth is what they say by themselves: a contract's value, a loan."""


def worth_of(scene: Scene, start: int, end: int, sense: Sense, dimension: str) -> Fact | None:
    """The value of the deal that a verb acts on, where "worth" stands behind a comma or the deal's own words."""
    if sense.name != "worth" or start < 2:
        return None
    comma = start - (scene.atoms[start - 1].text == ",")
    for group in reversed(scene.groups):
        if group.end > comma or group.kind != "finite":
            continue
        first = behind_adverbs(scene, group.end)
        phrase = phrase_at(scene.atoms, first, comma, scene.grammar) if first < comma else None
        deal = phrase.sense if phrase is not None else None
        if group.passive or phrase is None or deal is None or deal.name not in _DEALS:
            return None
        name = deal.attribute(dimension)
        return Fact(name, deal, False, (start, end), None, "phrase") if name else None
    return None
