"""The phrase between a figure's noun and its verb that limits it: "sales in Asia fell 3%"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.phrases.noun_phrase import noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.figure_kind import figure_kind
from crosscheck.extract.qualities.limit import Limit, limit_at
from crosscheck.extract.qualities.limit_kind import limit_kind
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

_OWNED = 3
"""Words from a noun to the preposition behind it and its owner."""
_SALES = frozenset({"sales", "revenue"})


def limit_before(scene: Scene, start: int, value: int) -> Limit | None:
    """The nearest phrase before a figure, from the start of its clause, that limits it."""
    return next((one for one in _phrases(scene, start, value) if _holds(scene, one, value)), None) or _sold(
        scene, start, value
    )


def _phrases(scene: Scene, start: int, value: int) -> Iterator[Limit]:
    """The limiting phrases of a clause before its figure, the nearest first, none that another figure has."""
    verb = next((group.start for group in scene.groups if group.kind == "finite" and start <= group.start < value), -1)
    for at in range(value - 1, start, -1):
        if scene.atoms[at].text in ";:":
            return
        if scene.atoms[at].kind == "amount":
            if not all(_joins(atom) for atom in scene.atoms[at + 1 : value]):
                return
            continue  # "les ventes en Chine ont chuté de 45 %, à 210 millions"
        if at > verb >= 0 and any(atom.kind == "amount" for atom in scene.atoms[at:value]):
            continue
        limit = limit_at(scene, at, value)
        if limit is not None:
            yield limit


def _joins(atom: Atom) -> bool:
    """Whether a word between two figures lets them be of one noun."""
    return atom.kind in ("mark", "date") or "preposition" in atom.classes


def _holds(scene: Scene, limit: Limit, value: int) -> bool:
    """Whether a phrase limits the figure: a part, people, a buyer, a rate, a region, a thing, or what is left out."""
    atoms, kind = scene.atoms, limit_kind(scene, limit)
    opener, figure = atoms[limit.opener].classes, figure_kind(atoms[value])
    if "rate_opener" in opener and limit.phrase is not None and limit.phrase.determiner:
        return False  # "détenue à 38 % par ses salariés, a perdu ...": by whom
    if kind in ("part", "people"):
        return True
    noun = noun_at(atoms, limit.opener - 1, scene.grammar)
    if noun is not None and noun[1].name in _SALES and "sold_to" in opener:
        return kind != "spot"
    if noun is not None and "rate_opener" in opener:
        return limit.phrase is not None and not limit.phrase.determiner and not limit.phrase.names
    if kind == "area" and figure in ("share", "other"):
        owned = range(max(0, limit.opener - _OWNED), limit.opener)  # "les ventes de Velmont en Chine"
        return any(noun_at(atoms, at, scene.grammar) is not None for at in owned)
    if kind == "thing" and figure != "count" and (noun is not None or figure == "share") and _between(scene, limit):
        known = limit.phrase is not None and limit.phrase.sense is not None
        return bool(opener & {"inside", "spent_on"}) and not known
    out = "scope_opener" in opener
    return out and atoms[limit.opener - 1].text == "," and limit.end < len(atoms) and atoms[limit.end].text == ","


def _between(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase stands right between a noun and its verb ("punctuality on regional services slipped to")."""
    noun = scene.atoms[limit.opener - 1] if limit.opener else None
    verb = any(group.kind == "finite" and group.start == limit.end for group in scene.groups)
    return verb and noun is not None and noun.kind == "word" and not noun.classes & {"type_person", "type_event"}


def _sold(scene: Scene, start: int, value: int) -> Limit | None:
    """What is sold, of sales: "sales of automotive chips fell 14%"; nothing for whose they are."""
    atoms, grammar = scene.atoms, scene.grammar
    for at in range(start, value - 2):
        noun = noun_at(atoms, at, grammar)
        if noun is None or noun[1].name not in _SALES or "of" not in atoms[noun[0]].classes:
            continue
        phrase = phrase_at(atoms, noun[0] + 1, value, grammar)
        verb = phrase is not None and any(g.kind == "finite" and g.start == phrase.end for g in scene.groups)
        if phrase is None or not verb or phrase.names or phrase.owner >= 0 or phrase.determiner:
            return None
        head = atoms[phrase.head]
        owner = head.kind != "word" or head.classes & {"type_person", "type_organisation", "guarded"}
        return None if owner else Limit(noun[0], phrase, phrase.end)
    return None
