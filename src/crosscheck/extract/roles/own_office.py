"""An office that another word makes one of its own: "the firm's finance director", "vice-principal for research"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.roles.office_words import office_words
from crosscheck.extract.scene.scene import Scene

_LONGEST = 5  # words of an office's name


def own_office(scene: Scene, phrase: Role, sense: RelationSense) -> RelationSense | None:
    """The sense with the office's whole name as its attribute; None where the noun stands for itself."""
    if not sense.bare:
        return None
    before, behind = ([atom.low for atom in atoms] for atoms in office_words(scene, phrase))
    noun = [atom.low for atom in scene.atoms[phrase.noun : phrase.stop]]
    words = [*before, *noun, *behind]
    if len(words) == len(noun) or len(words) > _LONGEST:
        return None
    return replace(sense, attribute=" ".join(words).replace("' ", "'"), bare=False, inverse="")
