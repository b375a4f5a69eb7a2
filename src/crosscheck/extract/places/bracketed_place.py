"""Where a place or something built lies, by the brackets behind its name: "Lormeuil (Aisne)"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.language.tokens import acronym
from crosscheck.extract.naming.name_kinds import is_known_place, kinds_of
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene


def bracketed_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name in brackets behind the name of a place or of something built, unless it is short for it.

    Behind a body's name it has to be the name of a known place.
    """
    atoms = scene.atoms
    if "(" not in scene.lows:
        return
    for at in range(len(atoms) - 3):
        if not (
            atoms[at].kind == atoms[at + 2].kind == "name" and (atoms[at + 1].text, atoms[at + 3].text) == ("(", ")")
        ):
            continue
        inner, subject = atoms[at + 2], name_at(scene, at)
        entity = scene.referents.find(subject.name)
        kinds = kinds_of(scene.referents, scene.grammar, subject)
        if acronym(inner.text) or scene.referents.resolve(inner.text) == subject.name or "person" in kinds:
            continue
        lies = bool(kinds & {"place", "site", "project"}) or (entity is not None and bool(entity.located))
        if not (lies or "country" in inner.classes or is_known_place(inner.text, scene.grammar)):
            continue
        draft = relation(scene, load_relation_senses()["location"], subject, at + 2, "place", trigger=(at + 1, at + 3),
                         sure=False)  # fmt: skip
        if draft is not None:
            yield draft
