"""Relations that a few words between two names state without a verb: "originaire de", "at the helm of", "X-based"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.naming.name_kinds import fits, kinds_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.subjects.slots import slot_at, who_is

_PERSON = frozenset({"person"})


def link_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that words between two names state."""
    atoms, links = scene.atoms, scene.grammar.relations.links
    if links.keys().isdisjoint(scene.lows):
        return
    for at, atom in enumerate(atoms):
        if atom.kind != "word":
            continue
        for words, frame in links.get(atom.low, ()):
            drafts = list(_linked(scene, at, at + len(words), frame)) if matches(atoms, at, words) else []
            if drafts:
                yield from drafts
                break


def _linked(scene: Scene, start: int, end: int, frame: Frame) -> Iterator[Draft]:
    atoms = scene.atoms
    if start and any(group.start <= start < group.end and group.kind == "finite" for group in scene.groups):
        return  # a verb's own words: read with the verb
    names = names_from(scene, end)
    stop = start - 1 if start and atoms[start - 1].text in (",", "(") else start
    if names and not stop:
        yield from _fronted(scene, start, end, frame, names)
    if stop > 2 and stop < start and atoms[stop - 1].kind == "amount" and atoms[stop - 2].text == ",":
        stop -= 2  # "Ann Lee, 45, native of X"
    if not names or not stop:
        return
    verb = _verb_before(scene, stop)
    near = scene.subject(verb) if verb >= 0 else _told_of(scene, start, stop)
    if frame.clause:
        verb = _clause_verb(scene, start)
        near = scene.subject(verb) if verb >= 0 else phrase_ending(scene, stop, "link")
    if near is not None and frame.sense.personal_side(frame.first) and not _human(scene, near):
        near = _clause_subject(scene, start)
    if frame.sense.alike:
        near = _like(scene, start, names[0])
    if near is None:
        return
    group = scene.groups[verb] if verb >= 0 else None
    sure = near.named and not frame.clause and not (group is not None and group.negated)
    sure = sure and not _of_another(scene, stop)
    status = group_status(scene, group) if group is not None else ""
    trigger = (start, end)
    if frame.first == "subject":
        joined = len(names) > 1 and any("and" in atom.classes for atom in atoms[names[-2] + 1 : names[-1]])
        for place in names[: 1 if frame.sense.one and not (frame.sense.spread and joined) else None]:
            draft = relation(scene, frame.sense, near, place, "link", group=group, trigger=trigger, status=status,
                             sure=sure)  # fmt: skip
            if draft is not None:
                yield draft
    elif near.named:
        fronted = group is not None and group.kind == "participle"  # "Nommé à la tête de X, Paul Roux ..."
        value = next((at for at in (range(end, len(atoms)) if fronted else range(stop - 1, -1, -1))
                      if atoms[at].kind == "name" and (verb < 0 or atoms[at].start == near.start)), -1)  # fmt: skip
        slot = slot_at(scene, end, near=True)
        whole = who_is(scene, slot) if slot is not None else None
        if value >= 0 and whole is not None:
            draft = relation(scene, frame.sense, whole, value, "link", group=group, trigger=trigger, status=status,
                             sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _told_of(scene: Scene, start: int, stop: int) -> Referent | None:
    """Whom words right behind a noun or name tell of; those of a participle tell of its subject."""
    number = next((n for n, group in enumerate(scene.groups) if group.start == start), -1)
    participle = number >= 0 and scene.groups[number].kind == "participle"
    told = scene.subject(number) if participle else None
    return told or phrase_ending(scene, stop, "link")


def _of_another(scene: Scene, stop: int) -> bool:
    """ "Une filiale du groupe X basée à Y": the words may tell of the noun before "of"."""
    at = stop - 2
    while at > 0 and part_of_phrase(scene.atoms[at]) and not determiner(scene.atoms[at]):
        at -= 1
    return at > 0 and "of" in scene.atoms[at].classes


def _fronted(scene: Scene, start: int, end: int, frame: Frame, names: list[int]) -> Iterator[Draft]:
    """ "Issue du laboratoire A, la société ...": words at a sentence's head are about the subject that follows."""
    number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite" and group.start >= end), -1)
    near = scene.subject(number) if number >= 0 else None
    if near is None or frame.first != "subject" or near.start < scene.atoms[names[0]].end:
        return
    for place in names[: 1 if frame.sense.one else None]:
        draft = relation(scene, frame.sense, near, place, "link", trigger=(start, end), sure=False)
        if draft is not None:
            yield draft


def _verb_before(scene: Scene, stop: int) -> int:
    """The verb that the words complete ("was elected on Tuesday at the head of"), dates between; -1 where none does."""
    relations = scene.grammar.relations
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end > stop:
            continue
        between = scene.atoms[group.end : stop]
        near = all(atom.kind == "date" or atom.classes & {"adverb", "preposition", "weekday"} for atom in between)
        says = group.copula or group.passive or group.lemma in relations.words.becoming
        return number if near and says and (group.kind == "finite" or not group.start) else -1
    return -1


def _like(scene: Scene, start: int, value: int) -> Referent | None:
    """The nearest name before of the same kind ("X a nommé A directrice, en remplacement de B": A)."""
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, value))
    for at in range(start - 1, -1, -1):
        if scene.atoms[at].kind == "name":
            other = name_at(scene, at)
            if kinds and kinds_of(scene.referents, scene.grammar, other) & kinds:
                return other
    return None


def _human(scene: Scene, near: Referent) -> bool:
    return fits(scene.referents, scene.grammar, near, _PERSON) is not False


def _clause_subject(scene: Scene, at: int) -> Referent | None:
    """Who the clause before is about ("Rui Fontes a signé à Valmer en provenance de ...")."""
    verb = _clause_verb(scene, at)
    return scene.subject(verb) if verb >= 0 else None


def _clause_verb(scene: Scene, at: int) -> int:
    """The main verb of the clause before; -1 where there is none."""
    before = [n for n, group in enumerate(scene.groups) if group.end <= at and group.kind == "finite"]
    return before[-1] if before else -1
