"""The thing that a body has just built, shown or delivered, whose measures the next sentence tells."""

from __future__ import annotations

from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.scene.entity import Entity, clashes
from crosscheck.extract.scene.referents import Referent

_OF_THINGS = frozenset({"length", "area", "volume", "power", "energy", "speed", "mass"})
"""Dimensions of things, which a body that a pronoun might repeat does not have."""

_ALSO = frozenset({"cost", "homes supplied", "height", "diameter", "range", "weight"})
"""Attributes of things without a dimension of their own."""

_NEAR = 500
"""Code points from the thing to the figure."""


def made_thing(figure: StatedFigure, syntax: Referent) -> Referent | None:
    """ "A a raccordé le réacteur X. D'une puissance de 1 650 MW, il ...": X, where syntax gives the body A."""
    referents = figure.scene.referents
    repeated = {"pronoun-previous-sentence"} <= set(syntax.reasons) or {"possessive", "last-subject"} <= set(
        syntax.reasons
    )
    measures = figure.dimension in _OF_THINGS or figure.fact.attribute in _ALSO
    body = referents.find(syntax.name)
    if not (repeated and measures and referents.objects) or body is None or "organisation" not in body.kinds:
        return None
    told = referents.objects[-1]
    thing = referents.entities.get(told.key) or referents.things_spoken.get(told.key)
    if thing is None or not 0 < figure.place - told.place < _NEAR or _other_since(figure, told.place, body):
        return None
    grammar = figure.scene.grammar
    built = "project" in thing.kinds or any(grammar.has(word, "type_project") for word in thing.name.lower().split())
    if not built or thing.kinds & {"organisation", "person"} or clashes(told.shape, _shape(figure, syntax)):
        return None
    place = figure.place
    return Referent(thing.name, "", place, place, ("last-object", "pronoun-previous-sentence"), False, noun=syntax.noun)


def _shape(figure: StatedFigure, syntax: Referent) -> str:
    """The gender that the pronoun shows, "" where it shows none."""
    grammar, low = figure.scene.grammar, syntax.written.lower()
    return "m" if grammar.has(low, "pronoun_masculine") else "f" if grammar.has(low, "pronoun_feminine") else ""


def _other_since(figure: StatedFigure, place: int, body: Entity) -> bool:
    """Whether somebody else has been a subject since."""
    return any(told.place > place and told.key != body.key for told in figure.scene.referents.spoken
               if told.place < figure.place)  # fmt: skip
