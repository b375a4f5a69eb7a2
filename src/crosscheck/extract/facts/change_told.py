"""By how much what a noun names has changed: "raised it by 25 basis points to 4.5%" tells no rate of 25 points."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.phrases.noun_phrase import noun_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount
from crosscheck.model.attribute import OF_CHANGES

_OF_NOUNS = frozenset({"noun-before", "subject-noun", "object-noun", "noun-after", "counted-noun"})


def change_told(scene: Scene, at: int, number: int, fact: Fact) -> Fact:
    """The change of what a noun names, where a verb says by how much it changed; else the fact itself."""
    mention = scene.atoms[at].mention
    if fact.reason not in _OF_NOUNS or fact.sense is None or number < 0 or mention is None:
        return fact
    group = scene.groups[number]
    if not isinstance(mention.value, Amount) or group.end > at or fact.attribute.endswith(OF_CHANGES):
        return fact
    changes = any(sense.change for sense in scene.grammar.verbs.get(group.lemma, ()))
    by = "changed_by" in scene.atoms[max(before_value(scene, at), 0)].classes
    in_points = mention.value.dimension == "points" and (changes or by)
    in_part = mention.value.dimension == "percent" and changes and by and _of_subject(scene, at, fact)
    in_number = fact.reason == "counted-noun" and changes and by and _same_noun_before(scene, group, fact)
    return replace(fact, attribute=f"{fact.attribute} change") if in_points or in_part or in_number else fact


def _of_subject(scene: Scene, at: int, fact: Fact) -> bool:
    """ "Le taux de chômage a reculé de 17 %": by that part, where no level follows ("de 9 % à 8 %")."""
    behind = scene.atoms[at + 1 : at + 3]
    level = len(behind) > 1 and "changed_to" in behind[0].classes and behind[1].kind == "amount"
    return fact.reason == "subject-noun" and not level


def _same_noun_before(scene: Scene, group: VerbGroup, fact: Fact) -> bool:
    """ "La population a augmenté de 300 habitants": whether what is counted is also what the verb is told of."""
    for at in range(group.start - 1, max(-1, group.start - 1 - _SUBJECT), -1):
        if scene.atoms[at].kind == "mark":
            return False
        noun = noun_at(scene.atoms, at, scene.grammar)
        if noun is not None and fact.attribute in noun[1].values.values():
            return True
    return False


_SUBJECT = 8
"""Atoms from the noun that changes to its verb."""
