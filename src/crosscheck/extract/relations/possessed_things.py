"""Whose a named body or thing is: "its pharmacy chain, X", "sa mine X", "its X mine"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role, part_of_phrase
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.possessors import possessed
from crosscheck.extract.text.atoms import Atom

_WORDS = 4  # words of the phrase before its noun
_KINDS = frozenset({"type_organisation", "type_project"})


def possessed_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that a possessive gives to somebody whom the same sentence names."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    sense = load_relation_senses()["owner"]
    if scene.lacks("possessive"):
        return
    for at, atom in enumerate(atoms[:-2]):
        if determiner(atom) != "possessive" or (words.of_things and atom.low not in words.of_things | words.of_many):
            continue
        noun, name = _named(scene, at)
        if name < 0:
            continue
        whose = possessed(scene, Role(at, noun, noun + 1, noun + 1, noun + 1, "possessive"), sense).whose
        owner = _place(scene, whose, at) if whose is not None else -1
        if owner < 0 or "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, owner)):
            continue
        draft = relation(scene, sense, name_at(scene, name), owner, "possessive", trigger=(at, noun + 1), sure=False)
        if draft is not None:
            yield draft


def _named(scene: Scene, at: int) -> tuple[int, int]:
    """The noun behind the possessive and the name that it is given, -1 where either is missing."""
    atoms = scene.atoms
    noun = name = -1
    for step in range(at + 1, min(len(atoms), at + 1 + _WORDS)):
        if atoms[step].kind == "name" and name < 0 and scene.grammar.traits.head_last:
            name = step
        elif atoms[step].kind != "word" or not part_of_phrase(atoms[step]) or determiner(atoms[step]):
            break
        elif _thing(scene, atoms[step]):
            noun = step
            if not scene.grammar.traits.head_last:
                break
    if noun < 0 or 0 <= name < noun:
        return noun, -1
    step = noun + 1
    while not scene.grammar.traits.head_last and step < len(atoms) and atoms[step].kind == "word" and (
        part_of_phrase(atoms[step]) and not any(group.start == step for group in scene.groups)
    ):  # fmt: skip
        step += 1
    if step + 1 < len(atoms) and atoms[step].text == "," and atoms[step + 1].kind == "name" and (
        step + 2 >= len(atoms) or atoms[step + 2].kind == "mark"
    ):  # fmt: skip
        step += 1
    return (noun, step) if step < len(atoms) and atoms[step].kind == "name" else (noun, -1)


def _thing(scene: Scene, atom: Atom) -> bool:
    """Whether a noun is that of a body or a thing built, and no role that a relation of its own tells."""
    plain = atom.low not in scene.grammar.relations.nouns and not atom.classes & {"type_person", "joint"}
    return bool(atom.classes & _KINDS) and plain


def _place(scene: Scene, whose: Referent, before: int) -> int:
    """Where the sentence names somebody before an atom; -1 nowhere."""
    for at in range(before - 1, -1, -1):
        if scene.atoms[at].kind == "name" and name_at(scene, at).name == whose.name:
            return at
    return -1
