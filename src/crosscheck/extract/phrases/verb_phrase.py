"""What a verb means together with the words behind it: "entrer en service", "go live"."""

from __future__ import annotations

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def verb_phrase(scene: Scene, group: VerbGroup) -> tuple[Sense, int] | None:
    """The sense of the verb and the words right behind it, and where they end; None where they make no expression."""
    for words, sense in scene.grammar.verb_phrases.get(group.lemma, ()):
        if matches(scene.atoms, group.end, words):
            return sense, group.end + len(words)
    return None
