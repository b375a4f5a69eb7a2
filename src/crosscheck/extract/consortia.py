"""Of whom something joint is: "un consortium de A, B et C", "a joint venture between A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import names_from
from crosscheck.extract.relation import relation
from crosscheck.extract.relation_senses import load_relation_senses
from crosscheck.extract.resolve import phrase_ending
from crosscheck.extract.scene import Scene

_MANY = 2  # names from which on they are members, and not whose it is


def consortium_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every member that stands behind a joint body and its "of" or "between"."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    for at, atom in enumerate(atoms[:-2]):
        if atom.kind != "word" or "joint" not in atom.classes or atoms[at + 1].kind != "word":
            continue
        if not ("of" in atoms[at + 1].classes or atoms[at + 1].low in words.between):
            continue
        members = names_from(scene, at + 2)
        whole = phrase_ending(scene, at + 1, "members") if len(members) >= _MANY else None
        if whole is None:
            continue
        for member in members:
            draft = relation(scene, load_relation_senses()["member"], whole, member, "members", trigger=(at, at + 2),
                             sure=False, among=tuple(members))  # fmt: skip
            if draft is not None:
                yield draft
