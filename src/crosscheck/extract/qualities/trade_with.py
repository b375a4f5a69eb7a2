"""With whom trade is that a noun tells: "exports to the United States", "les importations en provenance de Russie"."""

from __future__ import annotations

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.qualities.part_scope import Told
from crosscheck.extract.scene.scene import Scene

_TRADE = frozenset({"export", "import"})
_REACH = 8  # atoms from the noun of trade to whom it is with
_CLAUSE = 20  # atoms from a figure back to the noun of trade


def trade_with(scene: Scene, value: int, sense: Sense | None) -> Told | None:
    """The country or body that exports or imports of a figure go to or come from, where their noun tells it."""
    if sense is None or sense.name not in _TRADE or scene.lacks("trade_link"):
        return None
    atoms = scene.atoms
    for at in range(value - 1, max(-1, value - _CLAUSE), -1):
        found = noun_at(atoms, at, scene.grammar) if atoms[at].kind == "word" else None
        if found is not None and found[1].name == sense.name:
            return _partner(scene, found[0], value)
    return None


def _partner(scene: Scene, start: int, value: int) -> Told | None:
    """The name behind the word that leads to it, before the verb."""
    atoms = scene.atoms
    for at in range(start, min(value - 1, start + _REACH)):
        if any(group.start <= at < group.end for group in scene.groups) or atoms[at].kind in ("amount", "mark"):
            return None
        if "trade_link" not in atoms[at].classes:
            continue
        name = at + 1
        while name < value and (determiner(atoms[name]) or "of" in atoms[name].classes):
            name += 1
        return (atoms[name].text, (name, name + 1)) if atoms[name].kind == "name" else None
    return None
