"""The noun that ends before a figure, with its adjectives or its owner between."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import determiner, matches, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene

REACH = 9  # atoms between a noun and its figure, at most
LONGEST = 4  # atoms that a longer noun can begin before one that it ends with


def noun_ending(scene: Scene, end: int, dimension: str) -> Fact | None:
    """A noun of the frames at most a few words before `end`, with its adjectives or its owner between."""
    atoms, grammar = scene.atoms, scene.grammar
    for start in range(end - 1, max(-1, end - REACH), -1):
        atom = atoms[start]
        if atom.kind in ("mark", "amount") or any(
            g.start <= start < g.end and g.kind == "finite" for g in scene.groups
        ):
            return None
        noun = noun_at(atoms, start, grammar)
        if noun is None:
            continue
        if noun[0] > end:
            noun = _within(scene, start, end, dimension) or noun  # "a loss of 2 billion": no "loss of" jobs
        for first in range(start - 1, max(-1, start - LONGEST), -1):  # "limitation de vitesse" for "vitesse"
            longer = noun_at(atoms, first, grammar)
            if longer is not None and longer[0] >= noun[0]:
                start, noun = first, longer
        name = noun[1].attribute(dimension)
        if not name:
            continue
        if any(a.kind == "word" and a.classes & {"preposition", "relative", "and"} and "of" not in a.classes
               and "inner_preposition" not in a.classes for a in atoms[noun[0] : end]):  # fmt: skip
            return None
        first = start
        while first and (
            determiner(atoms[first - 1])
            or "possessive_mark" in atoms[first - 1].classes
            or (atoms[first - 1].kind == "name" and "possessive_mark" in atoms[first].classes)
        ):
            first -= 1
        return Fact(name, noun[1], True, (start, noun[0]), phrase_at(atoms, first, end, grammar), "noun-before")
    return None


def _within(scene: Scene, start: int, end: int, dimension: str) -> tuple[int, Sense, tuple[str, ...]] | None:
    """The longest noun for such figures that begins here and ends before the figure's own small words."""
    for words, sense in scene.grammar.nouns.get(scene.atoms[start].low, ()):
        if start + len(words) <= end and sense.attribute(dimension) and matches(scene.atoms, start, words):
            return start + len(words), sense, words
    return None
