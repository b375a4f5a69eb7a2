"""An office that another word makes one of its own: "the firm's finance director", "vice-principal for research"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.scene.scene import Scene

_LONGEST = 5  # words of an office's name
_PLAIN = {"nationality", "ordinal_adjective", "adverb", "possessive_mark"}


def own_office(scene: Scene, phrase: Role, sense: RelationSense) -> RelationSense | None:
    """The sense with the office's whole name as its attribute; None where the noun stands for itself."""
    if not sense.bare:
        return None
    before, behind = _added(scene, phrase)
    noun = [atom.low for atom in scene.atoms[phrase.noun : phrase.stop]]
    words = [*before, *noun, *behind]
    if len(words) == len(noun) or len(words) > _LONGEST:
        return None
    return replace(sense, attribute=" ".join(words).replace("' ", "'"), bare=False, inverse="")


def _added(scene: Scene, phrase: Role) -> tuple[list[str], list[str]]:
    """The words before and behind the noun that are not those which leave an office what it is ("new", "former")."""
    atoms, relations = scene.atoms, scene.grammar.relations.words
    plain = relations.neutral | relations.former | relations.coming
    first = phrase.start
    for at in range(phrase.start, phrase.noun):
        if atoms[at].classes & {"possessive_mark", "possessive_relative"} or at == phrase.whose_name:
            first = at + 1
    last = phrase.noun
    if first == phrase.start and phrase.whose is not None and phrase.end == phrase.plain and first < last - 1:
        last -= 1  # "the festival director": whose, and no part of the office
    before = [atom.low for atom in atoms[first:last] if atom.kind == "word" and not determiner(atom)
              and not (atom.low.partition("-")[0] in plain or atom.classes & _PLAIN)]  # fmt: skip
    behind = [atom.low for atom in atoms[phrase.stop : phrase.plain]
              if not (atom.low in plain or atom.classes & _PLAIN)]  # fmt: skip
    return before, behind
