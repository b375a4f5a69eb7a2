"""Who is given as the source of a clause: "selon X", "X said that ...", "..., a déclaré X", "X expects ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.phrases.agreement import pronoun_shape
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, singular
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.age_bound import of_people
from crosscheck.extract.qualities.speaker_before import speaker_before, speaker_beside, speaker_expecting
from crosscheck.extract.qualities.speaker_behind import speaker_behind
from crosscheck.extract.qualities.speaker_name import name_in, publisher
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_WORD = re.compile(r"\w+")
_SPEAKERS = frozenset(
    {"type_person", "type_organisation", "guarded", "metonyms", "speaking", "said_nouns", "can_speak"}
)  # fmt: skip
_PARTS = frozenset(";")


def said_by(scene: Scene, value: int, group: VerbGroup | None, owner: str) -> str:
    """Who says what is said of the value's atom, "" where the article itself does; `owner` is whose value it is.

    A body that says a thing of itself is its speaker ("Veloria said it would recall ..."), one that only has it is not
    ("Tramafret compte 4 700 salariés").
    """
    told = _told(scene, value, group, owner)
    return next((speaker for speaker in told if speaker and _speaks(scene, speaker)), "")


def _told(scene: Scene, value: int, group: VerbGroup | None, owner: str) -> Iterator[str]:
    """Whom each rule finds, the surest first, "" for nobody."""
    start, end = _part(scene, value)
    yield speaker_beside(scene, value)
    yield _according_to(scene, value, start, end)
    yield speaker_expecting(scene, value, group, owner)
    yield speaker_behind(scene, value, start, end)
    yield speaker_before(scene, value, start, owner)


def _speaks(scene: Scene, speaker: str) -> bool:
    """Whether the words of a speaker before any name are of people, bodies or reports, and no other part."""
    if not speaker[:1].islower():
        return True
    grammar = scene.grammar
    plain = takewhile(lambda word: not word[0].isupper(), _WORD.findall(speaker))  # "préfecture" of "de la Sarne"
    for word in plain:
        if grammar.classes_of(word) & _SPEAKERS or word in grammar.roles:
            return True
        if grammar.classes_of(singular(grammar, word)) & _SPEAKERS:
            return True
    return False


def _part(scene: Scene, value: int) -> tuple[int, int]:
    """The part of the sentence between semicolons that the value stands in."""
    if _PARTS.isdisjoint(scene.lows):
        return 0, len(scene.atoms)
    marks = [at for at, atom in enumerate(scene.atoms) if atom.kind == "mark" and atom.text in _PARTS]
    start = max((at + 1 for at in marks if at < value), default=0)
    return start, min((at for at in marks if at > value), default=len(scene.atoms))


def _according_to(scene: Scene, value: int, start: int, end: int) -> str:
    """ "Selon la préfecture", "according to X", and in French "pour X,"; of several the one beside the figure."""
    told = []
    for first, name in _sources(scene, start, end):
        between = scene.atoms[first:value] if first < value else scene.atoms[value + 1 : first]
        told.append((sum(atom.kind == "amount" for atom in between), sum(atom.text == "," for atom in between), name))
    return min(told, key=lambda one: one[:2])[2] if told else ""


def _sources(scene: Scene, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Who stands behind an expression that gives a source, and where the expression begins."""
    atoms = scene.atoms
    for first, last, _ in phrases_in(scene, start, end, "said_by"):
        if last >= end or ("said_by_opening" in atoms[first].classes and first > 0):
            continue
        if "our" in atoms[last].classes:
            continue  # "selon nos informations": the article itself
        if atoms[last].classes & {"pronoun_singular", "pronoun_plural"}:  # "selon elle", "d'après celle-ci"
            yield first, _repeated(scene, last)
            continue
        phrase = phrase_at(atoms, last, end, scene.grammar)
        if phrase is None or (first + 1 == last and _is_rate(scene, first, phrase)):
            continue
        if "purpose" in atoms[first].classes and any(of_people(scene, atom) for atom in atoms[last : phrase.end]):
            continue  # "pour les entreprises, le logiciel coûtera ..."
        closed = phrase.names and phrase.end + 1 < len(atoms) and atoms[phrase.end].text == ","
        closed = closed and not _opens_aside(scene, phrase.end + 1)
        if "purpose" not in atoms[first].classes or closed:
            yield first, publisher(scene, phrase) or name_in(scene, phrase)


def _opens_aside(scene: Scene, at: int) -> bool:
    """Whether words behind a comma describe a name ("pour X, détenu à 51 % par l'État, le contrat garantit ...")."""
    atom = scene.atoms[at]
    apart = determiner(atom) == "indefinite" or bool(atom.classes & {"relative", "possessive_relative"})
    return apart or any(group.kind == "participle" and group.start == at for group in scene.groups)


def _repeated(scene: Scene, at: int) -> str:
    """The name that a pronoun behind such an expression repeats ("selon elle", "d'après celle-ci")."""
    place = scene.atoms[0].start
    if "pronoun_near" in scene.atoms[at].classes:
        near = next(scene.referents.namings.latest(place), None)
        return near[0].name if near is not None else ""
    entity = scene.referents.last_subject(place, (), pronoun_shape(scene, at))
    return entity.name if entity is not None and not entity.common else ""


def _is_rate(scene: Scene, opener: int, phrase: NounPhrase) -> bool:
    """Whether a preposition of speakers opens a rate ("per wafer")."""
    return "rate_opener" in scene.atoms[opener].classes and not phrase.names and not phrase.determiner
