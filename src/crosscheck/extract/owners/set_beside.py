"""Whose a figure or an expression is that stands beside a name, or apart from its clause."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.quoted_name import quoted_name
from crosscheck.extract.phrases.behind_of import behind_of
from crosscheck.extract.phrases.is_region import is_region
from crosscheck.extract.phrases.named_beside import apposed_to
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import phrase_ending

_BODIES = frozenset({"type_organisation", "type_place", "type_person"})
_NOUN = 6  # atoms of a noun that describes a name, before its figure


def name_beside(scene: Scene, at: int) -> Referent | None:
    """ "The Greens, with 4.1%": a name and a figure that "with" joins between commas."""
    before = before_value(scene, at)
    atoms = scene.atoms
    named = before >= 2 and "with" in atoms[before].classes and atoms[before - 1].text == ","
    if (
        named
        and atoms[before - 2].kind == "name"
        and not (is_region(scene, before - 2) or (before >= 3 and atoms[before - 3].classes & {"preposition", "of"}))
    ):
        return name_at(scene, before - 2, ("with",))
    opened = _bracket_of_figures(scene, at)
    if opened > 0 and atoms[opened - 1].kind == "name":
        return name_at(scene, opened - 1, ("brackets",))
    return _housing(scene, before) or _apposed(scene, before)


def _housing(scene: Scene, before: int) -> Referent | None:
    """ "... with the island of Ravno, home to 23,000 people": what the name right before the comma has."""
    atoms = scene.atoms
    told = before >= 3 and "houses" in atoms[before - 1].classes and atoms[before - 2].text == ","
    if not told or "preposition" not in atoms[before].classes:
        return None
    return phrase_ending(scene, before - 2, "apposition") if atoms[before - 3].kind == "name" else None


def _bracket_of_figures(scene: Scene, at: int) -> int:
    """ "Le Canada (+ 4 %, à 9,6 millions)": where brackets open that hold nothing but figures; -1 without."""
    atoms = scene.atoms
    opened = next((step for step in range(at - 1, max(-1, at - _NOUN), -1) if atoms[step].text == "("), -1)
    closed = next((step for step in range(at + 1, min(len(atoms), at + _NOUN)) if atoms[step].text == ")"), -1)
    if opened < 0 or closed < 0:
        return -1
    inside = atoms[opened + 1 : closed]
    others = sum(atom.kind == "word" and not atom.classes & {"preposition", "at", "and"} for atom in inside)
    plain = all(atom.kind in ("amount", "word") or atom.text in ",+-–−" for atom in inside)
    return opened if plain and others <= 1 else -1


def _apposed(scene: Scene, before: int) -> Referent | None:
    """ "..., par X, une entreprise de 230 salariés": the name that a noun set behind it describes by its figure."""
    atoms = scene.atoms
    if before < 3 or not atoms[before].classes & {"of", "with"}:
        return None
    for start in range(before - 1, max(1, before - _NOUN), -1):
        if atoms[start].kind != "word" or any(group.start <= start < group.end for group in scene.groups):
            return None
        bare = atoms[start - 1].text == "," and not determiner(atoms[start])
        if bare or determiner(atoms[start]) == "indefinite":
            phrase = phrase_at(atoms, start, before, scene.grammar)
            whole = phrase is not None and phrase.end == before and not behind_of(scene, start - 2)
            found = apposed_to(scene, start) if whole else None
            if phrase is None or found is None or not (
                atoms[phrase.head].classes & _BODIES
                or (bare and atoms[phrase.head].low in scene.grammar.roles)
                or _names_thing(scene, start - 2, found)
            ):  # fmt: skip
                return None
            return replace(found, certain=False)
    return None


def _names_thing(scene: Scene, name: int, found: Referent) -> bool:
    """Whether an apposed name is a thing's: of no person, place or body, and behind no preposition."""
    led = name > 0 and scene.atoms[name - 1].classes & {"preposition", "by", "with"}
    return not led and kinds_of(scene.referents, scene.grammar, found).isdisjoint(_NO_THINGS)


_NO_THINGS = frozenset({"person", "place", "organisation"})


