"""The noun phrase that is a verb's subject, among the comma-separated stretches before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.enumerations import names_ending
from crosscheck.extract.phrases.is_region import is_region
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.acting_name import acting_name
from crosscheck.extract.subjects.asides import before_aside, before_relative
from crosscheck.extract.subjects.clause_start import before_incise, clause_start
from crosscheck.extract.subjects.deed_told import deed_told
from crosscheck.extract.subjects.first_noun import adverbial, first_noun, opens_noun
from crosscheck.extract.text.atoms import Atom

_WITHOUT_NAME = frozenset({"common-noun", "type-of-noun"})
"""Reasons of a noun that no name stands with: one between commas behind it says who it is."""

_LIST = 3
"""Names of a list in which the last comma does not set one beside another."""


def noun_subject(scene: Scene, number: int, at: int) -> Referent | None:
    """The noun phrase that is the verb's subject, found among the comma-separated stretches before it."""
    atoms = scene.atoms
    group = scene.groups[number]
    told = _theirs_named(scene, at) or acting_name(scene, at)
    if told is not None:
        return told
    enclosing = before_aside(scene, number, at) or before_relative(scene, number, at)
    if enclosing is not None:
        return _set_off_name(scene, at, enclosing) or enclosing
    floor = clause_start(scene, number, at)
    stretches = _stretches(atoms, floor, before_incise(scene, floor, at + 1))
    if not stretches:
        return None
    own = stretches[-1]
    if own[0] < own[1]:
        found = deed_told(scene, *own) or first_noun(scene, own, group)
        if found is not None:
            earlier = [s for s in stretches[:-1] if s[0] < s[1] and opens_noun(scene, s[0], s[1])]
            if not (earlier and "indefinite" in atoms[own[0]].classes and atoms[at + 1].text == ","):
                return _first_of_list(scene, own[1], floor) or found
    for stretch in stretches[:-1]:
        if _person_led(scene, *stretch):
            return name_at(scene, stretch[1] - 1)
        opening = _behind_opening(scene, stretch)
        if stretch[0] >= stretch[1] or (opening == stretch[0] and _tells_where(scene, stretches, stretch)):
            continue
        if any(g.kind in ("participle", "gerund") and g.start == stretch[0] for g in scene.groups):
            continue
        if _bare_opening(scene, stretch) and any(opens_noun(scene, *other) for other in stretches if other > stretch):
            continue
        found = first_noun(scene, (opening, stretch[1]), group)
        if found is not None:
            return _named_next(scene, stretches, stretch, found) or found
    return None


def _behind_opening(scene: Scene, stretch: tuple[int, int]) -> int:
    """ "Tandis que X, actionnaire de Y, retombe": behind what opens a clause whose verb stands past an aside."""
    start, end = stretch
    at = start
    while at < end and "subordinator" in scene.atoms[at].classes and not determiner(scene.atoms[at]):
        at += 1
    plain = at > start and "that" in scene.atoms[at - 1].classes
    return start if not plain or any(start < group.start < end for group in scene.groups) else at


def _tells_where(scene: Scene, stretches: list[tuple[int, int]], stretch: tuple[int, int]) -> bool:
    """Whether a stretch says when, where or how ("in Larny, Ohio, ..."), or what a part of is told ("three of the")."""
    atoms, (start, end) = scene.atoms, stretch
    if atoms[start].kind == "amount" and start + 2 < end and "of" in atoms[start + 1].classes:
        return False
    if end == start + 1 and "weekday" in atoms[start].classes:
        return True  # "au plus fort de la lutte, samedi, 300 pompiers et 40 engins étaient engagés"
    if adverbial(atoms[start]):
        return not (start + 1 < end and "possessive_mark" in atoms[start + 1].classes)  # "this year's edition"
    at = stretches.index(stretch)
    lone = at > 0 and end == start + 1 and atoms[start].kind == "name"
    if not lone or "place" not in kinds_of(scene.referents, scene.grammar, name_at(scene, start)):
        return False
    before = stretches[at - 1]
    return before[0] < before[1] and atoms[before[1] - 1].kind == "name" and _tells_where(scene, stretches, before)


def _person_led(scene: Scene, start: int, end: int) -> bool:
    """ "Outside court Ann Lee, 77, said": a person behind a preposition and its bare noun, which are not hers."""
    atoms = scene.atoms
    if end - start != _LED or "preposition" not in atoms[start].classes or atoms[end - 1].kind != "name":
        return False
    noun = atoms[start + 1]
    role = noun.classes & {"type_person", "title", "nationality"} or noun.low in scene.grammar.roles
    if noun.kind != "word" or role or determiner(noun):
        return False
    return "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, end - 1))


