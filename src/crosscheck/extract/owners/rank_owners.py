"""Whose a figure is: the candidate with the most weight of evidence."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import repeat

from crosscheck.errors import ConfigError
from crosscheck.extract.owners.crowd_of_event import crowd_of_event
from crosscheck.extract.owners.made_thing import made_thing
from crosscheck.extract.owners.open_to_doubt import open_to_doubt
from crosscheck.extract.owners.owner_candidates import Sign
from crosscheck.extract.owners.owner_signs import owner_signs
from crosscheck.extract.owners.stated_figure import StatedFigure
from crosscheck.extract.scene.referents import Referent
from crosscheck.model.replace import replace

_MEASURES = frozenset({"length", "area", "volume", "power", "energy", "speed"})
"""Dimensions of things built, which a public body that a pronoun might repeat does not have."""

_SPEAKER = frozenset({"speaks outside", "is person"})
"""Signs of somebody who only tells what another clause has as its subject."""


def rank_owners(figure: StatedFigure, syntax: Referent) -> Referent:
    """Whose the figure is. Where it is not who syntax gives, it is a guess, and its reasons say so ("ranked")."""
    made = made_thing(figure, syntax)
    if made is not None:
        return made
    best = _most_weight(figure, syntax) if open_to_doubt(figure, syntax) else syntax
    event = crowd_of_event(figure, best)
    if event is not None:
        return event
    if best is syntax:
        return syntax
    return replace(best, reasons=("ranked", *best.reasons), certain=False, noun=syntax.noun)


def _most_weight(figure: StatedFigure, syntax: Referent) -> Referent:
    """The candidate with the most weight, of those whom nothing forbids."""
    weights = load_owner_weights()
    best, most = syntax, None
    known = figure.scene.referents.find(syntax.name)
    personal = known is not None and "person" in known.kinds
    words = syntax.name.lower().split()[:2]
    aged = figure.fact.attribute == "age" and any(figure.scene.grammar.has(word, "type_person") for word in words)
    passed = figure.dimension in _MEASURES and "pronoun-previous-sentence" in syntax.reasons
    aside, own = _aside(figure, syntax), figure.fact.reason != "own-words"
    for referent, signs in owner_signs(figure, syntax):
        if referent.start in aside:
            continue  # "le parc, développé par X, totalisera 62 turbines"
        if figure.as_subject and own and signs >= _SPEAKER and referent is not syntax:
            continue  # "Sheriff Ann Lee said 30 people were arrested"
        if passed and "authority" in signs:
            continue  # "le Conseil d'État a annulé le permis de X. Il devait produire 210 GWh"
        if figure.fact.attribute == "age" and personal and "is person" not in signs:
            continue  # people have an age
        if aged and referent is not syntax and not {"is person", "common person"} & signs:
            continue  # "tué une femme de 65 ans": no fire has one
        weight = sum(map(weights.get, signs, repeat(0)))
        if most is None or weight > most:
            best, most = referent, weight
    return best


def _aside(figure: StatedFigure, syntax: Referent) -> range:
    """Where commas set something behind a noun that is the subject of the figure's active verb; empty nowhere."""
    group, atoms = figure.group, figure.scene.atoms
    behind = next((at for at, atom in enumerate(atoms) if atom.start >= syntax.end), len(atoms))
    if figure.fact.reason == "own-words" and not syntax.named and behind < len(atoms) and atoms[behind].text == "(":
        closed = next((atom for atom in atoms[behind:] if atom.text == ")"), atoms[-1])
        return range(atoms[behind].start, closed.start)  # "three operators (A, B and C)"
    if group is None or group.kind != "finite" or group.passive or figure.as_subject or group.start < 2:
        return range(0)
    closed = atoms[group.start - 1 - bool(atoms[group.start - 1].classes & {"negation", "clitic"})]
    if syntax.start < atoms[0].start or closed.text != "," or syntax.end >= closed.start:
        return range(0)
    opened = next((atom for atom in atoms if atom.start >= syntax.end), closed)
    return range(opened.start, closed.start) if opened.text == "," else range(0)


@lru_cache(maxsize=1)
def load_owner_weights() -> Mapping[Sign, int]:
    """The weight of each sign in thousandths of a logit, as fitted on annotated articles."""
    text = (files("crosscheck.extract") / "owner_weights.toml").read_text(encoding="utf-8")
    weights = tomllib.loads(text)["weights"]
    for sign, weight in weights.items():
        if not isinstance(weight, int):
            raise ConfigError(f"extract/owner_weights.toml: “{sign}” must have a whole number, not {weight!r}")
    return dict(weights)
