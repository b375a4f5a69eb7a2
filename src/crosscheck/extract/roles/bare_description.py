"""Words without an article that say what the name behind them is: "its biggest shareholder, buyout group X, ..."."""

from __future__ import annotations

from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.scene import Scene

_WORDS = 4  # words that describe a name before it


def bare_description(scene: Scene, start: int) -> int:
    """ "Its biggest shareholder, buyout group X, ...": how many words without an article say what X is; 0 for none."""
    atoms, at = scene.atoms, start
    if not scene.grammar.traits.head_last:
        return 0
    while at < min(len(atoms), start + _WORDS) and atoms[at].text.islower() and (
        part_of_phrase(atoms[at]) and not any(group.start == at for group in scene.groups)
    ):  # fmt: skip
        at += 1
    heads = at > start and at < len(atoms) and atoms[at].kind == "name"
    return at - start if heads and atoms[at - 1].classes & {"type_organisation", "type_person"} else 0
