"""The ages of several people who are only counted: "deux randonneurs, âgés de 31 et 34 ans"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_LISTED = 6
"""Atoms from the last of several ages back to the word that says that these are ages."""

_NOUN = 3
"""Atoms from the end of those counted back to how many they are."""


def several_ages(scene: Scene, at: int) -> Draft | None:
    """A draft for one of the ages that stand behind people whom nobody has named."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if mention is None or dimension_of(mention.value) not in ("time", "number"):
        return None  # "sept morts, âgés de 61 à 93 ans, 23 personnes ..."
    step = at - 1
    while step > max(2, at - _LISTED) and _listed(scene, step):
        step -= 1
    aged = step - 1 if step > 2 and "of" in atoms[step].classes else step
    if aged < 2 or "aged" not in atoms[aged].classes:
        return None
    end = aged - (atoms[aged - 1].text == ",")
    near = range(end - 1, max(-1, end - 1 - _NOUN), -1)
    start = next((place + 1 for place in near if atoms[place].kind != "word"), end)
    counted = start < end and start > 0 and atoms[start - 1].kind == "amount"
    if not counted or "type_person" not in atoms[end - 1].classes or not scene.grammar.plural(atoms[end - 1].low):
        return None  # "les deux autres, âgées de ..."
    words = scene.written(start, end)
    subject = Referent(words, words, atoms[start].start, atoms[end - 1].end, ("common-noun",), False, plural=True)
    return Draft(at, "age", subject, True, None, None, (aged, at + 1), ("age",))


def _listed(scene: Scene, at: int) -> bool:
    """Whether an age of a list stands here, or what joins it to the next."""
    atom = scene.atoms[at]
    return atom.kind == "amount" or atom.text == "," or "and" in atom.classes
