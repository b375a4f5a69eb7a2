"""A board, a management or the like, which acts for the body that it belongs to."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def board_of(scene: Scene, who: Referent | None) -> Referent | None:
    """The body by its name where `who` is its board ("the board of X has named ..."); else `who` as it is."""
    if who is None or who.named:
        return who
    inside = [at for at, atom in enumerate(scene.atoms) if who.start <= atom.start and atom.end <= who.end]
    first = next((scene.atoms[at] for at in inside if not determiner(scene.atoms[at])), None)
    names = [at for at in inside if scene.atoms[at].kind == "name"]
    return name_at(scene, names[-1]) if names and first is not None and "metonyms" in first.classes else who
