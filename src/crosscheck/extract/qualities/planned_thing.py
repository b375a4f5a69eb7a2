"""What is planned behind a done deed: "arrested 19 people at a protest against a planned incinerator"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def of_planned_thing(scene: Scene, group: VerbGroup | None, value: int, first: int) -> bool:
    """Whether the word at `first` says of a thing behind a figure and a preposition that it is planned, no more.

    The verb tells the past, so that the figure is of what was done. So it is with what a subject has between commas:
    "the tour, due to start in June, had sold 310,000 tickets".
    """
    if group is not None and _set_off(scene, group, value, first):
        return True
    if group is None or group.tense != "past" or group.modal or group.copula or not group.end <= value < first - 2:
        return False
    atoms = scene.atoms
    led = bool(atoms[first - 2].classes & {"preposition", "against"}) and "of" not in atoms[first - 2].classes
    counts = atoms[value].kind != "amount" or not _sum(scene, value)
    return led and counts and determiner(atoms[first - 1]) in ("indefinite", "definite")


def _sum(scene: Scene, value: int) -> bool:
    """Whether a figure has no thing counted ("awarded 3 million for a planned bridge": for what it is yet to be)."""
    mention = scene.atoms[value].mention
    return mention is None or not getattr(mention.value, "counted", None)


def _set_off(scene: Scene, group: VerbGroup, value: int, first: int) -> bool:
    """Whether the word opens what commas set off before a main verb whose figure stands behind it."""
    atoms = scene.atoms
    if group.kind != "finite" or not 1 < first < group.start < value or atoms[first - 1].text != ",":
        return False
    return atoms[group.start - 1].text == "," and group.start - 1 > first
