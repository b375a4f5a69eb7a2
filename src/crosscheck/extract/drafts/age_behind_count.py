"""An age beside a name behind a count of people, which goes on with no count."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene


def age_behind_count(scene: Scene, at: int, like: Draft) -> bool:
    """ "Six people were hurt and the captain, Ann Lee, 58, was ...": a person's age behind a count of people."""
    atoms, mention, other = scene.atoms, scene.atoms[at].mention, scene.atoms[like.value].mention
    beside = at > 1 and atoms[at - 1].text == "," and atoms[at - 2].kind == "name" and mention is not None
    if not beside or other is None or not (mention and mention.text.isdigit() and len(mention.text) == 2):
        return False
    counts = getattr(other.value, "counted", None) and not getattr(mention.value, "counted", None)
    return bool(counts) and "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, at - 2))
