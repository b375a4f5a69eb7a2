"""Who a list names only to leave out: "X, not Y, won", "X et non Y a gagné", "c'est X, et non Y, qui a gagné"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom


def denied_item(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether an item of a list begins with what says that it is none ("not Y", "non pas Y")."""
    return at < len(atoms) and atoms[at].kind == "word" and atoms[at].low in grammar.relations.words.but_not


def before_denied(scene: Scene, end: int) -> int:
    """The end of what stands before ", and not Y" that ends here; `end` itself where nobody is left out."""
    atoms, at = scene.atoms, end - 1
    if at < 2 or atoms[at].kind != "name":
        return end
    at -= 1
    while at > 0 and (determiner(atoms[at]) or part_of_phrase(atoms[at])) and not denied_item(atoms, at, scene.grammar):
        at -= 1
    if not denied_item(atoms, at, scene.grammar):
        return end
    while at > 0 and (denied_item(atoms, at, scene.grammar) or "and" in atoms[at].classes):
        at -= 1
    if atoms[at].text == ",":
        at -= 1
    return at + 1 if atoms[at].kind == "name" else end
