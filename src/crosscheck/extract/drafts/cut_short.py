"""Names whose end, or beginning, may be missing: "Mutuelle" of "Mutuelle des Deux-Rives"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene


def cut_short(scene: Scene, start: int) -> bool:
    """Whether the name that begins at this place of the text may be longer than what was read.

    An institution's noun by itself, or one with words of its own, goes on behind "of" or "for" ("Association pour
    l'eau", "Festival des voix du monde"); no name begins with a preposition ("for Safer Roads"). A nationality that
    opens a sentence may open the name as well ("Danish Crown", but "Danish Brelan").
    """
    at = next((n for n, atom in enumerate(scene.atoms) if atom.start == start and atom.kind == "name"), -1)
    if at < 0:
        return False
    if at == 1 and scene.grammar.traits.capital_adjectives and "nationality" in scene.atoms[0].classes:
        return "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
    words = scene.atoms[at].text.lower().split()
    first = scene.grammar.classes_of(words[0])
    if "preposition" in first and scene.atoms[at].text[0].islower():
        return True
    if at + 1 >= len(scene.atoms) or not first & {"institutions", "lower_institutions", "type_organisation"}:
        return False
    return bool(scene.atoms[at + 1].classes & {"of", "name_of", "purpose"})
