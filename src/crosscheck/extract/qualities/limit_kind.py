"""What a limiting phrase is of: a part of a whole, people, a place, or another thing."""

from __future__ import annotations

from typing import Literal

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.qualities.age_bound import of_people
from crosscheck.extract.qualities.limit import Limit
from crosscheck.extract.qualities.of_next_figure import of_next_figure
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

LimitKind = Literal["part", "people", "area", "spot", "thing", ""]

_NO_PART = frozenset({"scope_never", "period_noun", "time_behind", "adverb", "month_day", "weekday"})


def limit_kind(scene: Scene, limit: Limit) -> LimitKind:
    """What the phrase is of; "area" a country or region, "spot" a place where something happens, "" no limit."""
    if limit.phrase is not None and of_next_figure(scene, limit.phrase):
        return ""
    if _of_part(scene, limit):
        return "part"
    if _of_people(scene, limit):
        return "people"
    if _of_place(scene, limit):
        return "area" if _of_area(scene, limit) else "spot"
    phrase = limit.phrase
    if phrase is None or phrase.names:
        return ""
    apart = any(atom.classes & _NO_PART for atom in _own_words(scene, phrase))
    return "thing" if scene.atoms[phrase.head].kind == "word" and not apart else ""


def _of_part(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase names a part of a whole ("its cloud unit", "le bras placebo"), told by more than its noun."""
    phrase = limit.phrase
    if phrase is None:
        return False
    classes = [atom.classes for atom in _own_words(scene, phrase)]
    told = limit.end - phrase.start > 1 + bool(determiner(scene.atoms[phrase.start]))
    alone = phrase.owner < 0 and phrase.owner_phrase < 0  # "12 km au nord de Belval" is no part
    return any((alone and "scope_alone" in each) or (told and "scope_group" in each) for each in classes)


def _own_words(scene: Scene, phrase: NounPhrase) -> list[Atom]:
    """The words of a phrase before what it is of; an adjective before the noun may be taken for its head."""
    atoms = scene.atoms
    end = next((at for at in range(phrase.start + 1, phrase.end) if "of" in atoms[at].classes), phrase.end)
    return [atom for atom in atoms[phrase.start : end] if atom.kind == "word"]


def _of_people(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase is of people in the plural, or of an age, and of nobody by name."""
    phrase = limit.phrase
    if phrase is None:
        return True
    if phrase.names or scene.atoms[phrase.head].kind != "word":
        return False
    if "among_group" in scene.atoms[limit.opener].classes:
        return True
    return any(of_people(scene, atom) for atom in _own_words(scene, phrase))


def _of_place(scene: Scene, limit: Limit) -> bool:
    """Whether a phrase is the name of a place, or of a country."""
    phrase = limit.phrase
    if phrase is None or scene.atoms[phrase.head].kind != "name":
        return False
    if not scene.atoms[limit.opener].classes & {"front_place", "outside"}:
        return False
    return _is_place(scene, scene.atoms[phrase.head], bare=phrase.start == phrase.head)


def _is_place(scene: Scene, name: Atom, *, bare: bool) -> bool:
    entity = scene.referents.find(name.text)
    kinds = set(entity.kinds) if entity is not None else set()
    if "country" in name.classes or "place" in kinds:
        return True
    return bare and not kinds & {"organisation", "person", "project", "event"}


def _of_area(scene: Scene, limit: Limit) -> bool:
    """Whether a place is a country or region, and no spot where something happened."""
    opener, head = scene.atoms[limit.opener], scene.atoms[limit.phrase.head if limit.phrase else limit.opener]
    return "country" in head.classes or "area_opener" in opener.classes
