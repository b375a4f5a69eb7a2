"""The noun that words for a place tell of: "un campus de 400 MW à X", "the final of the cup in X", "a plant, at X"."""

from __future__ import annotations

from collections.abc import Set

from crosscheck.extract.phrases.behind_of import behind_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.in_finite_verb import in_finite_verb
from crosscheck.extract.scene.scene import Scene

_REACH = 11  # atoms from a place back to its noun
_APPOSED = 5  # words of a noun phrase before its noun


def placed_noun(scene: Scene, lead: int, nouns: Set[str] = frozenset()) -> tuple[int, int, int]:
    """Where the phrase begins, where its noun stands and where its words end, of what is where `lead` says.

    The noun is that of an event or of something built, or one of `nouns`, the nearest before; adjectives, measures, a
    participle and what stands behind "of" may come between. The noun is -1 where there is none.
    """
    atoms = scene.atoms
    last = lead - 1 - (lead > 0 and atoms[lead - 1].text == ",")
    end = last + 1
    for group in scene.groups:
        if group.end == end and group.kind == "participle" and group.start > 0:
            if scene.grammar.relations.verbs.get(group.lemma):
                return -1, -1, -1  # "a firm founded in X": read with the verb
            last, end = group.start - 1, group.start  # "a data centre planned at X"
    if last >= 0 and atoms[last].text == ",":
        return -1, -1, -1
    for at in range(last, max(-1, last - _REACH), -1):
        atom = atoms[at]
        if atom.kind == "name":
            if at != last or lead == end or not behind_of(scene, at):  # "les centres de l'État, à X"
                return -1, -1, -1
        elif atom.kind not in ("word", "amount") or in_finite_verb(scene, at):
            return -1, -1, -1
        elif atom.low in nouns if nouns else stands_somewhere(scene, at):
            return _opening(scene, at), at, end
        elif not _goes_on(scene, at):
            return -1, -1, -1
    return -1, -1, -1


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a word stands between a noun and its place: an adjective, a measure, "of" and what is behind it."""
    atom = scene.atoms[at]
    if determiner(atom) and "of" not in atom.classes:
        return at > 0 and "of" in scene.atoms[at - 1].classes
    return atom.kind == "amount" or "of" in atom.classes or part_of_phrase(atom)


def stands_somewhere(scene: Scene, noun: int) -> bool:
    """Whether a noun is an event's or something built, or a body's in apposition to its name ("X, a museum in Y")."""
    atom, words = scene.atoms[noun], scene.grammar.relations.words
    if atom.kind != "word" or any(group.start <= noun < group.end for group in scene.groups):
        return False
    if atom.classes & {"type_event"} or atom.low in words.sites:
        return True
    if "type_organisation" not in atom.classes:
        return False
    start = noun
    while start > 0 and noun - start < _APPOSED and scene.atoms[start - 1].kind == "word":
        start -= 1
        if determiner(scene.atoms[start]):
            break
    return start > 1 and determiner(scene.atoms[start]) == "indefinite" and scene.atoms[start - 1].text == ","


def _opening(scene: Scene, noun: int) -> int:
    """Where the phrase of a noun begins: at its determiner or its figure."""
    atoms, start = scene.atoms, noun
    while start > 0 and not determiner(atoms[start]) and atoms[start].kind != "amount" and (
        atoms[start - 1].kind == "amount" or (atoms[start - 1].kind == "word" and (
            determiner(atoms[start - 1]) or part_of_phrase(atoms[start - 1])
        ) and not in_finite_verb(scene, start - 1))
    ):  # fmt: skip
        start -= 1
    return start
