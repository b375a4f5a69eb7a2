"""Where a body is from, by what is said of it: "X is a French company", "three French firms, A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner, singular
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.places.origin_draft import is_origin, origin_draft
from crosscheck.extract.relations.relation import guessed_thing
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_WORDS = 8  # atoms of what is said of a body, up to "of" or the like
_COUNTED = 3  # atoms from a figure to the end of what it counts


def described_origin_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every body that a noun with a nationality is said of, or that is one of several counted by it."""
    if scene.lacks("nationality"):
        return
    for number, group in enumerate(scene.groups):
        if not group.copula or group.kind != "finite" or group.negated or supposed(scene, group):
            continue
        origin = _said(scene, group.end)
        subject = scene.subject(number) if origin >= 0 else None
        if subject is not None and _body(scene, subject):
            status = group_status(scene, group)
            yield origin_draft(scene, subject, origin, False, False, group=group, status=status)
    for at, atom in enumerate(scene.atoms):
        if atom.kind == "amount":
            yield from _counted(scene, at)


def _said(scene: Scene, start: int) -> int:
    """The nationality in what is said of a body as one of its kind; -1 where there is none.

    Nothing behind "of" counts, no kitchen ("an Italian restaurant"), and no person ("a French company director").
    """
    atoms = scene.atoms
    end = start
    while end < len(atoms) and end < start + _WORDS and (
        determiner(atoms[end]) or part_of_phrase(atoms[end]) or atoms[end].kind == "amount"
        or "concepts" in atoms[end].classes
    ) and "of" not in atoms[end].classes:  # fmt: skip
        end += 1
    words = atoms[start:end]
    if not any(determiner(atom) for atom in words[:1]) or (
        end < len(atoms) and (atoms[end].kind == "name" or "possessive_mark" in atoms[end].classes)
    ):  # fmt: skip
        return -1
    own, roles = scene.grammar.relations.words.own_sites, scene.grammar.roles
    told = [atom for atom in words if not is_origin(scene, atom)]
    if any("type_person" in atom.classes or any(form == (atom.low,) for form, _ in roles.get(atom.low, ()))
           for atom in told):  # fmt: skip
        return -1
    noun = next((at for at in range(start, end) if "type_organisation" in atoms[at].classes
                 and atoms[at].low not in own), -1)  # fmt: skip
    origin = next((at for at in range(start, end) if is_origin(scene, atoms[at])), -1)
    if not scene.grammar.traits.head_last:
        return origin if 0 <= noun < origin else -1
    last = noun + 1 == end or any(group.start == noun + 1 for group in scene.groups)  # no "French bank holiday"
    return origin if last and start < origin < noun else -1


def _body(scene: Scene, subject: Referent) -> bool:
    """Whether a subject is a body with a name, or a name of which nobody says what it is."""
    if subject.noun or scene.referents.find(subject.name) is None or guessed_thing(scene, subject):
        return False
    kinds = kinds_of(scene.referents, scene.grammar, subject)
    return "organisation" in kinds or not kinds


def _counted(scene: Scene, figure: int) -> Iterator[Draft]:
    """ "Trois groupes français, A, B et C": as many names as the figure says, right behind what it counts."""
    atoms = scene.atoms
    end = figure + 1
    while end < len(atoms) and end <= figure + _COUNTED and part_of_phrase(atoms[end]) and not determiner(atoms[end]):
        end += 1
    inside = atoms[figure + 1 : end]
    origin = next((at for at in range(figure + 1, end) if is_origin(scene, atoms[at])), -1)
    if origin < 0 or end + 1 >= len(atoms) or atoms[end].text not in (",", ":", "–", "—") or not any(
        "type_organisation" in atom.classes or scene.grammar.has(singular(scene.grammar, atom.low), "type_organisation")
        for atom in inside
    ):  # fmt: skip
        return
    names = names_from(scene, end + 1)
    mention = atoms[figure].mention
    value = mention.value if mention is not None else None
    if isinstance(value, Amount) and value.low == value.high == len(names) > 1:
        for place in names:
            subject = name_at(scene, place)
            if _body(scene, subject):
                yield origin_draft(scene, subject, origin, False, False)