def phrase_owner(scene: Scene, fact: Fact, group: VerbGroup | None) -> Referent | None:
    """Whose an expression is that stands apart: before the main clause its subject, behind a noun that noun."""
    start = fact.trigger[0]
    atoms = scene.atoms
    if group is not None and group.kind == "participle" and group.end <= start and not any(
        atom.text == "," for atom in atoms[group.end : start]
    ):  # fmt: skip
        return scene.subject(scene.groups.index(group))  # "un lanceur développé par X pour un coût de ..."
    apart = group is None or group.end < start - 3 or group.start > start
    if apart and all(atom.kind == "word" and "adverb" in atom.classes for atom in atoms[:start]):
        return led_subject(scene, start)
    if start >= 1 and (group is None or group.end < start):
        set_off = atoms[start - 1].text == "," and start >= 2 and atoms[start - 2].kind == "name"
        if set_off and fact.sense is not None and fact.sense.name == "worth":
            whole = _placed_or_owned(scene, start - 1)
            return whole or name_at(scene, start - 2, ("apposition",))  # "the Amber Falcon, worth 60,000 crowns"
        before = _built_before(scene, start)
        if before is not None:
            return before
        end = start - 1 if atoms[start - 1].text in (",", ")") else start
        if end > 3 and quoted_name(atoms, end - 1):
            end -= 1  # "le « Sterna », d'une capacité de 280 places"
        name = start - 1 if atoms[start - 1].kind == "name" else end - 1
        opening = name - 1
        while opening > 0 and opening > name - 5 and atoms[opening].kind == "word" and not atoms[opening].classes & {
            "preposition", "into", "of", "and", "by"
        } and not any(other.end == opening + 1 for other in scene.groups):  # fmt: skip
            opening -= 1
        free = opening < 0 or not atoms[opening].classes & {"preposition", "into", "of", "by", "and"}
        lasts = fact.sense is not None and fact.sense.name == "last" and end == start  # "had held X for 19 years"
        if name >= 0 and atoms[name].kind == "name" and free and not lasts:
            return phrase_ending(scene, end, "apposition")
        built = "of" in atoms[start].classes and _built_ending(scene, end)  # "usine d'une capacité de"
        if end == start and atoms[end - 1].kind == "word" and (built or "measures" in atoms[start].classes):
            return phrase_ending(scene, end, "describes")  # "une tapisserie longue de 23 mètres"
    return None


def _placed_or_owned(scene: Scene, end: int) -> Referent | None:
    """ "Her house in Talva, worth ...", "its stake in Dorlan, worth ...": what stands before, at a guess."""
    lead = end - 2 - bool(determiner(scene.atoms[end - 2]))
    if lead < 1 or not scene.atoms[lead].classes & {"preposition", "of"}:
        return None
    found = phrase_ending(scene, lead, "describes")
    return replace(found, certain=False) if found is not None else None


def _built_ending(scene: Scene, end: int) -> bool:
    """Whether a thing built ends here, with what it makes or runs on ("une usine de batteries")."""
    atoms = scene.atoms
    for first in range(end - 1, max(-1, end - 1 - _NOUN), -1):
        if atoms[first].kind == "word" and "type_project" in atoms[first].classes:
            plain = all(atom.kind == "word" and not determiner(atom) for atom in atoms[first + 1 : end])
            return plain and not any(first < group.start < end for group in scene.groups)
        if atoms[first].kind != "word" or determiner(atoms[first]):
            return False
    return False


def _built_before(scene: Scene, start: int) -> Referent | None:
    """ "La pose du câble Bénitier, long de 1 740 km", "the laying of the Bénitier cable, 1,740 km long": what is built.

    It stands right before the comma with its name, whatever is told of it.
    """
    atoms = scene.atoms
    end = start - 1
    if end < 2 or atoms[end].text != "," or "measures" not in atoms[start].classes:
        return None
    for first in range(end - 1, max(-1, end - _NOUN - 1), -1):
        if atoms[first].kind in ("mark", "amount", "date") or any(g.start <= first < g.end for g in scene.groups):
            return None
        phrase = phrase_at(atoms, first, end, scene.grammar) if determiner(atoms[first]) else None
        if phrase is not None and phrase.end == end and "type_project" in atoms[phrase.head].classes:
            return phrase_ending(scene, end, "apposition", start=first) if phrase.names else None
    return None


def led_subject(scene: Scene, at: int) -> Referent | None:
    """A phrase that leads a sentence ("Doté de 30 milliards, le fonds ...") is about the main clause's subject."""
    for number, group in enumerate(scene.groups):
        if group.start > at and group.kind == "finite":
            found = scene.subject(number)
            return replace(found, reasons=(*found.reasons, "leading-phrase")) if found is not None else None
    return None
