"""Relations that a few words between two names state without a verb: "originaire de", "at the helm of", "X-based"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import names_from
from crosscheck.extract.phrases import matches
from crosscheck.extract.relation import relation
from crosscheck.extract.relation_frames import Frame
from crosscheck.extract.resolve import phrase_ending
from crosscheck.extract.scene import Scene


def link_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that words between two names state."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "word":
            continue
        for words, frame in scene.grammar.relations.links.get(atom.low, ()):
            if matches(atoms, at, words):
                yield from _linked(scene, at, at + len(words), frame)
                break


def _linked(scene: Scene, start: int, end: int, frame: Frame) -> Iterator[Draft]:
    atoms = scene.atoms
    if any(group.start <= start < group.end and group.kind == "finite" for group in scene.groups):
        return  # a verb's own words: read with the verb
    names = names_from(scene, end)
    stop = start - 1 if start and atoms[start - 1].text in (",", "(") else start
    if not names or not stop:
        return
    copula = next((n for n, group in enumerate(scene.groups)
                   if group.end == start and (group.copula or group.passive)), -1)  # fmt: skip
    near = scene.subject(copula) if copula >= 0 else phrase_ending(scene, stop, "link")
    if near is None:
        return
    negated = copula >= 0 and scene.groups[copula].negated
    if frame.first == "subject":
        for place in names[: 1 if frame.sense.one else None]:
            draft = relation(
                scene, frame.sense, near, place, "link", trigger=(start, end), sure=near.named and not negated
            )
            if draft is not None:
                yield draft
    elif near.named:
        value = next((at for at in range(stop - 1, -1, -1) if atoms[at].kind == "name"), -1)
        whole = phrase_ending(scene, names[0] + 1, "link")
        if value >= 0 and whole is not None:
            draft = relation(scene, frame.sense, whole, value, "link", trigger=(start, end), sure=False)
            if draft is not None:
                yield draft
