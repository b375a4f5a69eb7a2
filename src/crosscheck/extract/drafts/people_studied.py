"""People whom a study counts are those who took part in it: "the trial randomised 900 people", "mené sur 9 adultes"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.counted_fact import counts_people
from crosscheck.extract.language.tokens import plain_words
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def people_studied(scene: Scene, at: int, fact: Fact, subject: Referent, group: VerbGroup | None) -> Fact:
    """The fact, told as a number of participants where a trial or a survey is said to have so many people.

    What it found of some of them ("a benefit in 30 patients") is told by other verbs.
    """
    if (fact.sense is not None and not fact.sense.people) or not counts_people(scene, at, fact):
        return fact
    if group is None or group.start > at or not (group.copula or scene.grammar.has(group.lemma, "takes_in")):
        return fact
    entity = scene.referents.find(subject.name)
    called = (*plain_words(subject.name), *(entity.ties if entity is not None else ()))
    if not any(scene.grammar.has(word, "studies") for word in called):
        return fact
    sense = scene.grammar.senses["taking_part"]
    return replace(fact, attribute=sense.attribute("people"), sense=sense)
