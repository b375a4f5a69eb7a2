"""What a speaker is called: by name, by the house behind those without one, or by the text's own words."""

from __future__ import annotations

from crosscheck.extract.phrases import NounPhrase, determiner, phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene


def speaker_name(scene: Scene, speaker: Referent) -> str:
    """The speaker's name, or that of the house behind people or papers without one ("analysts at X", "a study by X").

    A noun told apart ("the central bank") speaks for itself, and not for the body that was spoken of last.
    """
    atoms, grammar = scene.atoms, scene.grammar
    here = speaker.written and atoms[0].start <= speaker.start and speaker.end <= atoms[-1].end
    if speaker.certain or not here:
        return speaker.name
    at = next((n for n, atom in enumerate(atoms) if atom.start >= speaker.end), len(atoms))
    if at + 1 < len(atoms) and atoms[at].classes & {"employed_at", "by"}:
        house = phrase_at(atoms, at + 1, len(atoms), grammar)
        if house is not None and house.names:
            return scene.referents.resolve(atoms[house.names[-1]].text)
    first = next((n for n, atom in enumerate(atoms) if atom.start >= speaker.start), 0)
    first += bool(determiner(atoms[first]))
    if at - first > 1 and "tied-by-document" not in speaker.reasons and all(a.text.islower() for a in atoms[first:at]):
        return scene.written(first, at)
    return speaker.name


def name_in(scene: Scene, phrase: NounPhrase) -> str:
    """The name in a noun phrase, one set behind it between commas, or the phrase's own words."""
    atoms = scene.atoms
    last = phrase.end - 1
    if atoms[last].kind == "name" and last > phrase.start and atoms[last - 1].text == "," and _acts(scene, last):
        shorter = phrase_at(atoms, phrase.start, last - 1, scene.grammar)  # "d'après une source, Velmont a perdu ..."
        return name_in(scene, shorter) if shorter is not None else ""
    apposed = phrase.end + 1 < len(atoms) and atoms[phrase.end].text == "," and atoms[phrase.end + 1].kind == "name"
    if apposed and not _acts(scene, phrase.end + 1) and atoms[phrase.head].kind == "word":
        return scene.referents.resolve(atoms[phrase.end + 1].text)
    listed = atoms[last].kind == "name" and atoms[last - 1].text == "," and last != phrase.owner
    if phrase.names or (listed and atoms[phrase.head].kind == "word"):  # "le maire de Brenac, Paul Arnoux"
        return scene.referents.resolve(atoms[last if listed else phrase.names[-1]].text)
    if phrase.owner >= 0 and phrase.determiner != "indefinite":
        return scene.referents.resolve(atoms[phrase.owner].text)
    if "said_nouns" in atoms[phrase.head].classes and "speaking" not in atoms[phrase.head].classes:
        return _issuer(scene, phrase)
    first = phrase.start
    while first < phrase.head and determiner(atoms[first]):
        first += 1
    return scene.written(first, phrase.end)


def _acts(scene: Scene, at: int) -> bool:
    """Whether a name is the subject, or the owner of the subject, of the clause behind it, and nobody's apposition."""
    atoms = scene.atoms
    if at + 1 < len(atoms) and "possessive_mark" in atoms[at + 1].classes:
        return True
    return any(group.kind == "finite" and group.start == at + 1 for group in scene.groups)


def publisher(scene: Scene, phrase: NounPhrase) -> str:
    """Who has published the figures that are quoted ("selon les chiffres publiés par X"); "" for other phrases."""
    atoms = scene.atoms
    for at in range(phrase.head, min(len(atoms) - 1, phrase.end + 5)):
        if "by" in atoms[at].classes:
            agent = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
            return name_in(scene, agent) if agent is not None and agent.names else ""
        if atoms[at].kind == "mark":
            break
    return ""


def _issuer(scene: Scene, phrase: NounPhrase) -> str:
    """Whose a report or a figure is ("le bilan de la préfecture"); "" where nobody is said to have made it."""
    inner = None
    behind = phrase.head + 1
    if phrase.owner_phrase < 0 and behind < len(scene.atoms) and "preposition" in scene.atoms[behind].classes:
        inner = phrase_at(scene.atoms, behind + 1, len(scene.atoms), scene.grammar)  # "figures from X"
    if phrase.owner_phrase >= 0:
        inner = phrase_at(scene.atoms, phrase.owner_phrase, phrase.end, scene.grammar)
    if inner is None:
        return ""
    body = scene.atoms[inner.head].classes & {"type_organisation", "type_person", "guarded", "speaking"}
    return name_in(scene, inner) if inner.names or inner.owner >= 0 or body else ""
