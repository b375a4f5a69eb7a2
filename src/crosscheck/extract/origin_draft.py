"""The claim that somebody or a body is from where an adjective or a country beside it says."""

from __future__ import annotations

from crosscheck.extract.atoms import Atom
from crosscheck.extract.draft import Draft
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup

ORIGINS = frozenset({"nationality", "regional"})


def origin_draft(
    scene: Scene, subject: Referent, value: int, person: bool, sure: bool, *, group: VerbGroup | None = None,
    status: str = "actual",
) -> Draft:  # fmt: skip
    """That a person or a body is from where the atom at `value` says."""
    atoms = scene.atoms
    attribute = "nationality" if person else "country"
    if "regional" in atoms[value].classes:
        attribute = "residence" if person else "location"  # "l'architecte lyonnais X", "la société lilloise Y"
        sure = sure and not person
    two = value and "compass" in atoms[value - 1].classes and atoms[value - 1].text[0].isupper()  # "South Korean"
    first, end = value - 1 if two else value, value + 1
    return Draft(first, attribute, subject, sure, group, None, (first, end), ("nationality",), first, status,
                 end if two else -1)  # fmt: skip


def is_origin(scene: Scene, atom: Atom) -> bool:
    """Whether an atom says where somebody or something is from: an adjective, or a country's name."""
    capital = atom.text[0].isupper() or not scene.grammar.traits.capital_adjectives  # "the pole vaulter" is no Pole
    return (bool(atom.classes & ORIGINS) and atom.kind == "word" and capital) or (
        "country" in atom.classes and atom.kind == "name"
    )
