"""Whether a work is a film, which has a director where a book has an author."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def is_film(scene: Scene, work: str) -> bool:
    """Whether the text calls the work of this name a film, a series or the like."""
    entity = scene.referents.find(work)
    return entity is not None and bool(scene.grammar.relations.words.films & entity.ties.keys())
