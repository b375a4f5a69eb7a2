"""Where something is, by the words behind its noun: "un incendie à X", "a 90 MW plant in Y", "Z, a museum in Y"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import fits, kinds_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.places.placed_noun import placed_noun
from crosscheck.extract.places.placed_subject import placed_subject
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import plain_of

_PLACE = frozenset({"place", "site"})


def place_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every place that stands behind the noun of an event or of something built."""
    if scene.lacks("sites", "at", "into"):
        return
    told: set[int] = set()
    for at, atom in enumerate(scene.atoms):
        lead = _lead(scene, at) if at > 1 and atom.kind == "name" and at not in told else 0
        if lead < 1:
            continue
        start, noun, end = placed_noun(scene, lead)
        if noun < 0 or not _may_be(scene, at, lead, noun):
            continue
        subject = placed_subject(scene, start, noun, end)
        if subject is None or "tied-later" in subject.reasons:
            continue
        for place in _listed(scene, at):
            told.add(place)
            draft = relation(scene, load_relation_senses()["location"], subject, place, "place", trigger=(lead, at),
                             sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _lead(scene: Scene, at: int) -> int:
    """Where the preposition of place stands that leads to a name, past its article; -1 where none does."""
    lead = at - 1
    if plain_of(scene.atoms[lead]) and "sites" in scene.atoms[lead - 1].classes:
        return lead - 1  # "près de X"
    if determiner(scene.atoms[lead]) == "definite" and "contracted" not in scene.atoms[lead].classes:
        lead -= 1
    atom = scene.atoms[lead]
    return lead if "sites" in atom.classes or atom.low in scene.grammar.relations.words.places or (
        "at" in atom.classes
    ) else -1  # fmt: skip


def _may_be(scene: Scene, at: int, lead: int, noun: int) -> bool:
    """Whether a name is a place: known as one, or by its preposition, behind "at" by the noun that stands there."""
    place = fits(scene.referents, scene.grammar, name_at(scene, at), _PLACE)
    if "sites" in scene.atoms[lead].classes:
        return bool(place) or (place is None and "nearby" in scene.atoms[lead].classes)
    if place is not None:
        return place and "place" in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
    return "at" in scene.atoms[lead].classes and scene.atoms[noun].low in scene.grammar.relations.words.facilities


def _listed(scene: Scene, at: int) -> list[int]:
    """ "In Denmark and Ireland", "en A et à B": the places joined to the one at `at`, if they may be places."""
    others = [place for place in names_from(scene, at) if place > at]
    fine = all(fits(scene.referents, scene.grammar, name_at(scene, place), _PLACE) is not False for place in others)
    return [at, *others] if fine else [at]
