"""Whose "sa" and "its" are."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.opened_thing import opened_thing
from crosscheck.model.replace import replace


def possessor(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Whose "sa", "its": the subject of an earlier clause of the sentence, else of the sentence before.

    "Its" is nobody's who is a person: "Ann Lee criticised the bank and noted that its costs had climbed".
    """
    start = scene.atoms[phrase.start].start
    behind = -1
    written = scene.written(phrase.start, phrase.end)
    word, words = scene.atoms[phrase.start].low, scene.grammar.relations.words
    of_thing = word in words.of_things
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.kind == "finite" and group.end <= phrase.start and number in scene.found and scene.found[number]:
            found = scene.found[number]
            assert found is not None
            if group.number == "p" and word not in words.of_many:
                continue  # "les analystes estiment que ses ventes ...": not the analysts'
            if of_thing and "person" in kinds_of(scene.referents, scene.grammar, found):
                behind = group.end
                continue  # "X, the chairman, said its costs ...": nobody is an "it"
            if not found.noun:
                return replace(found, written=written, start=start, end=scene.atoms[phrase.end - 1].end,
                               reasons=(*found.reasons, "possessive"))  # fmt: skip
    beside = _body_between(scene, behind, phrase.start) if behind >= 0 else None
    if beside is not None:
        return replace(beside, written=written, start=start, end=scene.atoms[phrase.end - 1].end, certain=False,
                       named=False, reasons=(*beside.reasons, "possessive"))  # fmt: skip
    entity = scene.referents.last_subject(start)
    if entity is not None and entity.common and phrase.sense is not None and phrase.sense.of == "organisation":
        entity = scene.referents.last_subject(start, ("organisation",)) or entity  # "its shares": of no thing
    if of_thing and entity is not None and "person" in entity.kinds:
        entity = scene.referents.last_subject(start, ("organisation",))
    if entity is None:
        return None
    opened = opened_thing(scene, phrase, entity)
    if opened is not None:
        return opened
    sure = scene.referents.dominant(entity, start)
    why: Reason = "alone-in-title" if sure else "last-subject"
    return of_entity(entity, start, scene.atoms[phrase.end - 1].end, written, ("possessive", why), sure)


def _body_between(scene: Scene, start: int, end: int) -> Referent | None:
    """The name nearest before, behind the verb of a person, that is known to be a body's."""
    for at in range(end - 1, start - 1, -1):
        if scene.atoms[at].kind == "name":
            found = name_at(scene, at)
            entity = scene.referents.find(found.name)
            if entity is not None and "organisation" in entity.kinds and "person" not in entity.kinds:
                return found
    return None
