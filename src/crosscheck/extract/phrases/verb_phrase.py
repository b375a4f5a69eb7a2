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
    chained = chained_phrase(scene, group)
    return None if chained is None else (chained, group.end)


def chained_phrase(scene: Scene, group: VerbGroup) -> Sense | None:
    """The sense of what a verb says with the one it governs ("cesser de fonctionner", "stop operating")."""
    outer = _right_before(scene, group) if group.kind == "gerund" else None
    lemma = outer.lemma if outer is not None else group.chain[-1] if group.chain else ""
    first = group.start if outer is not None else group.start + 1
    for words, sense in scene.grammar.verb_phrases.get(lemma, ()):
        start = group.head + 1 - len(words)
        if start >= first and matches(scene.atoms, start, words):
            return sense
    return None


def _right_before(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    return next((other for other in scene.groups if other.end == group.start), None)
