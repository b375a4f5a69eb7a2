"""A figure that stands between commas behind a noun: "le précédent record, 1,1 tonne, datait de 2021"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.language.senses import load_dimensions
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.text.atoms import plain_of

_NAMED_BY_NOUN = ("money", "percent", "any", "number", "people")
"""Dimensions of which the noun itself says what is measured ("la facture, de 38 millions")."""


def set_off_figure(scene: Scene, at: int) -> Draft | None:
    """What measures the noun phrase that opens its clause; the age of a person; nothing for what is only counted."""
    atoms = scene.atoms
    mention = atoms[at].mention
    if mention is None or not 1 < at < len(atoms) - 1 or atoms[at + 1].text != ",":
        return None
    measures = plain_of(atoms[at - 1]) and not scene.grammar.traits.head_last  # "la tranche, de 200 mégawatts, ..."
    end = at - 2 if measures else at - 1
    if atoms[end].text != ",":
        return None
    start = next((place + 1 for place in range(end - 1, -1, -1) if atoms[place].kind == "mark"), 0)
    if any(start <= group.start < at for group in scene.groups):
        return None
    phrase = phrase_at(atoms, start, end, scene.grammar)
    if phrase is None or phrase.end != end or phrase.determiner != "definite" or (phrase.names and not measures):
        return None
    dimension = dimension_of(mention.value, scaled=any(map(str.isalpha, mention.text)))
    person = "type_person" in atoms[phrase.head].classes
    own = phrase.sense.attribute(dimension) if phrase.sense is not None and dimension == "money" else ""
    attribute = "age" if dimension == "time" and person else own or load_dimensions().get(dimension, "")
    if not attribute or (dimension == "time") != person or (measures and dimension in _NAMED_BY_NOUN):
        return None
    subject = resolve(scene, phrase)
    return Draft(at, attribute, subject, False, None, None, (at, at + 1), ("describes",)) if subject else None
