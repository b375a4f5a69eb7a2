"""People hurt, and people badly hurt: "sept blessés graves" are fewer than all who were injured."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_BEHIND = 3  # words behind a figure: "seven people were seriously injured" has the verb between
_BESIDE = 1  # word before or behind the verb or noun of the fact


def how_badly(scene: Scene, at: int, fact: Fact) -> Fact:
    """The fact, of the badly hurt only where a word right beside its figure or its verb says so."""
    if fact.sense is None or not fact.sense.badly:
        return fact
    first, last = fact.trigger
    beside = scene.atoms[max(0, first - _BESIDE) : last + _BESIDE]
    told = any("badly" in atom.classes for atom in beside) or named_badly(scene, at)
    return replace(fact, attribute=fact.sense.badly) if told else fact


def named_badly(scene: Scene, at: int) -> str:
    """What a figure counts where the words behind it say so ("dont sept grièvement"); empty where none does."""
    mention = scene.atoms[at].mention
    value = mention.value if mention is not None else None
    counted = value.counted if isinstance(value, Amount) and value.counted else ""
    if any(scene.grammar.has(word, "badly") for word in counted.lower().split()):
        return scene.grammar.senses["injure"].badly
    for atom in scene.atoms[at + 1 : at + 1 + _BEHIND]:
        if atom.kind != "word":
            break
        if "badly" in atom.classes:
            return scene.grammar.senses["injure"].badly
    return ""
