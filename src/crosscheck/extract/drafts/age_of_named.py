"""How old somebody is whose name stands behind the noun: "un étudiant de 22 ans, Ann Lee", "a 22-year-old, Ann Lee"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_NOUN = 4  # atoms of the noun that an age stands before or behind, at most


def age_of_named(scene: Scene, at: int) -> Draft | None:
    """The age of the person whom a comma sets behind somebody's noun and years; never for certain."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if mention is None or dimension_of(mention.value) != "time":
        return None
    behind = at + 1
    if scene.grammar.traits.head_last:
        while behind < min(len(atoms), at + 1 + _NOUN) and _plain(scene, behind):
            behind += 1
        told = "-" in mention.text and at > 0 and atoms[at - 1].determiner == "indefinite"
    else:
        told = "of" in atoms[at - 1].classes and _one_before(scene, at - 2)
    if not told or behind + 1 >= len(atoms) or atoms[behind].text != "," or atoms[behind + 1].kind != "name":
        return None
    closed = behind + 2 >= len(atoms) or atoms[behind + 2].kind == "mark"
    person = name_at(scene, behind + 1, ("apposition",))
    entity = scene.referents.find(person.name)
    somebody = entity is not None and " " in entity.name and entity.kinds <= {"person"}
    return Draft(at, "age", person, False, None, None, (at, at + 1), ("age",)) if closed and somebody else None


def _plain(scene: Scene, at: int) -> bool:
    """Whether a word can be part of a noun and no verb is."""
    atom = scene.atoms[at]
    verb = any(group.start <= at < group.end for group in scene.groups)
    return atom.kind == "word" and not verb and not atom.classes & {"preposition", "of", "and", "relative"}


def _one_before(scene: Scene, at: int) -> bool:
    """Whether "un" or "une" with its noun ends at this atom."""
    for step in range(at, max(-1, at - _NOUN), -1):
        if scene.atoms[step].determiner == "indefinite":
            return step < at
        if not _plain(scene, step):
            return False
    return False
