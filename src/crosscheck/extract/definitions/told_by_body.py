"""Who tells something of "the company" under a noun of his own: "the regulator said the company ..."."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene


def told_by_body(scene: Scene, phrase: NounPhrase) -> str:
    """The key of the public body that the noun before a verb of saying means, for whom "the company" does not stand.

    The text does not say which body that noun means. It is who last acted on a name: "Ofwatt fined Harlow Water. The
    regulator said the company ...".
    """
    number = next((n for n, group in enumerate(scene.groups) if group.end in (phrase.start, phrase.start - 1)), -1)
    name, place = scene.referents.acting
    if number < 0 or not name or "general_bodies" not in scene.atoms[phrase.head].classes:
        return ""
    group = scene.groups[number]
    near = scene.atoms[phrase.start].start - place < _LATELY
    if not near or group.start < 1 or not scene.grammar.has(group.lemma, "report_verb"):
        return ""
    speaker = phrase_at(scene.atoms, _noun_start(scene, group.start), group.start, scene.grammar)
    if speaker is None or speaker.names or "guarded" not in scene.atoms[speaker.head].classes:
        return ""
    entity = scene.referents.find(name)
    return entity.key if entity is not None else ""


def _noun_start(scene: Scene, end: int) -> int:
    """Where the noun phrase right before a verb begins: at its determiner."""
    return next((at for at in range(end - 1, max(-1, end - _NOUN), -1) if scene.atoms[at].determiner), end - 1)


_LATELY = 600
"""Code points within which who acted is still the one that is meant."""

_NOUN = 5
"""Atoms of such a noun phrase at most."""
