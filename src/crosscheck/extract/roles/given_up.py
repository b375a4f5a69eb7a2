"""Offices that are told as given up."""

from __future__ import annotations

from crosscheck.extract.phrases.role import Role
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.scene.scene import Scene

_REMOVED = 3  # atoms from a verb to whom it removes ("s'est séparé dimanche de son entraîneur")


def given_up(scene: Scene, phrase: Role, found: BearerNames) -> bool:
    """Whether an office is told as given up: "was head of", "has sacked its head, X", "stepped down as head of"."""
    words, group = scene.grammar.relations.words, found.group
    if group is not None:
        return (group.copula and group.tense == "past") or group.lemma in words.leaving
    for other in scene.groups:
        acted_on = other.end <= phrase.start <= other.end + _REMOVED and not other.passive
        suffered = other.passive and phrase.end <= other.start <= max(phrase.end, found.end) + 1
        thanked = other.lemma in words.thanking and phrase.determiner != "possessive"  # "a remercié le préfet, X"
        if other.lemma in words.removing and ((acted_on and not thanked) or suffered):
            return True
    return False
