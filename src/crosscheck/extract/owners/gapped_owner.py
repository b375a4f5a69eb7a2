"""Whose a figure is where the verb is left out: "la région finance 30 % du projet ; l'État, 22 %"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.text.atoms import Atom
from crosscheck.model.replace import replace

_REACH = 8  # atoms from the mark that opens the second part to its figure


def gapped_start(scene: Scene, first: int, end: int) -> int:
    """Where the part without a verb begins that ends here, behind its comma or "and"; -1 where a verb stands in it."""
    atoms = scene.atoms
    for place in range(end - 1, max(first, end - _REACH), -1):
        if any(group.start <= place < group.end for group in scene.groups):
            return -1
        if atoms[place].text in (",", ";") or atoms[place].classes & {"and", "contrast", "subordinator"}:
            return place + 1
    return -1


def gapped_owner(scene: Scene, start: int, end: int) -> Referent | None:
    """The name or noun phrase that fills the part from `start` to `end`, "celle de X" being X's."""
    atoms = scene.atoms
    if start < end and "that_of" in atoms[start].classes and start + 1 < end and "of" in atoms[start + 1].classes:
        start += 1 if "definite" in atoms[start + 1].classes else 2
    if start >= end:
        return _before_aside(scene, end)
    if end - start > 2 and atoms[start].kind == "name" and "possessive_mark" in atoms[start + 1].classes:
        start += 2  # "Unity's Dominic Faircloth on 12,692"
    if atoms[end - 1].kind == "name" and all(_introduces(atom) for atom in atoms[start : end - 1]):
        return name_at(scene, end - 1)
    opened = determiner(atoms[start])
    phrase = phrase_at(atoms, start, end, scene.grammar) if opened in ("definite", "possessive") else None
    if phrase is not None and opened == "possessive" and phrase.end == end and phrase.names:
        return name_at(scene, phrase.names[-1])  # "et sa filiale X 12 %"
    if opened == "possessive":
        return None
    if phrase is None or phrase.end != end:
        return None
    if phrase.sense is not None and phrase.sense.people:
        return resolve(scene, replace(phrase, sense=None))  # "et les salariés 5 %"
    return resolve(scene, phrase) if phrase.sense is None else None


def _before_aside(scene: Scene, end: int) -> Referent | None:
    """ "A holds 55%, and B, a fund that joined in May, the remaining 20%": the name before the aside."""
    atoms = scene.atoms
    for comma in range(end - 2, max(1, end - _ASIDE), -1):
        if atoms[comma].kind != "mark":
            continue
        opened = atoms[comma].text == "," and atoms[comma - 1].kind == "name" and determiner(atoms[comma + 1])
        joined = atoms[comma - 2].kind == "mark" or "and" in atoms[comma - 2].classes
        return name_at(scene, comma - 1) if opened and joined else None
    return None


_ASIDE = 14
"""Atoms of what commas set between a name and its figure, at most."""


def _introduces(atom: Atom) -> bool:
    """Whether a word only says what the name behind it is ("the German supplier X", "l'énergéticien X")."""
    return bool(determiner(atom)) or (atom.kind == "word" and bool(atom.classes & _INTRODUCES))


_INTRODUCES = frozenset({"nationality", "type", "title"})
