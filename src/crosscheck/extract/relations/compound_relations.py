"""Relations that an adjective made from a name states: "Kestrel-backed Medixis", "the Halden-based group"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending, resolve

_REACH = 5  # words between the adjective and the name behind it


def compound_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that stands in an adjective."""
    for at, atom in enumerate(scene.atoms):
        if "-" not in atom.text or _longer(scene, at):
            continue
        prefix, hyphen, last = atom.text.rpartition("-")
        frames = scene.grammar.relations.compounds.get(last.lower(), ()) if hyphen and prefix[:1].isupper() else ()
        if not frames or atom.kind not in ("word", "name") or scene.grammar.has(prefix.lower(), "nationality"):
            continue
        subject = _described(scene, at)
        value = _named(scene, at, prefix)
        opens = not at and scene.referents.find(prefix) is None  # "Family-owned X": a capital that proves nothing
        for frame in frames if subject is not None else ():
            assert subject is not None
            draft = relation(scene, frame.sense, subject, at, "compound", trigger=(at, at + 1),
                             sure=subject.named and not opens, told=value, cut=len(last) + 1)  # fmt: skip
            if draft is not None:
                yield draft
                break


def _longer(scene: Scene, at: int) -> bool:
    """ "The New York-based firm", "the Dayton, Ohio-based firm": whether the name in the adjective begins before it."""
    before = scene.atoms[at - 1] if at else None
    if before is None:
        return False
    if before.text == ",":
        return at > 1 and scene.atoms[at - 2].text[:1].isupper()
    return before.text[:1].isupper() and before.kind == "word" and not determiner(before)


def _named(scene: Scene, at: int, prefix: str) -> Referent:
    entity = scene.referents.find(prefix)
    start = scene.atoms[at].start
    name = entity.name if entity is not None else prefix
    return Referent(name, prefix, start, start + len(prefix), ("named",), True, True)


def _described(scene: Scene, at: int) -> Referent | None:
    """What the adjective describes: the name behind it, the name before its apposition, or whom its noun means."""
    atoms = scene.atoms
    step = at + 1
    while step < len(atoms) and step <= at + _REACH and part_of_phrase(atoms[step]) and not determiner(atoms[step]):
        if any(group.start == step and group.kind == "finite" for group in scene.groups):
            break
        step += 1
    if step < len(atoms) and step <= at + _REACH and atoms[step].kind == "name":
        return name_at(scene, step)
    start = at
    while start > 0 and determiner(atoms[start - 1]):
        start -= 1
    if start > 1 and atoms[start - 1].text == "," and determiner(atoms[start]) == "indefinite":
        return phrase_ending(scene, start - 1, "apposition")
    phrase = phrase_at(atoms, start, len(atoms), scene.grammar)
    found = resolve(scene, replace(phrase, sense=None)) if phrase is not None else None
    plain = found is None or {"common-noun", "same-noun"} & set(found.reasons)
    return None if plain else found
