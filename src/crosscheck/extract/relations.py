"""Every relation between names that a sentence states, each once."""

from __future__ import annotations

from crosscheck.extract.appositions import apposition_drafts
from crosscheck.extract.draft import Draft
from crosscheck.extract.noun_relations import noun_drafts
from crosscheck.extract.roles import role_drafts
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_relations import verb_drafts


def relation_drafts(scene: Scene) -> list[Draft]:
    """A draft for every relation between two names that the sentence states."""
    if sum(atom.kind == "name" for atom in scene.atoms) == 0:
        return []
    drafts: list[Draft] = []
    drafts.extend(role_drafts(scene))
    drafts.extend(noun_drafts(scene))
    drafts.extend(verb_drafts(scene))
    drafts.extend(apposition_drafts(scene))
    seen: set[tuple[str, str]] = set()
    unique = []
    for draft in drafts:
        key = (draft.subject.name, scene.atoms[draft.value].text)
        if key not in seen and draft.subject.name != scene.referents.resolve(scene.atoms[draft.value].text):
            seen.add(key)
            unique.append(draft)
    return unique
