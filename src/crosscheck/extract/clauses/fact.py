"""What a figure is of."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount
from crosscheck.model.made_fast import made_fast

_DIMENSIONS = {
    "duration": "time", "age": "time", "currency": "money", "count": "any", "counted": "any", "percentage": "percent",
    "points": "percent", "peak-power": "power", "apparent-power": "power", "computing-speed": "any", "freight": "any",
    "travel": "any", "deadweight": "mass",
}  # fmt: skip


_LARGE = 1_000_000


@made_fast
@dataclass(frozen=True, slots=True)
class Fact:
    """What a figure is of: an attribute, and the noun phrase or verb group that gave it.

    `explicit` says that a frame of the language gave it; `describes` that the figure belongs to the noun phrase
    itself ("un tunnel de 57 km") and not to a verb's subject.
    """

    attribute: str
    sense: Sense | None
    explicit: bool
    trigger: tuple[int, int]
    phrase: NounPhrase | None = None
    reason: Reason = ""
    describes: bool = False


def dimension_of(value: object, *, scaled: bool = False) -> str:
    """The dimension by which senses list their attributes; `scaled` says that the figure has a scale word."""
    if not isinstance(value, Amount):
        return "date"
    name, _, _ = value.dimension.partition("/")
    if name in ("number", "count") and not value.counted and value.high is not None and value.high >= _LARGE and scaled:
        return "money"  # "30 milliards" with nothing counted: a sum whose currency the text leaves unsaid
    if value.counted and name in ("number", "count"):
        return "any"
    return _DIMENSIONS.get(name, name)


def before_value(scene: Scene, at: int) -> int:
    """The last atom before a value and its hedge, -1 for none."""
    atoms = scene.atoms
    mention = atoms[at].mention
    step = at - 1
    while step >= 0 and mention is not None and atoms[step].start >= mention.hedge_start:
        step -= 1
    return step


def value_from(scene: Scene, at: int) -> int:
    """Where the figure stands whose hedge begins at a place ("près de 90 %"); the place itself where none does."""
    near = range(at + 1, min(len(scene.atoms), at + _HEDGE))
    figure = next((step for step in near if scene.atoms[step].kind == "amount"), -1)
    return figure if figure > 0 and before_value(scene, figure) < at else at


_HEDGE = 5
"""Atoms from the first word of a hedge to its figure."""
