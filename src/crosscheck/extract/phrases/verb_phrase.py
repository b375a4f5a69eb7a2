"""What a verb means together with the words behind it: "entrer en service", "go live"."""

from __future__ import annotations

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def verb_phrase(scene: Scene, group: VerbGroup) -> tuple[Sense, int] | None:
    """The sense of the verb and the words right behind it, and where they end; None where they make no expression."""
    entries = scene.grammar.verb_phrases.get(group.lemma, ())
    for start in dict.fromkeys((group.end, behind_adverbs(scene, group.end))) if entries else ():
        for words, sense in entries:  # "a placé mercredi en redressement judiciaire"
            if matches(scene.atoms, start, words):
                return sense, start + len(words)
    return None
