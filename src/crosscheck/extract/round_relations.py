"""Who puts money into a round that the text has told of: "A, B and C also took part", "A et B y ont participé"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import names_ending
from crosscheck.extract.implied_holder import raiser
from crosscheck.extract.phrases import matches
from crosscheck.extract.relation import relation
from crosscheck.extract.relation_senses import load_relation_senses
from crosscheck.extract.relation_status import group_status, supposed
from crosscheck.extract.scene import Scene
from crosscheck.extract.tokens import plain_words
from crosscheck.extract.verb_group import VerbGroup

_NEAR = 400
"""Code points back to where the round was told of."""


def round_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that took part, where the words just before told of a round."""
    sense = load_relation_senses()["round"]
    for group in scene.groups:
        if group.kind != "finite" or group.passive or supposed(scene, group) or not _takes_part(scene, group):
            continue
        start = scene.atoms[group.start].start
        told = plain_words(scene.text[max(0, start - _NEAR) : start])
        whose = raiser(scene, start) if scene.grammar.relations.words.rounds & set(told) else None
        names = names_ending(scene, _behind_names(scene, group)) if whose is not None else []
        for place in names:
            assert whose is not None
            draft = relation(scene, sense, whose, place, "round", group=group, trigger=(group.start, group.end),
                             status=group_status(scene, group), sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _takes_part(scene: Scene, group: VerbGroup) -> bool:
    """Whether the verb says that somebody takes part, and not in what."""
    for lemma, words in scene.grammar.relations.words.partaking:
        end = group.end + len(words)
        if lemma == group.lemma and matches(scene.atoms, group.end, words):
            return end >= len(scene.atoms) or scene.atoms[end].kind in ("mark", "date")
    return False


def _behind_names(scene: Scene, group: VerbGroup) -> int:
    """Behind the last name of the verb's subject: before its adverbs and pronouns."""
    at = group.start
    while at > 0 and scene.atoms[at - 1].kind == "word":
        at -= 1
    return at
