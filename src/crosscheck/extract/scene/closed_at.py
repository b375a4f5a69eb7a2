"""Whether what was said ends at a place of a sentence."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def closed_at(scene: Scene, at: int) -> bool:
    """Whether a mark stands there, or nothing any more."""
    return at >= len(scene.atoms) or scene.atoms[at].kind == "mark"
