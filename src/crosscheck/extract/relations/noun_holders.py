"""Holders of a part whom a noun tells and no name: "détenue à 40 % par le département", "20% owned by its staff"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.holders import is_majority, is_share
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_DEFINITE = ("definite", "possessive")


def noun_holder_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every noun of a body or of people that holds or pays a part behind "by"; never for sure."""
    holders = scene.grammar.relations.words.holder_nouns
    if holders.isdisjoint(scene.lows):
        return
    for at, atom in enumerate(scene.atoms):
        part, number = (-1, -1) if not is_share(atom) else (at, _told_by(scene, at))
        noun = _holder(scene, part, number) if number >= 0 else -1
        if noun < 0:
            continue
        group = scene.groups[number]
        sense, subject = _sense(scene, group, part), scene.subject(number) or _set_off(scene, group)
        if sense is None or subject is None or supposed(scene, group):
            continue
        end = _end(scene, noun + 1)
        draft = relation(scene, sense, subject, noun, "contribution", group=group, sure=False, value_end=end,
                         trigger=(group.start, noun), status=group_status(scene, group))  # fmt: skip
        if draft is not None:
            yield draft


def _told_by(scene: Scene, part: int) -> int:
    """The verb group that tells the part: right behind it ("60% owned by"), else the last one before it."""
    behind = next((n for n, group in enumerate(scene.groups) if group.start <= part + 1 <= group.head), -1)
    if behind >= 0:
        return behind
    return max((n for n, group in enumerate(scene.groups) if group.end <= part), default=-1)


def _holder(scene: Scene, part: int, number: int) -> int:
    """Where the noun stands behind "by" or "to" and its article; -1 for none."""
    atoms, group = scene.atoms, scene.groups[number]
    at = max(group.end, part + 1)
    if at >= len(atoms) or not ("by" in atoms[at].classes or atoms[at].low in _belonging(scene, group)):
        return -1
    article = at + (determiner(atoms[at]) == "" and "contracted" not in atoms[at].classes)
    if article >= len(atoms) or not (article == at or determiner(atoms[article]) in _DEFINITE):
        return -1
    noun = article + 1
    held = noun < len(atoms) and atoms[noun].low in scene.grammar.relations.words.holder_nouns
    named = noun + 1 < len(atoms) and atoms[noun + 1].kind == "name"
    return noun if held and not named else -1


def _set_off(scene: Scene, group: VerbGroup) -> Referent | None:
    """ "X, 60% owned by ...": the name before the comma, of a participle with the part before it."""
    named = group.start - 3
    apart = named >= 0 and is_share(scene.atoms[group.start - 1]) and scene.atoms[named + 1].text == ","
    return name_at(scene, named) if apart and scene.atoms[named].kind == "name" else None


def _end(scene: Scene, at: int) -> int:
    """Behind what else tells who they are: "les héritiers du fondateur", "ses salariés et anciens salariés"."""
    atoms, holders = scene.atoms, scene.grammar.relations.words.holder_nouns
    while at < len(atoms) and atoms[at].low in holders:
        at += 1  # "the county council"
    if at + 1 < len(atoms) and "of" in atoms[at].classes and atoms[at + 1].kind == "word":
        noun = at + 1 + (determiner(atoms[at + 1]) in _DEFINITE)
        return noun + 1 if noun < len(atoms) and atoms[noun].kind == "word" else at
    joined = at < len(atoms) and "and" in atoms[at].classes
    last = next((step for step in range(at + 1, min(len(atoms), at + 3)) if atoms[step].low in holders), -1)
    return last + 1 if joined and last >= 0 and determiner(atoms[at + 1]) == "" else at


def _belonging(scene: Scene, group: VerbGroup) -> frozenset[str]:
    """The prepositions of whose something is, of a verb that tells of whose a part is ("belongs to")."""
    frames = scene.grammar.relations.verbs.get(group.lemma, ())
    return frozenset(lead for frame in frames if frame.sense.share for lead in frame.leads)


def _sense(scene: Scene, group: VerbGroup, part: int) -> RelationSense | None:
    """What who holds or pays the part is to the whole."""
    words, senses = scene.grammar.relations.words, load_relation_senses()
    if any(frame.sense.share for frame in scene.grammar.relations.verbs.get(group.lemma, ())):
        sense = senses["shareholder"]
        return replace(sense, attribute=sense.majority) if is_majority(scene.atoms[part]) else sense
    paid = group.lemma in words.financing or group.lemma in {lemma for lemma, _ in words.bearing}
    return replace(senses["investor"], of=frozenset()) if paid else None
