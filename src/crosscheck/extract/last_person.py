"""The person of whom the text last spoke."""

from __future__ import annotations

from crosscheck.extract.scene import Scene


def last_person(scene: Scene, place: int) -> str | None:
    """The person who was named last before a place of the text."""
    best: tuple[int, str] | None = None
    for entity in scene.referents.entities.values():
        spot = max((spot for spot in entity.places if spot < place), default=-1)
        if "person" in entity.kinds and spot >= 0 and (best is None or spot > best[0]):
            best = spot, entity.name
    return best[1] if best is not None else None
