"""The words beside a noun for an office that make another one of it: "sales director", "adjointe aux finances"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

_PLAIN = frozenset({"nationality", "ordinal_adjective", "adverb", "possessive_mark"})


def office_words(scene: Scene, phrase: Role) -> tuple[list[Atom], list[Atom]]:
    """Those before and behind the noun, without what leaves an office as it is ("new", "former", "British")."""
    atoms, relations = scene.atoms, scene.grammar.relations.words
    plain = relations.neutral | relations.former | relations.coming
    first = phrase.start
    for at in range(phrase.start, phrase.noun):
        if atoms[at].classes & {"possessive_mark", "possessive_relative"} or at == phrase.whose_name:
            first = at + 1
    last = phrase.noun
    if first == phrase.start and phrase.whose is not None and phrase.end == phrase.plain and first < last - 1:
        last -= 1  # "the festival director": whose, and no part of the office
    before = [atom for atom in atoms[first:last] if atom.kind == "word" and not determiner(atom)]
    own = [atom for atom in before if not ({atom.low, atom.low.partition("-")[0]} & plain or atom.classes & _PLAIN)]
    behind = [atom for atom in atoms[phrase.stop : phrase.plain] if not (atom.low in plain or atom.classes & _PLAIN)]
    return own, behind
