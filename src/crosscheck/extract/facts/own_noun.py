"""A level told of a noun that no frame knows: the noun says what it is, whatever the verb."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_LED = frozenset({"at", "changed_to"})
_START = attrgetter("start")


def own_noun(scene: Scene, number: int, at: int) -> NounPhrase | None:
    """ "Le plafond du fonds X est fixé à 3 milliards", "the deposit comes to 900 euros": the ceiling, the deposit.

    The noun of the verb's own subject, where the verb tells a level, and what the noun means is no thing, body, person
    or event, which has levels of many kinds.
    """
    group = scene.groups[number]
    if not _tells_level(scene, group, at):
        return None
    subject = scene.subject(number)
    sentence = range(scene.atoms[0].start, scene.atoms[at].start)
    if subject is None or subject.named or subject.start not in sentence:
        return None
    start = bisect_left(scene.atoms, subject.start, key=_START)
    phrase = phrase_at(scene.atoms, start, group.start, scene.grammar) if start < group.start else None
    if phrase is None or phrase.sense is not None or phrase.names:
        return None
    head = scene.atoms[phrase.head]
    return phrase if head.kind == "word" and "type" not in head.classes and len(head.low) > 2 else None


def _tells_level(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a verb says how much its subject is ("s'élève à", "is"), or at what it is put ("est fixé à")."""
    if group.kind not in ("finite", "participle"):
        return False
    if group.copula or any(sense.level for sense in scene.grammar.verbs.get(group.lemma, ())):
        return True
    before = before_value(scene, at)
    return group.passive and before >= group.end and bool(scene.atoms[before].classes & _LED)
