"""A share of what no frame names, told in its own words."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.beside_fact import ENDS
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene


def unnamed_share(scene: Scene, at: int, dimension: str) -> Fact | None:
    """ "19 percent of Helvia's electricity", "19 % de l'électricité": a share of what no frame names, in its words."""
    atoms = scene.atoms
    if dimension != "percent" or at + 2 >= len(atoms) or "of" not in atoms[at + 1].classes:
        return None
    opens = at + 1 if determiner(atoms[at + 1]) else at + 2
    phrase = phrase_at(atoms, opens, len(atoms), scene.grammar)
    if phrase is None or atoms[phrase.head].kind != "word":
        return None
    head = _behind_owner(scene, phrase)
    return Fact("share of " + head, None, False, (phrase.head, phrase.head + 1), None, "own-words")


def _behind_owner(scene: Scene, phrase: NounPhrase) -> str:
    """The noun of a phrase, also where its owner stands before it ("the world's most advanced chips")."""
    atoms, at = scene.atoms, phrase.end
    if "possessive_mark" not in atoms[phrase.head].classes:
        return atoms[phrase.head].low
    while at < len(atoms) and atoms[at].kind == "word" and not atoms[at].classes & (ENDS | {"possessive_mark"}) and (
        at not in {group.start for group in scene.groups if group.kind == "finite"}
    ):  # fmt: skip
        at += 1
    return atoms[at - 1].low
