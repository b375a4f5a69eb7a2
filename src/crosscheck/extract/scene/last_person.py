"""The person of whom the text last spoke."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def last_person(scene: Scene, place: int) -> str | None:
    """The person who was named last before a place of the text."""
    named = (entity for entity, _ in scene.referents.namings.latest(place) if "person" in entity.kinds)
    return next((entity.name for entity in named if "organisation" not in entity.kinds), None)
