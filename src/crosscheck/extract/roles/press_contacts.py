"""Whom a body names for the press: "Press contact: Ann Lee, press@velmont.example" is of Velmont, by its address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.names import fold

_DOMAIN = re.compile(r"@(?:www\.)?([\w-]{2,40})\.")
_REACH = 160  # code points from the contact's name to the address
_SHORTEST = 3


def press_contact_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the person behind the words and a colon, where an address says whose contact it is."""
    if ":" not in scene.lows:
        return
    atoms, end = scene.atoms, _behind_words(scene)
    if not 0 < end < len(atoms) - 1 or atoms[end].text != ":" or atoms[end + 1].kind != "name":
        return
    person = atoms[end + 1]
    address = _DOMAIN.search(scene.text, person.end, person.end + _REACH)
    body = _of_domain(scene, address.group(1)) if address is not None and " " in person.text else None
    if body is None:
        return
    whose = Referent(body.name, person.text, person.start, person.end, ("address",), False)
    draft = relation(scene, load_relation_senses()["press_contact"], whose, end + 1, "role", trigger=(0, end + 1),
                     sure=False)  # fmt: skip
    if draft is not None:
        yield draft


def _behind_words(scene: Scene) -> int:
    """Behind the words that a sentence opens with before its press contact; 0 where it opens otherwise."""
    return next((len(words) for words in scene.grammar.relations.words.contacts if matches(scene.atoms, 0, words)), 0)


def _of_domain(scene: Scene, domain: str) -> Entity | None:
    """The name that a domain is made of, with its words joined or by its first part."""
    before = scene.atoms[0].start
    for written in dict.fromkeys((domain.replace("-", ""), domain.partition("-")[0])):
        wanted = fold(written)
        if len(wanted) < _SHORTEST:
            continue
        whole = scene.referents.find(written)
        if whole is not None:
            return whole
        known = [entity for entity, _ in scene.referents.namings.known(before) if not entity.kinds & {"person"}]
        opening = [entity for entity in known if fold(entity.name).replace(" ", "").startswith(wanted)]
        if len(opening) == 1:
            return opening[0]
        ending = [entity for entity in known if wanted in fold(entity.name).replace(" ", "")]
        bodies = [entity for entity in opening or ending if "organisation" in entity.kinds]
        if len(bodies) == 1:
            return bodies[0]
    return None
