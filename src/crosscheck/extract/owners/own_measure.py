"""Whose a measure is that a noun has behind it: "la centrale de X, d'une puissance de 1 250 MW"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.naming.quoted_name import quoted_name
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending, resolve
from crosscheck.extract.subjects.thing_before import placed_thing
from crosscheck.model import Amount
from crosscheck.model.replace import replace

_PHYSICAL = frozenset({"length", "area", "volume", "mass", "power", "energy", "speed"})
"""Dimensions that a thing has, and no deed and no body that does something with it."""

_MEASURE = 5  # atoms from a figure back to the "of" that opens its measure
_NOUN = 8  # atoms of the noun phrase that has the measure, at most


def own_measure(scene: Scene, at: int) -> Referent | None:
    """The name or the thing right before "d'une puissance de", whatever its clause tells and whoever is the subject.

    A name may have any measure ("le « Sterna », d'une capacité de 280 places"), a noun those of things. Not where the
    measure opens the sentence: then it is the subject's, which is found as such.
    """
    start = _opening(scene, at)
    if start < 2:
        return None
    named = _name_before(scene, start)
    if named is not None:
        return named
    mention = scene.atoms[at].mention
    value = mention.value if mention is not None else None
    end = start - (scene.atoms[start - 1].text == ",")
    physical = isinstance(value, Amount) and value.dimension in _PHYSICAL
    if not physical or not any(group.kind == "finite" and group.end < end for group in scene.groups):
        return None
    found = placed_thing(scene, end) or _thing_ending(scene, end)
    return replace(found, reasons=(*found.reasons, "describes")) if found is not None else None


def measured_noun(scene: Scene, at: int) -> Referent | None:
    """ "Plans a tower 210 metres high", "orbits a star 42 light years away": the new thing right before its measure."""
    end = before_value(scene, at) + 1
    first = next((step for step in range(end - 2, max(-1, end - _NOUN), -1) if determiner(scene.atoms[step])), -1)
    if first < 1 or scene.atoms[end - 1].kind != "word" or determiner(scene.atoms[first]) != "indefinite":
        return None
    found = _thing_ending(scene, end)
    return replace(found, certain=False, reasons=(*found.reasons, "describes")) if found is not None else None


def _name_before(scene: Scene, start: int) -> Referent | None:
    """ "Le ferry « X », d'une longueur de 214 mètres", "le campus de X, en Y, d'une puissance de": what has it."""
    atoms, end = scene.atoms, start - 1
    if end < 3 or atoms[end].text != ",":
        return None
    if atoms[end - 1].kind == "name" and atoms[end - 2].classes & {"sites", "locatives"} and atoms[end - 3].text == ",":
        end -= 3  # "son campus de X, en Y,"
    end -= end > 3 and quoted_name(atoms, end - 1)
    led = atoms[end - 2].classes & {"preposition", "locatives", "by", "with"} - {"of"}
    if end < 2 or atoms[end - 1].kind != "name" or (led and "of" not in atoms[end - 2].classes):
        return None
    found = phrase_ending(scene, end, "apposition")
    return replace(found, certain=False) if found is not None and not found.noun else None


def _opening(scene: Scene, at: int) -> int:
    """Where "d'une … de" begins that a figure ends, or -1."""
    atoms = scene.atoms
    before = before_value(scene, at)
    if before < 3 or "of" not in atoms[before].classes:
        return -1
    for one in range(before - 2, max(0, before - _MEASURE), -1):
        if determiner(atoms[one]) == "indefinite":
            return one - 1 if "of" in atoms[one - 1].classes else -1
    return -1


def _thing_ending(scene: Scene, end: int) -> Referent | None:
    """The innermost noun with its determiner that ends here, unless it is somebody."""
    atoms = scene.atoms
    for first in range(end - 1, max(-1, end - 1 - _NOUN), -1):
        if atoms[first].kind in ("mark", "amount", "date") or any(g.start <= first < g.end for g in scene.groups):
            return None
        if determiner(atoms[first]):
            phrase = phrase_at(atoms, first, end, scene.grammar)
            if phrase is None or phrase.end != end or atoms[phrase.head].classes & {"type_organisation", "type_person"}:
                return None
            return resolve(scene, phrase)
    return None
