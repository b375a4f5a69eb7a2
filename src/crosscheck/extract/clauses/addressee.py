"""Whom something is told: "told Reuters that exports rose", "warned the court the firm owed 3 million"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def behind_addressee(scene: Scene, group: VerbGroup) -> int:
    """Where what is told begins, behind whom it is told and "that"; right behind the verb where nobody is."""
    atoms, start = scene.atoms, group.end
    if group.passive or start >= len(atoms) or not scene.grammar.has(group.lemma, "addresses"):
        return start
    opens = atoms[start].kind == "name" or determiner(atoms[start]) in ("definite", "indefinite", "possessive")
    end = start
    if opens:
        later = next((other.start for other in scene.groups if other.start > start), len(atoms))
        that = next((at for at in range(start + 1, later) if "that" in atoms[at].classes), later)
        phrase = phrase_at(atoms, start, that, scene.grammar)
        end = phrase.end if phrase is not None else start
        if atoms[start].kind == "name":
            end = start + 1
        if end >= later or atoms[end].kind == "mark":
            return start  # "told the story", « ..., avertit Ann Lee »: no clause behind it
    return end + (opens and end < len(atoms) and "that" in atoms[end].classes)


def addressed(scene: Scene, name: int) -> bool:
    """Whether a name is of those whom a verb of the sentence tells something."""
    return any(
        group.end <= name < behind_addressee(scene, group)
        for group in scene.groups
        if group.end <= name <= group.end + _NEAR
    )


_NEAR = 6
"""Atoms from a verb of telling to the name of whom it tells."""
