"""The claim that somebody or a body is from where an adjective or a country beside it says."""

from __future__ import annotations

from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom

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
    sure = sure and not (person and "continental" in atoms[value].classes)  # "European champion Ann Lee"
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


def of_goods(scene: Scene, origin: int) -> bool:
    """Whether a nationality is that of what somebody deals in: "American football coach X", "de vins italiens X"."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    beside = origin + 1 if scene.grammar.traits.head_last else origin - 1
    if not 0 <= beside < len(atoms) or atoms[beside].low not in words.nation_goods:
        return False
    noun = atoms[beside]
    named = beside + 1 < len(atoms) and atoms[beside + 1].kind == "name"  # "the Chilean film X": no dealer's
    somebody = any(form == (noun.low,) for form, _ in scene.grammar.roles.get(noun.low, ()))
    return somebody or "type_person" in noun.classes or not (scene.grammar.traits.head_last and named)
