"""A time that counts from an event: "depuis sa création, en 2019", "since it was founded in 2019", "since opening"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene

_REACH = 8
"""Atoms from "since" to the date of the event."""


def since_dated(scene: Scene, at: int) -> int:
    """Where "since" stands that an event with this date follows, -1 without: the date is the event's own."""
    atoms = scene.atoms
    told = False
    for step in range(at - 1, max(-1, at - 1 - _REACH), -1):
        atom = atoms[step]
        if "since" in atom.classes:
            return step if told else -1
        if atom.kind in ("amount", "date") or (atom.kind == "mark" and not _before_date(scene, step, at)):
            return -1
        told = told or not atom.classes & {"preposition", "definite", "on_day"}
    return -1


def _before_date(scene: Scene, comma: int, at: int) -> bool:
    """Whether a comma only sets off the date ("depuis sa création, en 2019")."""
    words = scene.atoms[comma + 1 : at]
    return scene.atoms[comma].text == "," and all(word.classes & {"preposition", "on_day"} for word in words)


def since_events(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The expressions in atoms[start:end] that count from an event, from "since" to the event's last word or date."""
    atoms = scene.atoms
    for at in range(start, min(end, len(atoms) - 1)):
        if "since" not in atoms[at].classes or atoms[at].kind != "word":
            continue
        reach = range(at + 2, min(len(atoms), at + 1 + _REACH))
        dated = next((to for to in reach if atoms[to].kind == "date" and since_dated(scene, to) == at), -1)
        phrase = phrase_at(atoms, at + 1, len(atoms), scene.grammar) if dated < 0 else None
        if dated >= 0:
            yield at, dated + 1
        elif phrase is not None and "beginnings" in atoms[phrase.head].classes:
            yield at, phrase.end
