"""What a figure is for, as an adjective beside its noun says: "annual premiums of", "le loyer médian"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import noun_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_BEFORE = 9
"""Words before a figure within which its noun stands."""
_BEHIND = 4
_NOUN = 3
"""Words between a noun and its adjective ("chiffre d'affaires semestriel")."""
_RESULTS = frozenset({"sales", "profit", "loss", "revenue"})


def scope_adjective(scene: Scene, start: int, end: int, value: int) -> tuple[str, tuple[int, int]] | None:
    """The adjective in atoms[start:end] that says for what the figure's own noun is; None where there is none."""
    atoms = scene.atoms
    mention = atoms[value].mention
    counted = mention.value.counted if mention is not None and isinstance(mention.value, Amount) else None
    last = (counted or "").rpartition(" ")[2]
    if scene.grammar.has(last.lower(), "scope_adjective"):  # "40 camions quotidiens"
        return last, (value, value + 1)
    for at in (
        *range(value + 1, min(end, value + 1 + _BEHIND)),
        *range(value - 1, max(start, value - _BEFORE) - 1, -1),
    ):
        atom = atoms[at]
        if atom.kind == "amount" or (atom.kind == "mark" and at > value):
            if at < value:
                return None
            continue
        if "scope_adjective" in atom.classes and (at == value + 1 or _of_noun(scene, at)):
            between = atoms[min(at, value) + 1 : max(at, value)]
            if not any(other.kind in ("amount", "mark") for other in between):
                return atom.text, (at, at + 1)
    return None


def _of_noun(scene: Scene, at: int) -> bool:
    """Whether an adjective belongs to a noun that leads to a fact, before it or, where nouns come last, behind it."""
    atoms, grammar = scene.atoms, scene.grammar
    if grammar.traits.head_last:
        places = range(at + 1, min(len(atoms), at + 1 + _NOUN))
    else:
        places = range(max(0, at - _NOUN), at)
    senses = [found[1] for place in places if (found := noun_at(atoms, place, grammar)) is not None]
    if "yearly" in atoms[at].classes:  # results are told for a year where nothing else is said
        return any(sense.name not in _RESULTS for sense in senses)
    return bool(senses)
