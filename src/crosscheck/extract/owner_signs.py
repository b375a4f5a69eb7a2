"""What speaks for a candidate: what it is, how often and where the text names it, whose the last figures were."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set

from crosscheck.extract.entity import Entity
from crosscheck.extract.owner_candidates import Sign, owner_candidates
from crosscheck.extract.referents import Referent
from crosscheck.extract.stated_figure import StatedFigure

_TOLD = ("event of text", "itself", "last subject", "lead", "main place", "organisation 0")
"""Where a candidate was found that tells more together with the kind of subject that the fact asks for."""

_GUESSED = ("itself", "common", "event of text", "lead", "last subject")
"""Signs that tell more together with what gave the fact."""

_KINDS = ("organisation", "project", "person", "place", "event")
_NEAR, _PARAGRAPH = 120, 400
"""Code points between a mention and the figure: the sentence before, the paragraph."""


def owner_signs(figure: StatedFigure, syntax: Referent) -> Iterator[tuple[Referent, Set[Sign]]]:
    """Every candidate with all its signs, who syntax gives first."""
    last = figure.scene.referents.namings.last(figure.place)
    many = _pronoun_of_many(figure, syntax)
    for referent, own in owner_candidates(figure, syntax).values():
        found = [sign for sign in _TOLD if sign in own] if figure.kind != "any" else []
        own.update(f"{sign} for {figure.kind}" for sign in found)
        entity = figure.scene.referents.find(referent.name)
        own.update(_continuity(figure, referent))
        if many:
            own.add("pronoun of many for a name" if entity is not None else "pronoun of many for things")
        own.update(_of_thing(figure, referent) if entity is None else _of_name(figure, entity, last))
        for sign in [sign for sign in _GUESSED if sign in own]:
            own.add(f"{sign} on {figure.fact.reason}")
            if figure.as_subject:
                own.add(f"{sign} as subject")
        yield referent, own


def _pronoun_of_many(figure: StatedFigure, syntax: Referent) -> bool:
    """Whether "ils", "elles" or "they" is the subject: seldom a single name."""
    repeats = {"pronoun-same-sentence", "pronoun-previous-sentence"} & set(syntax.reasons)
    return bool(repeats) and figure.group is not None and figure.group.number == "p"


def _continuity(figure: StatedFigure, referent: Referent) -> Iterator[Sign]:
    """Figures of one sentence, and of the next, are often of the same subject."""
    if referent.name in figure.owners:
        yield "owner in sentence"
        if figure.owners[-1] == referent.name:
            yield "owner just before"
    elif figure.owners:
        yield "another owner before"
    elif referent.name == figure.scene.referents.owner:
        yield "owner in sentence before"


def _of_thing(figure: StatedFigure, referent: Referent) -> Iterator[Sign]:
    """A candidate without a name: what kind of thing its words say it is."""
    grammar = figure.scene.grammar
    words = referent.name.lower().split()
    said = frozenset[str]().union(*(grammar.classes.get(word, ()) for word in words))
    yield "common"
    if figure.scene.referents.lead_event() is not None:
        yield "common in event text"
        if "type_person" in said or any(word in grammar.counted for word in words):
            yield "counted in event text"
    for kind in _KINDS:
        if f"type_{kind}" in said:
            yield f"common {kind}"
            if figure.kind != "any":
                yield "common fits" if kind == figure.kind else "common unfit"


def _of_name(figure: StatedFigure, entity: Entity, last_named: int) -> Iterator[Sign]:
    """A candidate with a name: its kinds, and where and how often the text has named it."""
    places, naming = entity.places, figure.scene.referents.namings
    yield "name"
    if entity.title:
        yield "title"
    if entity.former:
        yield "former"
    if _authority(figure, entity):
        yield "authority"
        yield f"authority for {figure.dimension}"
    if entity.located >= len(places):
        yield "only located"
    if len(places) == naming.most > 1:
        yield "named most"
    elif len(places) == 1:
        yield "named once"
    if places[0] == naming.first:
        yield "first name of text"
    before = bisect_left(places, figure.place)
    last = places[before - 1] if before else -1
    if last == last_named:
        yield "named last"
    gap = figure.place - last
    yield "named later" if last < 0 else "near" if gap < _NEAR else "in paragraph" if gap < _PARAGRAPH else "far"
    for kind in sorted(entity.kinds) or ["unknown"]:
        yield f"is {kind}"
        yield f"is {kind} for {figure.dimension}"
        if figure.kind != "any":
            yield f"is {kind} for {figure.kind}"


def _authority(figure: StatedFigure, entity: Entity) -> bool:
    """Whether a name is that of a public body ("tribunal de Brenac", "Conseil d'État"), which decides on others."""
    grammar = figure.scene.grammar
    return any(grammar.has(word, "guarded") for word in (entity.name.split()[0].lower(), *entity.ties))
