"""Who puts money into a round that the text has told of: "A, B and C also took part", "A et B y ont participé"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.language.tokens import plain_words
from crosscheck.extract.phrases.enumerations import names_ending, names_from
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.relations.implied_holder import raiser
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_LEAD = 3  # words from the verb to the round it leads to
_NEAR = 400
"""Code points back to where the round was told of."""


def round_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that took part, where the words just before told of a round."""
    sense = load_relation_senses()["round"]
    for group in scene.groups:
        if group.kind != "finite" or group.passive or supposed(scene, group):
            continue
        inverted = _inverted(scene, group)
        if not (inverted or _takes_part(scene, group)):
            continue
        start = scene.atoms[group.start].start
        told = plain_words(scene.text[max(0, start - _NEAR) : start])
        whose = raiser(scene, start) if _told_of_round(scene, told, group) else None
        if whose is None:
            continue
        for place in inverted or names_ending(scene, _behind_names(scene, group)):
            draft = relation(scene, sense, whose, place, "round", group=group, trigger=(group.start, group.end),
                             status=group_status(scene, group), sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _told_of_round(scene: Scene, told: tuple[str, ...], group: VerbGroup) -> bool:
    """Whether the words before tell of a round, or of money raised, or the words right behind the verb do."""
    words, forms = scene.grammar.relations.words, scene.grammar.forms
    behind = {atom.low for atom in scene.atoms[group.end : group.end + _LEAD]}
    raised = any(form.lemma in words.raising for word in told for form in forms.get(word, ()))
    return bool(words.rounds & (set(told) | behind)) or (raised and group.start <= 1)


def _inverted(scene: Scene, group: VerbGroup) -> list[int]:
    """ "Y ont aussi souscrit A et B", "Ont participé au tour de table A et B": the names behind a verb that opens."""
    atoms = scene.atoms
    opens = group.start == 0 or (group.start == 1 and atoms[0].low in scene.grammar.relations.words.there)
    words = next((words for lemma, words in scene.grammar.relations.words.partaking if lemma == group.lemma), None)
    if not opens or words is None:
        return []
    at = group.end
    while at < len(atoms) and (atoms[at].classes & {"adverb"} or atoms[at].low in _round_words(scene)):
        at += 1
    return names_from(scene, at) if at < len(atoms) else []


def _round_words(scene: Scene) -> frozenset[str]:
    """What may stand between such a verb and who does it ("au tour de table")."""
    words = scene.grammar.relations.words
    return words.rounds | words.of | words.places


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
