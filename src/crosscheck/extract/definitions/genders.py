"""The gender that a text's determiners show of a name: "le fonds X", "Y, une coentreprise de ..."."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.text.atoms import Atom

_OFFICE = 2  # atoms of an office and its comma
_REACH = 5  # atoms from a name back to the determiner of its noun
_OTHER = {"preposition", "of", "coordinator", "subordinator", "relative", "by", "with"}


def note_gender(atoms: Sequence[Atom], at: int, entity: Entity, grammar: Grammar) -> None:
    """Note the gender of the noun before a name, and of the apposition behind it, where the language has genders."""
    if not grammar.traits.agreement:
        return
    _note_office(atoms, at, entity, grammar)
    behind = _past_aside(atoms, at + 1)
    apposed = behind + 1 < len(atoms) and atoms[behind].text == "," and determiner(atoms[behind + 1]) == "indefinite"
    for step in (_determiner_before(atoms, at), behind + 1 if apposed else -1):
        if step >= 0 and determiner(atoms[step]) != "possessive":
            entity.genders.update(kind for kind in ("feminine", "masculine") if kind in atoms[step].classes)


def _note_office(atoms: Sequence[Atom], at: int, entity: Entity, grammar: Grammar) -> None:
    """ "Son avocate, X, a annoncé", "la directrice du site, X": the gender that a person's noun in front shows."""
    if (
        at < _OFFICE
        or atoms[at - 1].text != ","
        or (at + 1 < len(atoms) and atoms[at + 1].kind not in ("mark", "word"))
    ):
        return
    for step in range(at - 2, max(-1, at - 2 - _REACH), -1):
        atom = atoms[step]
        if atom.kind != "word":
            return
        if "type_person" in atom.classes or atom.low in grammar.roles:
            if grammar.ends(atom.low, "feminine_person"):
                entity.genders.add("feminine")
            return


def _determiner_before(atoms: Sequence[Atom], at: int) -> int:
    """Where the determiner of a name, or of the noun right before it, stands; -1 where it has none."""
    for step in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if determiner(atoms[step]):
            return step
        if atoms[step].kind != "word" or atoms[step].classes & _OTHER:
            break
    return -1


def _past_aside(atoms: Sequence[Atom], at: int) -> int:
    """Behind the brackets that open here ("X (Y)")."""
    if at < len(atoms) and atoms[at].text == "(":
        return next((step + 1 for step in range(at, len(atoms)) if atoms[step].text == ")"), at)
    return at
