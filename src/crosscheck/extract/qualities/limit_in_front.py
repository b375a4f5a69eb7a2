"""The phrase at the front of a figure's clause that limits it: "À Belval, ...", "Hors Chine, ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.limit import Limit, limit_at
from crosscheck.extract.qualities.limit_kind import limit_kind
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

_KNOWN = ("definite", "possessive", "possessed", "demonstrative")
_TOLD = 5
"""Words between a phrase and its comma that can tell more of it."""


def limit_in_front(scene: Scene, value: int) -> Limit | None:
    """The phrase at the front of a figure's clause ("À Belval, la rivière a atteint 6,85 mètres").

    Other openings ("in this case", "dans un communiqué") bound nothing.
    """
    atoms = scene.atoms
    front = _front(scene, value)
    stop = next((at for at in range(front + 1, value) if atoms[at].text == ","), value)
    left_out = "scope_opener" in atoms[front].classes  # "Hors Chine, les ventes ..."
    if left_out:
        phrase = phrase_at(atoms, front + 1, stop, scene.grammar)
        return Limit(front, phrase, phrase.end) if phrase is not None and phrase.end == stop < value else None
    limit = _of_these(scene, stop) if front == 0 and "of" in atoms[0].classes else limit_at(scene, front, stop)
    if limit is None or limit.end > value:
        return None
    if any(group.kind == "finite" and front < group.start < limit.end for group in scene.groups):
        return None
    if _in_relative(scene, limit.end, value):
        return None
    own = value + 2 < len(atoms) and "front_place" in atoms[value + 1].classes and atoms[value + 2].kind == "word"
    if own:
        return None  # "contre 23 % dans l'autre"
    kind = limit_kind(scene, limit)
    if kind == "part" or atoms[front].classes & {"among_group", "of"}:
        return _whole(scene, limit, stop)
    fits = kind in ("people", "area", "spot") or (kind == "thing" and _of_many(scene, limit))
    return limit if fits and limit.end == stop < value else None


def _of_these(scene: Scene, stop: int) -> Limit | None:
    """ "Of the pupils at X, 95 are ...": those of whom a part is told."""
    phrase = phrase_at(scene.atoms, 1, stop, scene.grammar) if stop > 1 else None
    return Limit(0, phrase, phrase.end) if phrase is not None and phrase.determiner in _KNOWN else None


def _in_relative(scene: Scene, end: int, value: int) -> bool:
    """Whether a relative clause about something behind the phrase tells the figure ("Parmi eux figure X, qui ...")."""
    group = next((group for group in reversed(scene.groups) if group.kind == "finite" and group.end <= value), None)
    opener = group.start - 1 if group is not None else -1
    return opener > end + 1 and "relative" in scene.atoms[opener].classes


def _whole(scene: Scene, limit: Limit, stop: int) -> Limit:
    """The phrase up to its comma, with what is told of it there ("parmi les personnes hospitalisées, ...")."""
    rest = scene.atoms[limit.end : stop]
    verb = any(group.kind == "finite" and limit.end <= group.start < stop for group in scene.groups)
    told = scene.atoms[stop].text == "," and len(rest) <= _TOLD and not verb
    return replace(limit, end=stop) if told and all(atom.kind == "word" for atom in rest) else limit


def _front(scene: Scene, value: int) -> int:
    """Where the clause begins that a figure stands in, behind what joins it to the one before."""
    atoms = scene.atoms
    for at in range(value - 1, 0, -1):
        if atoms[at].kind == "mark" and atoms[at].text in ";:":
            return at + 1
        joins = atoms[at - 1].classes & {"subordinator", "coordinator", "and", "clause_break"}
        if joins and atoms[at].classes & {"limit_opener", "among_group", "scope_opener", "outside"}:
            return 0 if _second_place(atoms, at) else at
    return 0


def _second_place(atoms: Sequence[Atom], at: int) -> bool:
    """ "X, qui produit à A et en B, emploie": whether a place with its own preposition stands before the "and"."""
    named = at > 2 and atoms[at - 2].kind == "name"
    before = at - 3 - (named and at > 3 and bool(determiner(atoms[at - 3])) and not _opens(atoms[at - 3]))
    return named and before >= 0 and _opens(atoms[before])


def _opens(atom: Atom) -> bool:
    return "limit_opener" in atom.classes


def _of_many(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase opened by "for" is of several things ("pour les voitures, la vitesse est abaissée")."""
    atoms, phrase = scene.atoms, limit.phrase
    if phrase is None or "purpose" not in atoms[limit.opener].classes:
        return False
    plural = scene.grammar.traits.head_last and scene.grammar.plural(atoms[phrase.head].low)
    return plural or "plural_determiner" in atoms[phrase.start].classes
