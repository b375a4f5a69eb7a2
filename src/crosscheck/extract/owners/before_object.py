"""Whether what a price is paid for begins right behind it: "a racheté pour 630 millions d'euros la société X"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def before_object(scene: Scene, at: int) -> bool:
    """Whether what a price is paid for begins right behind it."""
    after = scene.atoms[at + 1 : at + 2]
    return any(
        atom.determiner in ("indefinite", "possessive", "definite") and "of" not in atom.classes for atom in after
    )
