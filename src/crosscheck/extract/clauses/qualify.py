"""The clause that is a value's own, and the fixed expressions in it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom


def find_phrases(
    atoms: Sequence[Atom], start: int, end: int, kind: str, grammar: Grammar
) -> list[tuple[int, int, str]]:
    """Every expression of a kind in atoms[start:end]: where it begins and ends, and its code."""
    found = []
    known = grammar.phrases[kind]
    for at, atom in enumerate(atoms[start:end], start):
        if atom.low not in known or atom.kind not in ("word", "name"):
            continue
        following = atoms[at + 1].low if at + 1 < len(atoms) else ""
        for words, code in known[atom.low]:
            if (len(words) == 1 or words[1] == following) and matches(atoms, at, words):
                found.append((at, at + len(words), code))
                break
    return found


def phrases_in(scene: Scene, start: int, end: int, kind: str) -> list[tuple[int, int, str]]:
    """The same of a sentence under reading, which is searched once for each kind."""
    found = scene.expressions.get(kind)
    if found is None:
        none = scene.grammar.phrases[kind].keys().isdisjoint(scene.lows)
        found = [] if none else find_phrases(scene.atoms, 0, len(scene.atoms), kind, scene.grammar)
        if kind == "status":
            found = [one for one in found if scene.atoms[one[0]].kind != "name"]  # "Target's shares rose"
        scene.expressions[kind] = found
    return [one for one in found if start <= one[0] < end] if found else found


def clause_of(scene: Scene, value: int, group: VerbGroup | None) -> tuple[int, int]:
    """The stretch of atoms that is the value's own clause: up to the next main verb's start or a hard mark."""
    atoms = scene.atoms
    start, end = 0, len(atoms)
    for other in scene.groups:
        if other.kind in ("infinitive", "gerund") or _complement(scene, other):
            continue
        if group is not None and other is group:
            continue
        if other.end <= value and (group is None or other.end <= group.start):
            start = max(start, other.end)
        if other.start > value and (group is None or other.start > group.end):
            end = min(end, _clause_edge(atoms, value, other.start))
    for at in range(value, start - 1, -1):
        if (atoms[at].kind == "mark" and atoms[at].text in ";:") or "clause_break" in atoms[at].classes:
            start = max(start, at + 1)
            break
    for at in range(value + 1, end - 1):
        if "comparison" in atoms[at].classes and atoms[at + 1].kind == "amount":
            end = at
            break
    for at in range(value, end):
        if (atoms[at].kind == "mark" and atoms[at].text in ";:") or "clause_break" in atoms[at].classes:
            end = at
            break
    if group is not None and start <= group.start <= value:
        for at in range(group.start, start, -1):
            if atoms[at - 1].text == "," or atoms[at - 1].classes & {"and", "coordinator"}:
                if any(g.end <= at - 1 and g.kind == "finite" for g in scene.groups):
                    start = at
                break
    if group is not None:
        start = min(start, group.start) if group.start <= value else start
    return start, max(end, value + 1)


def _complement(scene: Scene, group: VerbGroup) -> bool:
    """Whether a participle only completes a verb of being ("restaient portées disparues")."""
    if group.kind != "participle":
        return False
    before = next((other for other in reversed(scene.groups) if other.start < group.start), None)
    near = before is not None and group.start - before.end <= 1
    return near and before is not None and scene.grammar.has(before.lemma, "linking_verbs")


def _clause_edge(atoms: Sequence[Atom], value: int, verb: int) -> int:
    """Where the next clause begins between a value and the next verb: at the last boundary word or comma before it."""
    for at in range(verb - 1, value, -1):
        if atoms[at].text in (",",) or atoms[at].classes & {"and", "coordinator", "subordinator", "relative"}:
            return at
    return verb
