"""What "le nombre de X" counts, where it is the subject of a figure's verb: "the number of prisoners rose to ..."."""

from __future__ import annotations

from crosscheck.extract.facts.tallied_place import place_behind
from crosscheck.extract.phrases.behind_noun import behind_number
from crosscheck.extract.phrases.noun_phrase import noun_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_REACH = 16  # atoms from the noun of number to the verb


def number_of(scene: Scene, group: VerbGroup | None) -> int:
    """Where that stands which "nombre de" or "number of" counts before this verb; -1 where nothing does."""
    if group is None or scene.lacks("number_noun"):
        return -1
    atoms = scene.atoms
    for at in range(group.start - 1, max(-1, group.start - _REACH), -1):
        if atoms[at].kind in ("mark", "amount") or any(other.start == at for other in scene.groups):
            return -1
        if "number_noun" not in atoms[at].classes:
            continue
        counted = behind_number(atoms, at, group.start)
        return counted if counted > at else -1
    return -1


def number_attribute(scene: Scene, group: VerbGroup) -> str:
    """The attribute that counts those; "" where "nombre de" is not the verb's subject."""
    at = number_of(scene, group)
    return counted_at(scene, at, group.start) if at >= 0 else ""


def counted_at(scene: Scene, at: int, end: int) -> str:
    """The attribute that counts what the noun at a place of a phrase names."""
    for step in (at, at + 1):  # "unemployed people"
        noun = noun_at(scene.atoms, step, scene.grammar) if step < end else None
        if noun is not None and noun[1].attribute("any"):
            return noun[1].attribute("any")
        word = scene.atoms[step].low if step < end and scene.atoms[step].kind == "word" else ""
        if word in scene.grammar.counted:
            return scene.grammar.counted[word]
    return scene.atoms[at].low


def numbered_place(scene: Scene, subject: Referent, group: VerbGroup | None) -> Referent:
    """The place where those are counted, where the subject has no name: "the number of prisoners in England"."""
    at = number_of(scene, group) if not subject.named else -1
    if at < 0 or not scene.atoms[0].start <= subject.start < scene.atoms[at].start + 1:
        return subject
    place = place_behind(scene, at)
    return place if place is not None else subject
