"""Whose a measure is that commas set behind a noun: the thing that stands there, whatever the clause tells."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending, resolve
from crosscheck.extract.subjects.thing_before import placed_thing
from crosscheck.model import Amount
from crosscheck.model.replace import replace

_MEASURES = frozenset({"length", "mass"})
_NOUN = 8  # atoms of a noun phrase before the comma, at most


def set_off_measure(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """ "À l'usine de X, distante de 120 km", "a bridge at X, 300 metres long": what stands before the comma.

    Not where it opens the clause: then it is the clause's subject, which is found as such.
    """
    atoms = scene.atoms
    if fact.reason not in ("phrase", "phrase-behind"):
        return None
    start = fact.trigger[0] if fact.reason == "phrase" else before_value(scene, at) + 1
    if fact.attribute == "distance" and fact.reason == "phrase-behind":
        return _acted_on(scene, start) or _set_off_place(scene, start)
    if start < 2 or atoms[start - 1].text != "," or not _measures(scene, at, fact):
        return None
    end = start - 1
    if not any(group.kind == "finite" and group.end < end for group in scene.groups):
        return None
    thing = placed = placed_thing(scene, end)
    if thing is None and _determined(scene, end):
        thing = phrase_ending(scene, end, "describes")
    thing = replace(thing, reasons=(*thing.reasons, "describes")) if thing is placed and thing is not None else thing
    return replace(thing, certain=False) if thing is not None and not thing.noun else None


def _set_off_place(scene: Scene, start: int) -> Referent | None:
    """ "X closed its Y mine, 60 km away": what a verb acts on, with a name, right before the comma."""
    atoms, end = scene.atoms, start - 1
    behind = any(group.kind == "finite" and group.end < end for group in scene.groups)
    if start < 3 or not behind or atoms[end].text != "," or atoms[end - 1].kind != "name":
        return None
    if not determiner(atoms[end - 2]):
        return None
    return name_at(scene, end - 1, ("describes",))


def _acted_on(scene: Scene, start: int) -> Referent | None:
    """ "Spotted a planet 124 light-years from Earth": what a verb acts on, with its distance right behind it."""
    group = next((group for group in scene.groups if group.end < start and group.kind != "participle"), None)
    if group is None or group.copula or determiner(scene.atoms[group.end]) != "indefinite":
        return None
    plain = not any(group.end < other.start < start for other in scene.groups)
    phrase = phrase_at(scene.atoms, group.end, start, scene.grammar) if plain else None
    found = resolve(scene, phrase) if phrase is not None and phrase.end == start and not phrase.names else None
    return replace(found, certain=False, reasons=(*found.reasons, "describes")) if found is not None else None


def _measures(scene: Scene, at: int, fact: Fact) -> bool:
    """Whether an adjective tells the measure, or a length stands before its own ("300 metres long")."""
    mention = scene.atoms[at].mention
    value = mention.value if mention is not None else None
    told = fact.reason == "phrase-behind" or "measures" in scene.atoms[max(0, fact.trigger[0])].classes
    return told and isinstance(value, Amount) and value.dimension in _MEASURES


def _determined(scene: Scene, end: int) -> bool:
    """Whether a noun with its determiner ends here, with no verb in it."""
    atoms = scene.atoms
    for step in range(end - 1, max(-1, end - 1 - _NOUN), -1):
        if atoms[step].kind in ("mark", "amount", "date") or any(g.start <= step < g.end for g in scene.groups):
            return False
        if determiner(atoms[step]) and "of" not in atoms[step].classes:
            return True
    return False
