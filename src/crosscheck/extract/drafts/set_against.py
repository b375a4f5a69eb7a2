"""A figure with a noun of its own that another is compared with: "a perdu 312 millions, contre un bénéfice de 48"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount


def set_against(scene: Scene, drafts: Sequence[Draft], draft: Draft, start: int) -> Draft:
    """The draft as it was before, where its noun, from `start` on, stands behind a comma and a word of comparing."""
    atoms = scene.atoms
    if start < 2 or not drafts or "comparison" not in atoms[start - 1].classes or atoms[start - 2].text != ",":
        return draft
    if _dimension(scene, drafts[-1].value) != _dimension(scene, draft.value) or drafts[-1].value > start:
        return draft
    return replace(draft, explicit=False, status="former")


def _dimension(scene: Scene, at: int) -> str:
    mention = scene.atoms[at].mention
    return mention.value.dimension if mention is not None and isinstance(mention.value, Amount) else "date"
