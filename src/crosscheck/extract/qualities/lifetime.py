"""The years between which somebody lived, in brackets behind the name: "Léonard Morel (1652-1719)"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Span

_NAMED = 2
"""Atoms from the years back to the name, the bracket between them."""


def is_lifetime(scene: Scene, at: int) -> bool:
    """Whether a date is two years in brackets behind a name: of no verb, and no time of what a clause tells."""
    atoms = scene.atoms
    if at < _NAMED or at + 1 >= len(atoms) or atoms[at - 1].text != "(" or atoms[at + 1].text != ")":
        return False
    mention = atoms[at].mention
    if mention is None or atoms[at - _NAMED].kind != "name" or not isinstance(mention.value, Span):
        return False
    return mention.text[:4].isdigit() and mention.text[-4:].isdigit() and not any(map(str.isalpha, mention.text))
