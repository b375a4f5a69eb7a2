"""Whose a noun is that the text gives to nobody: "the cost", "des pertes", without a name or a possessive beside it."""

from __future__ import annotations

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace

_NEAR = 300
"""Code points within which a noun without an owner may belong to the thing last told of."""


def noun_without_owner(scene: Scene, phrase: NounPhrase, words: tuple[str, ...]) -> Referent | None:
    """The subject of the clause that brings the noun up, the thing just told of, what the text is about, or itself."""
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    within = phrase.start > 0 and "inside" in scene.atoms[phrase.start - 1].classes
    if phrase.determiner == "indefinite" and not within:
        for number in range(len(scene.groups) - 1, -1, -1):
            group = scene.groups[number]
            if group.end <= phrase.start and group.kind == "finite":
                found = scene.subject(number)
                if found is not None and not found.noun:
                    return replace(found, noun=words, certain=False, reasons=(*found.reasons, "clause-subject"))
                break
    senses = [sense for known, sense in scene.grammar.nouns.get(words[0], ()) if known == words]
    several = "plural_determiner" in scene.atoms[phrase.start].classes and not any(sense.of for sense in senses)
    told = _told_of(scene, phrase, senses, start)
    if told is not None:
        return replace(told, written=scene.text[start:end], end=end, noun=words)
    if several or any(sense.itself for sense in senses):
        return replace(thing(scene, phrase), noun=words)
    near = None if any(sense.of == "organisation" for sense in senses) else scene.referents.last_subject(start)
    built = "type_project" in scene.atoms[phrase.head].classes
    if near is not None and _thing_just_told(scene, near, start, itself_built=built):
        return Referent(
            near.name, scene.text[start:end], start, end, ("owner-unsaid", "last-subject"), False, False, words
        )
    entity = scene.referents.topic(scene.atoms[phrase.start].start)
    if entity is None:
        return replace(thing(scene, phrase), noun=words)
    written = scene.text[start:end]
    sure = any(sense.of == "organisation" for sense in senses) and scene.referents.dominant(entity, start)
    why: Reason = "alone-in-title" if sure else "topic"
    return Referent(entity.name, written, start, end, ("owner-unsaid", why), sure, False, words)


def _told_of(scene: Scene, phrase: NounPhrase, senses: list[Sense], place: int) -> Referent | None:
    """ "The price was put at ...", "Turnout slid to ...": of the thing, or the ballot, told of right before."""
    names = {sense.name for sense in senses}
    referents = scene.referents
    event = referents.event(place) if names & _OF_EVENTS and phrase.determiner == "definite" else None
    if event is not None:
        return Referent(event[1], "", place, place, ("event-of-text",), False)  # "les dégâts sont estimés à"
    if names & _BALLOTS and phrase.end == phrase.head + 1:
        last = referents.last_subject(place)
        ballot = last is not None and any(scene.grammar.has(word, "ballots") for word in last.name.lower().split())
        return _guessed(last, place) if last is not None and ballot and _close(last, place) else None
    several = "plural_determiner" in scene.atoms[phrase.start].classes
    if phrase.determiner != "definite" or several or not names & _OF_THINGS or phrase.end > phrase.head + 1:
        return None
    last = referents.last_subject(place)
    if last is not None and _thing_just_told(scene, last, place):
        return _guessed(last, place)
    told = referents.objects[-1] if referents.objects and place - referents.objects[-1].place < _NEAR else None
    thing_told = referents.entities.get(told.key) or referents.things_spoken.get(told.key) if told is not None else None
    if thing_told is None or thing_told.kinds & {"organisation", "person", "place"}:
        return None
    built = any(scene.grammar.has(word, "type_project") for word in thing_told.name.lower().split())
    return Referent(thing_told.name, "", place, place, ("owner-unsaid", "last-object"), False) if built else None


_BALLOTS = frozenset({"turnout", "abstention"})
"""Senses of nouns that a ballot has."""

_OF_EVENTS = frozenset({"damage"})
"""Senses of nouns that what has happened has."""

_OF_THINGS = frozenset({"cost", "price"})
"""Senses of nouns that a thing has which was built or sold."""


def _guessed(entity: Entity, place: int) -> Referent:
    return Referent(entity.name, "", place, place, ("owner-unsaid", "last-subject"), False)


def _close(entity: Entity, place: int) -> bool:
    return place - max((spot for spot in entity.places if spot < place), default=-_NEAR) < _NEAR


def _thing_just_told(scene: Scene, entity: Entity, place: int, *, itself_built: bool = False) -> bool:
    """Whether the subject of the sentence before is a thing, which "l'ouverture" or "the cost" may well be of.

    A bridge that has a body's verb once is a bridge all the same, but "the contract" is a thing like it.
    """
    if not _close(entity, place) or "person" in entity.kinds:
        return False
    nouns = [word for word in entity.name.lower().split() if scene.grammar.has(word, "type_project")]
    if nouns and not itself_built:
        return not any(scene.grammar.has(word, "type_organisation") for word in nouns)
    return "project" in entity.kinds and "organisation" not in entity.kinds
