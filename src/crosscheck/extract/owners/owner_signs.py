"""What speaks for a candidate: what it is, how often and where the text names it, whose the last figures were."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set

from crosscheck.extract.owners.owner_candidates import Sign, owner_candidates
from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.referents import Referent

_TOLD = ("event of text", "itself", "last subject", "lead", "main place", "organisation 0")
"""Where a candidate was found that tells more together with the kind of subject that the fact asks for."""

_GUESSED = ("itself", "common", "event of text", "lead", "last subject")
"""Signs that tell more together with what gave the fact."""

_KINDS = {kind: f"type_{kind}" for kind in ("organisation", "project", "person", "place", "event")}
"""Kinds of things, and the class of the nouns that say so."""

_UNKNOWN = ("unknown",)
_NEAR, _PARAGRAPH = 120, 400
"""Code points between a mention and the figure: the sentence before, the paragraph."""


def owner_signs(figure: StatedFigure, syntax: Referent) -> Iterator[tuple[Referent, Set[Sign]]]:
    """Every candidate with all its signs, who syntax gives first."""
    referents, kind = figure.scene.referents, figure.kind
    last = referents.namings.last(figure.place)
    many = _pronoun_of_many(figure, syntax)
    for referent, own in owner_candidates(figure, syntax).values():
        if kind != "any":
            own.update([f"{sign} for {kind}" for sign in _TOLD if sign in own])
        entity = referents.find(referent.name)
        own.update(_continuity(figure, referent))
        if many:
            own.add("pronoun of many for a name" if entity is not None else "pronoun of many for things")
        if entity is None:
            _sign_thing(figure, referent, own)
        else:
            _sign_name(figure, entity, last, own)
        for sign in _GUESSED:
            if sign in own:
                own.add(f"{sign} on {figure.fact.reason}")
                if figure.as_subject:
                    own.add(f"{sign} as subject")
        yield referent, own


def _pronoun_of_many(figure: StatedFigure, syntax: Referent) -> bool:
    """Whether "ils", "elles" or "they" is the subject: seldom a single name."""
    repeats = {"pronoun-same-sentence", "pronoun-previous-sentence"} & set(syntax.reasons)
    return bool(repeats) and figure.group is not None and figure.group.number == "p"


def _continuity(figure: StatedFigure, referent: Referent) -> tuple[Sign, ...]:
    """Figures of one sentence, and of the next, are often of the same subject."""
    if referent.name in figure.owners:
        just = figure.owners[-1] == referent.name
        return ("owner in sentence", "owner just before") if just else ("owner in sentence",)
    if figure.owners:
        return ("another owner before",)
    return ("owner in sentence before",) if referent.name == figure.scene.referents.owner else ()


def _sign_thing(figure: StatedFigure, referent: Referent, own: set[Sign]) -> None:
    """A candidate without a name: what kind of thing its words say it is."""
    grammar = figure.scene.grammar
    words = referent.name.lower().split()
    said = frozenset[str]().union(*[grammar.classes.get(word, ()) for word in words])
    own.add("common")
    if figure.scene.referents.lead_event() is not None:
        own.add("common in event text")
        if "type_person" in said or not grammar.counted.keys().isdisjoint(words):
            own.add("counted in event text")
    for kind, thing in _KINDS.items() if said else ():
        if thing in said:
            own.add(f"common {kind}")
            if figure.kind != "any":
                own.add("common fits" if kind == figure.kind else "common unfit")


def _sign_name(figure: StatedFigure, entity: Entity, last_named: int, own: set[Sign]) -> None:
    """A candidate with a name: its kinds, and where and how often the text has named it."""
    places, naming, place = entity.places, figure.scene.referents.namings, figure.place
    dimension, sought = figure.dimension, figure.kind
    own.add("name")
    if entity.title:
        own.add("title")
    if entity.former:
        own.add("former")
    if _authority(figure, entity):
        own.update(("authority", f"authority for {dimension}"))
    if entity.located >= len(places):
        own.add("only located")
    if len(places) == naming.most > 1:
        own.add("named most")
    elif len(places) == 1:
        own.add("named once")
    if places[0] == naming.first:
        own.add("first name of text")
    before = bisect_left(places, place)
    last = places[before - 1] if before else -1
    if last == last_named:
        own.add("named last")
    gap = place - last
    own.add("named later" if last < 0 else "near" if gap < _NEAR else "in paragraph" if gap < _PARAGRAPH else "far")
    for kind in entity.kinds or _UNKNOWN:
        own.update((f"is {kind}", f"is {kind} for {dimension}"))
        if sought != "any":
            own.add(f"is {kind} for {sought}")


def _authority(figure: StatedFigure, entity: Entity) -> bool:
    """Whether a name is that of a public body ("tribunal de Brenac", "Conseil d'État"), which decides on others."""
    grammar = figure.scene.grammar
    first = entity.name.split(None, 1)[0].lower()
    return grammar.has(first, "guarded") or any(grammar.has(noun, "guarded") for noun in entity.ties)