_LED = 3
"""Atoms of a preposition, a bare noun and a name."""


def _first_of_list(scene: Scene, end: int, floor: int) -> Referent | None:
    """ "A, B and C have ...": the first of three names or more that commas and "and" list before the verb."""
    names = [at for at in names_ending(scene, end) if at >= floor]
    if len(names) < _LIST or (floor < names[0] and adverbial(scene.atoms[names[0] - 1])):
        return None
    others = tuple(name_at(scene, at).name for at in names[1:])
    return replace(name_at(scene, names[0]), plural=True, others=others)


def _named_next(
    scene: Scene, stretches: list[tuple[int, int]], stretch: tuple[int, int], found: Referent
) -> Referent | None:
    """ "Une variété plus résistante, Azuréa, sera testée": the name that the next stretch gives to what opens."""
    atoms = scene.atoms
    following = next((other for other in stretches if other > stretch and other[0] < other[1]), None)
    if following is None or found.named or not _WITHOUT_NAME & set(found.reasons):
        return None
    start, end = following
    closed = following is stretches[-2] and stretches[-1][0] >= stretches[-1][1]
    if "common-noun" not in found.reasons and not closed:
        return None  # "le groupe piloté par A, B et C accueille"
    if end - start > 3 and atoms[end - 1].text == ")" and atoms[end - 3].text == "(":
        end -= 3  # "le régulateur, la Commission de l'énergie (CZE), a proposé"
    called = "appeal" in atoms[start].classes  # "L'établissement, baptisé « X », a été ..."
    start += called
    while start < end - 1 and "title" in atoms[start].classes:
        start += 1
    affiliated = closed and 3 <= end - start <= _AFFILIATED and atoms[end - 1].kind == "name"
    of_body = affiliated and "of" in atoms[start + 1].classes  # "her rival, Ann Lee of the Civic Party, took"
    if (end - start == 1 or of_body) and atoms[start].kind == "name":
        return None if is_region(scene, start) else name_at(scene, start, ("apposition",))
    phrase = phrase_at(atoms, start, end, scene.grammar) if determiner(atoms[start]) == "definite" else None
    if phrase is not None and phrase.end == end and phrase.names and phrase.names[-1] == end - 1 and phrase.owner < 0:
        return name_at(scene, end - 1, ("apposition",))
    return None


_AFFILIATED = 4  # atoms of a name and of the body that it is of


def _set_off_name(scene: Scene, at: int, found: Referent) -> Referent | None:
    """ "L'association qui porte le projet, X, emploie", "the firm that runs the port, X, employs": X."""
    atoms = scene.atoms
    if at < 3 or atoms[at].text != "," or atoms[at - 1].kind != "name" or found.named:
        return None
    opening = at - 2 - (determiner(atoms[at - 2]) == "definite" and "of" not in atoms[at - 2].classes)
    set_off = atoms[opening].text == "," and _WITHOUT_NAME & set(found.reasons)
    return name_at(scene, at - 1, ("apposition",)) if set_off else None


def _theirs_named(scene: Scene, at: int) -> Referent | None:
    """ "X, dont le mari, Paul Roux, a perdu", "X, whose head, Ann Lee, lost": the name that the clause sets off."""
    atoms = scene.atoms
    if at < _THEIRS or atoms[at].text != "," or atoms[at - 1].kind != "name" or atoms[at - 2].text != ",":
        return None
    for step in range(at - 3, max(0, at - _LONGEST_THEIRS), -1):
        if "possessive_relative" in atoms[step].classes:
            return name_at(scene, at - 1, ("apposition",))
        if atoms[step].kind != "word" or any(group.start <= step < group.end for group in scene.groups):
            return None
    return None


_THEIRS, _LONGEST_THEIRS = 5, 10
"""Atoms from "dont" to the comma behind the name, at least and at most."""


def _bare_opening(scene: Scene, stretch: tuple[int, int]) -> bool:
    """Whether a sentence opens with a noun without a determiner, which describes what follows ("Filiale de X, Y")."""
    atom = scene.atoms[stretch[0]]
    bare = not scene.grammar.traits.bare_nouns and stretch[0] == 0 and atom.kind == "word"
    return bare and not determiner(atom) and "title" not in atom.classes


def _stretches(atoms: Sequence[Atom], start: int, end: int) -> list[tuple[int, int]]:
    found = []
    first = start
    depth = 0
    for place in range(start, end):
        text = atoms[place].text
        if text == "(":
            depth += 1
        elif text == ")":
            depth = max(0, depth - 1)
        elif text == "," and depth == 0:
            found.append((first, place))
            first = place + 1
    found.append((first, end))
    return found
