"""Lists of names: who is enumerated, and who only describes another."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.phrases import determiner, matches
from crosscheck.extract.scene import Scene


def names_from(scene: Scene, start: int, *, apart: bool = True) -> list[int]:
    """The names of an enumeration that begins at `start`: "A, the maker of ..., B and C".

    Determiners and common nouns before a name ("la société X") are passed over, an apposition behind one is left
    out: the owner it names is not of the list. With `apart` False only the first name is given.
    """
    atoms, grammar = scene.atoms, scene.grammar
    found: list[int] = []
    at = start
    verbs = {group.start for group in scene.groups if group.kind == "finite" and group.start >= start}
    while at < len(atoms):
        name = _next_name(atoms, at, grammar)
        if name < 0 or any(step in verbs for step in range(at, name)):
            break
        found.append(name)
        at = name + 1
        if not apart:
            break
        at = behind_brackets(atoms, at)
        separator = _separator(atoms, at, grammar)
        if not separator:
            break
        behind = at + separator
        if behind in verbs:
            break
        if atoms[at].text == "," and separator == 1 and _apposed(atoms, behind, grammar):
            close = next((step for step in range(behind, len(atoms)) if atoms[step].text == ","), -1)
            last = next(
                (step for step in range(behind, len(atoms)) if "and" in atoms[step].classes
                 and (step + 1 < len(atoms) and _next_name(atoms, step + 1, grammar) >= 0)), -1)  # fmt: skip
            if close >= 0 and (last < 0 or close < last):
                at = close
                separator = _separator(atoms, at, grammar)
                if not separator:
                    break
                behind = at + separator
            elif last >= 0:
                behind = last + 1
            else:
                break
        at = behind
    return found


def behind_brackets(atoms: Sequence[Atom], at: int) -> int:
    """The place behind a bracket that opens here; the same place where none does."""
    if at < len(atoms) and atoms[at].text == "(":
        close = next((step for step in range(at, min(len(atoms), at + 12)) if atoms[step].text == ")"), -1)
        if close >= 0:
            return close + 1
    return at


def _separator(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """How many atoms the sign between two members takes here, 0 where the list ends."""
    if at >= len(atoms):
        return 0
    width = 0
    if atoms[at].text == ",":
        width = 1
    if at + width < len(atoms) and "and" in atoms[at + width].classes:
        return width + 1
    for words, kind, _ in grammar.phrases.get(atoms[at + width].low, ()) if at + width < len(atoms) else ():
        if kind == "and_similar" and matches(atoms, at + width, words):
            return width + len(words)
    return width


def _next_name(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """The name that a member of a list is, behind its determiner and its common nouns; -1 where there is none."""
    step = at
    while step < len(atoms) and step < at + 12:
        atom = atoms[step]
        if atom.kind == "name":
            if step + 1 < len(atoms) and atoms[step + 1].low == "'s":
                return -1
            if step > at and "country" in atom.classes:
                step += 1
                continue
            if step > at and atoms[step - 1].classes & {"of"} and not _type_before(atoms, at, step - 1):
                return -1
            return step
        if atom.kind != "word" or atom.low in grammar.auxiliaries:
            return -1
        if atom.classes & {"relative", "subordinator", "preposition", "by", "with"} and not atom.classes & {
            "of", "other_determiner", "definite"
        }:  # fmt: skip
            for words, kind, _ in grammar.phrases.get(atom.low, ()):
                if kind == "such_as" and matches(atoms, step, words):
                    step += len(words) - 1
                    break
            else:
                return -1
        if "and" in atom.classes:
            return -1
        step += 1
    return -1


def _type_before(atoms: Sequence[Atom], start: int, end: int) -> bool:
    return any("type" in atom.classes for atom in atoms[start:end]) and any(
        "country" in atom.classes for atom in atoms[start : end + 3]
    )


def _apposed(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether what follows a comma describes the name before it: a determiner and a common noun, no name of its own."""
    if at >= len(atoms) or atoms[at].kind != "word":
        return False
    step = at
    article = bool(determiner(atoms[at]))
    if (
        not article
        and not atoms[at].classes & {"of", "and"}
        and not any(kind == "such_as" or kind == "and_similar" for _, kind, _ in grammar.phrases.get(atoms[at].low, ()))
    ):
        name = next((step for step in range(at, min(len(atoms), at + 6)) if atoms[step].kind != "word"), -1)
        return (
            name < 0 or atoms[name].kind != "name" or bool(atoms[name - 1].classes & {"of", "preposition", "definite"})
        )
    while step < len(atoms) and step < at + 5 and atoms[step].kind == "word":
        if atoms[step].classes & {"of", "relative", "preposition"} and step > at:
            return article or "type" in atoms[step - 1].classes
        step += 1
    if step < len(atoms) and atoms[step].kind == "mark":
        return article
    return False
