"""The phrase behind a figure that limits it: "4 % en Asie", "38% in women over 60", "$2bn in two plants in Ohio"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.qualities.figure_kind import figure_kind
from crosscheck.extract.qualities.limit import Limit, limit_at
from crosscheck.extract.qualities.limit_kind import limit_kind
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_REACH = 9
"""Words behind a figure within which what limits it begins."""


def limit_behind(scene: Scene, start: int, end: int, sense: Sense | None, value: int) -> Limit | None:
    """The first phrase behind a figure, in its clause atoms[start:end], that limits it."""
    return next((one for one in _phrases(scene, start, value, end) if _holds(scene, one, value, sense)), None)


def _phrases(scene: Scene, start: int, value: int, end: int) -> Iterator[Limit]:
    """The limiting phrases behind a figure, up to a mark, a verb or another figure."""
    atoms = scene.atoms
    verbs = [group.start for group in scene.groups if group.kind == "finite" and not group.copula]
    if not any(start <= verb < value for verb in verbs):
        verbs = [verb for verb in verbs if verb > value][1:]  # the first one behind is its own
    area = False
    at = value + 1
    while at < min(end, value + _REACH):
        atom = atoms[at]
        if atom.kind in ("mark", "amount") or at in verbs or atom.classes & {"and", "coordinator", "comparison"}:
            return
        if _leads_on(scene, at):
            area = True
        if "limit_opener" in atom.classes and at + 1 < end and figure_kind(atoms[at + 1]) == "count":
            at += 2  # "in two data centres in Ohio"
            continue
        limit = limit_at(scene, at, len(atoms))
        if limit is not None and "rate_opener" not in atom.classes:
            if not area or limit_kind(scene, limit) != "spot":
                yield limit
            at = max(limit.end, at + 1)
        else:
            at += 1


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether a preposition leads to something else ("140 km to a warehouse in ..."), and to no time."""
    atoms = scene.atoms
    if "preposition" not in atoms[at].classes or atoms[at].classes & {"limit_opener", "among_group", "outside", "of"}:
        return False
    return not any(atom.kind == "date" for atom in atoms[at + 1 : at + 4])


def _holds(scene: Scene, limit: Limit, value: int, sense: Sense | None) -> bool:
    """Whether a phrase limits the figure: a part, people, a place, or, of a share or change, any noun."""
    match limit_kind(scene, limit):
        case "part" | "people" | "area":
            return True
        case "spot":
            return _at_spot(scene, limit, value, sense)
        case "thing":
            return _of_thing(scene, limit, value, sense)
        case "":
            return False
        case unknown:
            assert_never(unknown)


def _at_spot(scene: Scene, limit: Limit, value: int, sense: Sense | None) -> bool:
    """Whether a figure is of a place: no count or length of time is, unless it is of posts or told for two places."""
    if _buyer(scene, limit, value):
        return False
    installed = any(group.kind == "participle" and value < group.start < limit.opener for group in scene.groups)
    if sense is not None and sense.into and not installed:
        return True
    return figure_kind(scene.atoms[value]) in ("share", "other") or _apart(scene, value)


def _buyer(scene: Scene, limit: Limit, value: int) -> bool:
    """ "Vend 30 % à X", "sold 30% to X": whether a name of no known place is whom something is given or sold to."""
    if figure_kind(scene.atoms[value]) != "share":
        return False
    words, name = scene.grammar.relations.words, scene.atoms[limit.opener + 1]
    entity = scene.referents.find(name.text) if name.kind == "name" else None
    if entity is None or "place" in entity.kinds or not scene.atoms[limit.opener].classes & {"at", "into"}:
        return False
    group = next((group for group in reversed(scene.groups) if group.end <= value), None)
    return group is not None and group.lemma in words.parting


def _of_thing(scene: Scene, limit: Limit, value: int, sense: Sense | None) -> bool:
    """Whether a figure is of a thing: what money is put into or spent on, or what a share is of."""
    opener = scene.atoms[limit.opener].classes
    if sense is not None and sense.name == "invest":
        return "into" in opener
    if sense is not None and sense.name == "spend":
        return "spent_on" in opener
    known = limit.phrase is not None and limit.phrase.sense is not None
    return figure_kind(scene.atoms[value]) == "share" and "inside" in opener and not known


def _apart(scene: Scene, value: int) -> bool:
    """Whether a sentence counts the same things twice, each at its place ("12 morts à Belval et 3 à Tresson")."""
    mine = scene.atoms[value].mention
    counted = mine.value.counted if mine is not None and isinstance(mine.value, Amount) else None
    for at, atom in enumerate(scene.atoms):
        if at == value or atom.mention is None or not isinstance(atom.mention.value, Amount):
            continue
        other = atom.mention.value
        if counted is not None and (other.counted == counted or (at > value and other.dimension == "number")):
            return True
    return False
