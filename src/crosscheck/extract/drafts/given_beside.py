"""Figures that a plan is told with and that hold already: "to recall cars after 17 fires", "deux de ses 26 silos"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_DONE = 3
"""Words behind a figure within which it is said to be so already ("dont 400 millions déjà versés")."""


def given_beside(scene: Scene, value: int, attribute: str) -> bool:
    """Whether a figure is a fact, whatever the verb beside it says: what came before, what somebody has, an age."""
    atoms = scene.atoms
    mention = atoms[value].mention
    if mention is None or not isinstance(mention.value, Amount):
        return False
    if attribute == "age" and not _of_verb(scene, value):
        return True
    before = before_value(scene, value)
    if before > 0 and mention.value.counted and "possessive" in atoms[before].classes:
        return "of" in atoms[before - 1].classes
    if mention.value.dimension == "time":
        return False
    causes = phrases_in(scene, max(0, before - 3), before + 1, "caused_by")
    return any(last == before + 1 for _, last, _ in causes) or _done(scene, value)


def _of_verb(scene: Scene, value: int) -> bool:
    """Whether an age is told by to be or to have ("who will be 60")."""
    return any(
        (group.copula or group.lemma == "have") and group.end <= value and value - group.end <= _DONE
        for group in scene.groups
    )


def _done(scene: Scene, value: int) -> bool:
    """Whether a participle behind a figure says that it is so already."""
    atoms, grammar = scene.atoms, scene.grammar
    near = atoms[value + 1 : value + 1 + _DONE]
    stop = next((n for n, atom in enumerate(near) if atom.kind != "word"), len(near))
    already = any("already" in atom.classes for atom in near[:stop])
    return already and any(form.tense == "participle" for atom in near[:stop] for form in grammar.verb_forms(atom.low))
