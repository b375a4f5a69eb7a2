"""What a passive is about whose subject is a figure: "300 personnes ont été blessées dans l'accident"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.behind_adverbs import is_time
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve


def passive_theme(scene: Scene, number: int) -> Referent | None:
    """What a passive with a figure as subject is about: "... seront investis dans X", "... tués dans l'accident"."""
    group = scene.groups[number]
    atoms = scene.atoms
    step = group.end
    limit = min(len(atoms), group.end + 8)
    while step < limit:
        atom = atoms[step]
        if atom.kind == "mark" and atom.text in ",;":
            break
        if "theme_clause" in atom.classes:
            return _clause_theme(scene, step)
        if atom.kind == "word" and "theme_preposition" in atom.classes:
            start = step + 1
            if start < len(atoms) and "of" in atoms[start].classes and "indefinite" not in atoms[start].classes:
                start += 1  # "lors de la grève"
            if start < len(atoms) and (is_time(atoms[start]) or atoms[start].kind == "amount"):
                step = start + 1
                continue
            phrase = phrase_at(atoms, start, len(atoms), scene.grammar) if start < len(atoms) else None
            landform = phrase is not None and atoms[phrase.head].low in scene.grammar.relations.words.landforms
            placed = "locatives" in atom.classes and atoms[step - 1].classes & {"institutions", "type_place"}
            if phrase is not None and not landform and not placed:  # "taken to hospital in Talva"
                found = resolve(scene, replace(phrase, sense=None))
                if found is not None:
                    return replace(found, reasons=(*found.reasons, "theme"))
        step += 1
    return None


def _clause_theme(scene: Scene, opener: int) -> Referent | None:
    """ "... were killed when a bus plunged into a ravine": the bus, and not the ravine."""
    number = next((n for n, group in enumerate(scene.groups) if group.start > opener and group.kind == "finite"), -1)
    found = scene.subject(number) if number >= 0 else None
    if found is None or found.start <= scene.atoms[opener].start or "pronoun-same-sentence" in found.reasons:
        return None
    kinds = [
        scene.grammar.classes_of(form)
        for word in found.name.lower().split()
        for form in (word, singular(scene.grammar, word))
    ]
    acts = any(_ACTING & classes for classes in kinds)  # "when police opened fire", "when gunmen attacked"
    return None if acts else replace(found, reasons=(*found.reasons, "theme"))


_ACTING = frozenset({"type_person", "type_organisation", "guarded", "speaking", "can_speak", "metonyms"})
"""Kinds of nouns that tell who did what others were killed by."""
