"""Rates that somebody reckons with, told by a verb that is one of planning too."""

from __future__ import annotations

from typing import Final

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

_WHO: Final = frozenset({"type_organisation", "type_person", "guarded", "metonyms", "speaking", "can_speak"})


def reckoned_rate(scene: Scene, group: VerbGroup, value: int) -> bool:
    """ "Le gouvernement prévoit une croissance de 1,2 %": who can expect it; what a law provides is planned."""
    mention = scene.atoms[value].mention if value >= 0 else None
    rate = mention is not None and isinstance(mention.value, Amount) and mention.value.dimension == "percent"
    if not rate or not scene.grammar.has(group.lemma, "judges"):
        return False
    number = next(n for n, other in enumerate(scene.groups) if other.start == group.start)
    subject = scene.subject(number)
    if subject is None:
        return False
    words = subject.name.lower().split()
    return subject.named or any(scene.grammar.classes_of(word) & _WHO for word in words)
