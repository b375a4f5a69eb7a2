"""Parts of a whole that names hold: "A owns 51% of X, B 35%", "held 45% by A, 35% by B and 20% by C"."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from crosscheck.extract.clauses.fact import value_from
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_WORDS = 4  # words of an item before its name
_HALF = Decimal(50)


def share_by(scene: Scene, group: VerbGroup) -> int:
    """Where the part stands that a verb of holding tells ("holds 17 %", "détenu à 50 %", "60% owned"); -1 for none."""
    atoms, at = scene.atoms, group.end
    rest = scene.grammar.relations.words.remaining
    while at < len(atoms) - 1 and atoms[at].kind == "word" and (
        atoms[at].classes & {"adverb", "at"}
        or atoms[at].low in rest
        or "each_of" in atoms[at].classes
        or (determiner(atoms[at]) and (atoms[at + 1].kind == "amount" or atoms[at + 1].low in rest))
    ):  # fmt: skip
        at += 1
    at = value_from(scene, at)
    behind = at if at < len(atoms) and is_share(atoms[at]) else -1
    return group.head - 1 if group.head and is_share(atoms[group.head - 1]) else behind


def is_share(atom: Atom) -> bool:
    """Whether a figure is a part of a whole ("35 %")."""
    value = atom.mention.value if atom.kind == "amount" and atom.mention is not None else None
    return isinstance(value, Amount) and value.dimension == "percent"


def is_majority(atom: Atom) -> bool:
    """Whether a part is more than half."""
    value = atom.mention.value if atom.mention is not None else None
    return isinstance(value, Amount) and value.written.low is not None and value.written.low > _HALF


def share_behind(scene: Scene, name: int) -> int:
    """Where the part stands that a bracket behind a name tells ("X (35%)"); -1 for none."""
    atoms, at = scene.atoms, name + 2
    at += at < len(atoms) and "type_organisation" in atoms[name + 1].classes  # "the X group (35%)"
    bracketed = at + 1 < len(atoms) and atoms[at - 1].text == "(" and is_share(atoms[at])
    return at if bracketed and atoms[at + 1].text == ")" else -1


def holds_minority(scene: Scene, name: int) -> bool:
    """Whether a bracket says that a name holds no more than half."""
    share = share_behind(scene, name)
    return share >= 0 and not is_majority(scene.atoms[share])


def beside_holders(scene: Scene, start: int) -> list[tuple[int, int]]:
    """The names with their parts behind "alongside" ("owns 60% of X alongside Y (25%)"), each with its figure."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    at = next((step for step in range(start, min(len(atoms), start + _WORDS)) if atoms[step].low in words.beside), -1)
    if at < 0:
        return []
    first = at + 1
    while first < len(atoms) and atoms[first].low in words.of:
        first += 1
    found = [(name, share_behind(scene, name)) for name in names_from(scene, first)]
    return [(name, share) for name, share in found if share >= 0]


def other_holders(scene: Scene, at: int, leads: Set[str]) -> list[tuple[int, int]]:
    """The names that hold another part, from `at` behind the first on, each with the place of its figure."""
    found: list[tuple[int, int]] = []
    while True:
        name, share, end = _holder(scene, _behind_separator(scene, behind_brackets(scene.atoms, at)), leads)
        if name < 0:
            return found
        found.append((name, share))
        at = end


def _behind_separator(scene: Scene, at: int) -> int:
    atoms, start = scene.atoms, at
    while at < len(atoms) and (atoms[at].text in (",", ";") or "and" in atoms[at].classes):
        at += 1
    return at if at > start else len(atoms)


def _holder(scene: Scene, at: int, leads: Set[str]) -> tuple[int, int, int]:
    """A holder with its part, before ("B 35%") or behind it ("35% by B"): name, figure, and where both end."""
    atoms, none = scene.atoms, (-1, -1, -1)
    at += at + 1 < len(atoms) and "at" in atoms[at].classes
    share = at if at + 1 < len(atoms) and is_share(atoms[at]) else -1
    if share >= 0:
        at += 1
        if not ("by" in atoms[at].classes or atoms[at].low in leads):
            return none
        at += 1
    step = at
    while step < len(atoms) and step <= at + _WORDS and (determiner(atoms[step]) or part_of_phrase(atoms[step])):
        step += 1
    if step >= len(atoms) or atoms[step].kind != "name":
        return none
    if share >= 0:
        return step, share, step + 1
    behind = step + 1 + (step + 1 < len(atoms) and "at" in atoms[step + 1].classes)
    behind = _behind_rest(scene, behind)
    return (step, behind, behind + 1) if behind < len(atoms) and is_share(atoms[behind]) else none


def _behind_rest(scene: Scene, at: int) -> int:
    """Behind the words before such a figure ("Y the remaining 15%", "Y les 15 % restants"), else the same place."""
    atoms, rest, step = scene.atoms, scene.grammar.relations.words.remaining, at
    while step < len(atoms) and (determiner(atoms[step]) or atoms[step].low in rest):
        step += 1
    told = step < len(atoms) and is_share(atoms[step])
    others = any(atom.low in rest for atom in (*atoms[at:step], *atoms[step + 1 : step + 2]))
    return step if told and others else at
