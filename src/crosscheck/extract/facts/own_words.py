"""What a figure is of where no frame fits: the words of the text."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.own_noun import own_noun
from crosscheck.extract.language.senses import load_dimensions
from crosscheck.extract.scene.scene import Scene

TELLING = frozenset({"temperature", "speed", "area", "power"})
"""Dimensions whose unit says by itself what is measured, whatever the verb: "les trains roulent à 100 km/h"."""


def own_words(scene: Scene, number: int, dimension: str, at: int) -> Fact:
    """Where no frame fits, the words of the text: growth or level, the noun whose level is told, else the verb."""
    group = scene.groups[number]
    priced = group.passive and dimension == "money" and scene.grammar.has(group.lemma, "puts")
    noun = own_noun(scene, number, at) if dimension not in TELLING and not priced else None
    if noun is not None:
        return Fact(scene.atoms[noun.head].low, None, False, (noun.head, noun.head + 1), noun, "own-words")
    if any(sense.change for sense in scene.grammar.verbs.get(group.lemma, ())[:1]):
        name = "growth" if dimension == "percent" else "level"
    elif group.copula:
        name = "level"
    elif priced:
        name = "cost"
    else:
        name = group.lemma
    if dimension in TELLING:
        name = load_dimensions()[dimension]
    return Fact(name, None, False, (group.start, group.end), None, "own-words")
