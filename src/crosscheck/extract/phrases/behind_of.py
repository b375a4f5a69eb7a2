"""Whether a name belongs to the noun before it: "les données de l'État"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene


def behind_of(scene: Scene, name: int) -> bool:
    """Whether a name stands behind "of", with an article or without."""
    step = name - 1
    while step > 0 and determiner(scene.atoms[step]) and "of" not in scene.atoms[step].classes:
        step -= 1
    return step >= 0 and "of" in scene.atoms[step].classes
