"""The fact that an expression right before a figure tells."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.worth_of import worth_of
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import matches, noun_at
from crosscheck.extract.scene.scene import Scene


def phrase_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression right before the value: "doté de 30 milliards", "worth $25 billion"."""
    end = before_value(scene, at) + 1
    for start in range(max(0, end - 4), end):
        for words, name in scene.grammar.phrases["sense"].get(scene.atoms[start].low, ()):
            if start + len(words) == end and matches(scene.atoms, start, words):
                sense = scene.grammar.senses[name]
                noun = noun_at(scene.atoms, start - 1, scene.grammar) if start else None
                if name == "worth" and noun is not None and noun[0] == start and _priced(noun[1], dimension):
                    return Fact(noun[1].attribute(dimension), noun[1], False, (start - 1, end), None, "phrase")
                if dimension in sense.values:
                    told = worth_of(scene, start, end, sense, dimension)
                    return told or Fact(sense.values[dimension], sense, True, (start, end), None, "phrase")
    return None


def _priced(noun: Sense, dimension: str) -> bool:
    """Whether what is worth a sum has it as its own attribute; shares worth a sum have another price."""
    return noun.name != "share_price" and bool(noun.attribute(dimension))
