"""For whom somebody worked, told by what the person is called: "cette ancienne de X", "un ex-salarié de X"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve


def past_employer_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the body behind "cet ancien de", about the person whom the text named last."""
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
