"""The fact that fixed words around a figure tell, whatever its verb."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.bracket_share import bracket_share
from crosscheck.extract.facts.changed_by import changed_by
from crosscheck.extract.facts.described_fact import described_fact, graded_fact
from crosscheck.extract.facts.phrase_fact import phrase_fact
from crosscheck.extract.facts.shifted_noun import shifted_noun
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount


def expression_fact(scene: Scene, at: int, dimension: str, number: int, as_subject: bool) -> Fact | None:
    """What fixed words around a figure say of it, or the figure's own: nothing else need be asked then."""
    group = scene.groups[number] if number >= 0 else None
    phrase = phrase_fact(scene, at, dimension) or _behind(scene, at, dimension)
    phrase = phrase or bracket_share(scene, at, dimension) or shifted_noun(scene, at, dimension)
    if phrase is not None:
        return phrase
    mention = scene.atoms[at].mention
    if mention is not None and "-" in mention.text and any(char.isalpha() for char in mention.text):
        joined = described_fact(scene, at, dimension)
        if joined is not None:
            return joined  # "a 38-metre vessel built in 1994"
    if dimension == "percent" and group is not None and not as_subject:
        relative = _relative_change(scene, at, number)
        if relative is not None:
            return relative
    graded = graded_fact(scene, at)
    if graded is not None:
        return graded
    return changed_by(scene, group, at, dimension) if group is not None and not as_subject else None


def _behind(scene: Scene, at: int, dimension: str) -> Fact | None:
    """An expression behind the value and what it counts: "120 metres long", "140 people were taken to hospital"."""
    atoms = scene.atoms
    place = _behind_counted(scene, at)
    if place >= len(atoms):
        return None
    for words, name in scene.grammar.phrases["behind"].get(atoms[place].low, ()):
        attribute = scene.grammar.senses[name].values.get(dimension)
        if attribute and matches(atoms, place, words):
            sense = scene.grammar.senses[name]
            return Fact(attribute, sense, True, (at, place + len(words)), None, "phrase-behind")
    return None


def _behind_counted(scene: Scene, at: int) -> int:
    """The first atom behind a figure and the thing that it counts."""
    mention = scene.atoms[at].mention
    counted = mention.value.counted if mention is not None and isinstance(mention.value, Amount) else None
    end = mention.end + 1 + len(counted) if mention is not None and counted else 0
    place = at + 1
    while place < len(scene.atoms) and scene.atoms[place].end <= end:
        place += 1
    return place


def _relative_change(scene: Scene, at: int, number: int) -> Fact | None:
    """ "22 % de moins", "11% fewer": a change of what the clause is about."""
    compared = scene.grammar.phrases["compared"]
    for words, _ in compared.get(scene.atoms[at + 1].low, ()) if at + 1 < len(scene.atoms) else ():
        if matches(scene.atoms, at + 1, words):
            subject = scene.subject(number)
            noun = " ".join(subject.noun) if subject is not None and subject.noun else scene.groups[number].lemma
            return Fact(noun + " change", None, False, (at, at + 1), None, "own-words")
    return None
