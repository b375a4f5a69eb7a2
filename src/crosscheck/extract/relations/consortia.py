"""Of whom something joint is: "un consortium de A, B et C", "a joint venture between A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending

_MANY = 2  # names from which on they are members, and not whose it is
_WORDS = 4  # atoms back from the joint body's noun to its article ("a new joint venture")


def consortium_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every member that stands behind a joint body and its "of" or "between"."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if scene.lacks("joint"):
        return
    for at, atom in enumerate(atoms[:-2]):
        if atom.kind != "word" or "joint" not in atom.classes or atoms[at + 1].kind != "word":
            continue
        if not ("of" in atoms[at + 1].classes or atoms[at + 1].low in words.between):
            continue
        members = names_from(scene, at + 2)
        whole = _whole(scene, at) if len(members) >= _MANY else None
        if whole is None:
            continue
        for member in members:
            draft = relation(scene, load_relation_senses()["member"], whole, member, "members", trigger=(at, at + 2),
                             sure=False, among=tuple(members))  # fmt: skip
            if draft is not None:
                yield draft


def _whole(scene: Scene, at: int) -> Referent | None:
    """What the joint body is: the name that it is set behind, the subject that is it, or itself."""
    atoms = scene.atoms
    start = next((step for step in range(at - 1, max(-1, at - _WORDS), -1) if determiner(atoms[step])), at)
    if 1 < start < at and atoms[start - 1].text == ",":
        named = phrase_ending(scene, start - 1, "apposition")
        if named is not None and scene.referents.find(named.name) is not None:
            return named
    number = next((n for n, group in enumerate(scene.groups) if group.copula and group.end == start), -1)
    told = scene.subject(number) if number >= 0 else None
    return told or phrase_ending(scene, at + 1, "members")
