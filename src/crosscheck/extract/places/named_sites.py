"""Where something built stands, by its own name: "le stade Marcel-Aubrun de X", "son usine de X", "its Galway plant".

That "l'hôpital de Mende" is in Mende is no news: what is built is told of itself only where it has a name besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.naming.name_kinds import kind_by_name, kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.possessors import possessed
from crosscheck.extract.text.atoms import Atom

_PLACE = frozenset({"place", "site"})
_BODY = frozenset({"organisation"})


def named_site_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the place in the name of something built, once for each whose it is."""
    for at, atom in enumerate(scene.atoms):
        if atom.kind != "name" or " " not in atom.text:
            continue
        inside = place_inside(scene, atom)
        if inside is None:
            continue
        skip, cut = inside
        place = _referent(scene, atom, skip, cut)
        subject = _holder(scene, at) or (name_at(scene, at) if _named_besides(atom, skip, cut) else None)
        entity = scene.referents.find(subject.name) if subject is not None else None
        if subject is None or entity is None or place.name in entity.told_at:
            continue
        entity.told_at.add(place.name)
        draft = relation(scene, _stands(), subject, at, "named-site", trigger=(at, at + 1), sure=False, told=place,
                         cut=cut, skip=skip)  # fmt: skip
        if draft is not None:
            yield draft


def _named_besides(atom: Atom, skip: int, cut: int) -> bool:
    """Whether a site has a name without its place ("le stade Marcel-Aubrun de X", no "musée de X")."""
    rest = atom.text[:skip].split()[1:] if skip else atom.text[len(atom.text) - cut :].split()[:-1]
    return any(word[:1].isupper() for word in rest)


def place_inside(scene: Scene, atom: Atom) -> tuple[int, int] | None:
    """How many characters stand before and behind the place in the name of something built; None where none does."""
    grammar, text = scene.grammar, atom.text
    spans = [found.span() for found in re.finditer(r"\S+", text)]  # a name may go on in the next line
    words = [text[first:last] for first, last in spans]
    built = grammar.relations.words.sites
    if grammar.traits.head_last:
        end = next((step for step in range(1, len(words)) if words[step].islower()), 0)
        if not end or words[-1].lower() not in built or len(words) - end > 2:
            return None
        place = " ".join(words[:end])
        return (0, len(text) - spans[end - 1][1]) if _is_place(scene, place) else None
    if words[0].lower() not in built:
        return None
    for step in range(len(words) - 1, 0, -1):
        word = words[step].replace("’", "'")
        elided = word.partition("'")[0] + "'" if "'" in word[:2] else ""
        of = grammar.has(elided, "of") if elided else step > 1 and grammar.has(words[step - 1].lower(), "of")
        if not of or not word.removeprefix(elided)[:1].isupper():
            continue
        if not elided and grammar.has(words[step - 1].lower(), "contracted"):
            return None
        skip = spans[step][0] + len(elided)
        return (skip, 0) if _is_place(scene, text[skip:]) is not False else None
    return None


def _is_place(scene: Scene, name: str) -> bool | None:
    """Whether a name that stands in another is a place; None where nobody says what it is."""
    entity = scene.referents.find(name)
    kinds = set(entity.kinds) if entity is not None else set()
    kinds = kinds or {kind_by_name(name, scene.grammar)} - {""}
    return bool(kinds & _PLACE) if kinds else None


def _referent(scene: Scene, atom: Atom, skip: int, cut: int) -> Referent:
    written = atom.text[skip : len(atom.text) - cut]
    entity = scene.referents.find(written)
    start = atom.start + skip
    return Referent(entity.name if entity is not None else written, written, start, start + len(written), ("named",),
                    True, True)  # fmt: skip


def _holder(scene: Scene, at: int) -> Referent | None:
    """Whose the site is that a possessive stands before: "son usine de X", "its Galway plant"."""
    before = scene.atoms[at - 1] if at else None
    if before is None or determiner(before) != "possessive":
        return None
    whose = possessed(scene, Role(at - 1, at, at + 1, at + 1, at + 1, "possessive"), _stands()).whose
    if whose is None or scene.referents.find(whose.name) is None:
        return None
    kinds = kinds_of(scene.referents, scene.grammar, whose)
    return whose if not kinds or kinds & _BODY else None


@lru_cache(maxsize=1)
def _stands() -> RelationSense:
    """Where something is that may be in several places."""
    return replace(load_relation_senses()["location"], one=False)
