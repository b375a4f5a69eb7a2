"""What is added to a figure that somebody has is its change: "adding $170 billion to its market value"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.scene.scene import Scene


def added_to(scene: Scene, at: int, dimension: str, number: int, fact: Fact) -> Fact:
    """The change of what the noun behind the figure names, where the verb adds to that; else the fact itself."""
    group, atoms = scene.groups[number] if number >= 0 else None, scene.atoms
    if group is None or group.end > at or not scene.grammar.has(group.lemma, "adds_to"):
        return fact
    if at + 1 >= len(atoms) or "changed_to" not in atoms[at + 1].classes:
        return fact
    start = at + 2
    while start < len(atoms) and determiner(atoms[start]):
        start += 1
    noun = noun_at(atoms, start, scene.grammar) if start < len(atoms) else None
    name = noun[1].values.get(dimension, "") if noun is not None else ""
    if noun is None or not name or name.endswith(" change"):
        return fact
    return Fact(f"{name} change", None, False, (start, noun[0]), None, "noun-after")
