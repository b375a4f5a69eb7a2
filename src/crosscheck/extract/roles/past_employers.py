"""For whom somebody worked before: "cette ancienne de X", "after nine years at X", "après neuf ans chez X"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model import Amount, Mention


def past_employer_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the body behind "cet ancien de", about the person whom the text named last, or behind years."""
    yield from _after_years(scene)
    former = scene.grammar.relations.words.former
    if scene.lacks("demonstrative") or former.isdisjoint(scene.lows):
        return
    for at, atom in enumerate(scene.atoms[:-3]):
        if determiner(atom) != "demonstrative" or scene.atoms[at + 1].low not in former:
            continue
        phrase = phrase_at(scene.atoms, at, len(scene.atoms), scene.grammar)
        if phrase is None or phrase.owner < 0 or phrase.head != at + 1:
            continue
        who = resolve(scene, phrase)
        if who is None or "person" not in kinds_of(scene.referents, scene.grammar, who):
            continue
        draft = relation(scene, load_relation_senses()["former_employer"], who, phrase.owner, "role",
                         trigger=(at, phrase.owner), sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _after_years(scene: Scene) -> Iterator[Draft]:
    """ "Became chief executive after nine years at the rail group X": whom the sentence before is about."""
    atoms = scene.atoms
    for at in range(1, len(atoms) - 2):
        mention = atoms[at].mention
        if mention is None or "time_behind" not in atoms[at - 1].classes or "comparison" not in atoms[at - 1].classes:
            continue
        if "employed_at" not in atoms[at + 1].classes or not _in_years(mention):
            continue
        name = at + 2
        while name < min(len(atoms), at + _REACH) and (determiner(atoms[name]) or part_of_phrase(atoms[name])):
            name += 1  # "at the rail group X"
        who = _before_years(scene, at - 1) if name < len(atoms) and atoms[name].kind == "name" else None
        if who is None or "person" not in kinds_of(scene.referents, scene.grammar, who):
            continue
        draft = relation(scene, load_relation_senses()["former_employer"], who, name, "role", trigger=(at - 1, name),
                         status="former", sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _in_years(mention: Mention) -> bool:
    """Whether a figure is a stretch of years."""
    return isinstance(mention.value, Amount) and mention.value.dimension == "time" and mention.value.unit == "a"


_REACH = 6
"""Atoms from the years to the name, with the words that say what it is of."""


def _before_years(scene: Scene, after: int) -> Referent | None:
    """The subject of the last verb before "after"; where it opens the sentence, of the first main verb."""
    before = [number for number, group in enumerate(scene.groups) if group.end <= after and group.kind == "finite"]
    later = [number for number, group in enumerate(scene.groups) if group.start > after and group.kind == "finite"]
    number = before[-1] if before else later[0] if later and after == 0 else -1
    return scene.subject(number) if number >= 0 else None
